import Foundation

/// A transcript of commands: `$ COMMAND`, further lines of the command after `> `, then what it printed, lines of standard
/// error after `! `, and `? CODE` where it did not exit with 0. `# ` begins a comment.
struct Transcript: Equatable {
    var steps: [Step] = []

    struct Step: Equatable {
        var comment: [String] = []
        var command: [String] = []
        var output: [String] = []
    }

    init() {}

    init(_ text: String) {
        var isCommand = false
        for line in text.components(separatedBy: "\n") {
            let rest = String(line.dropFirst(2))
            if line.hasPrefix("# ") {
                if steps.isEmpty || !steps[steps.count - 1].command.isEmpty { steps.append(Step()) }
                steps[steps.count - 1].comment.append(rest)
            } else if line.hasPrefix("$ ") {
                if steps.isEmpty || !steps[steps.count - 1].command.isEmpty { steps.append(Step()) }
                steps[steps.count - 1].command = [rest]
            } else if isCommand, line.hasPrefix("> ") {
                steps[steps.count - 1].command.append(rest)
                continue
            } else if !steps.isEmpty {
                steps[steps.count - 1].output.append(line)
            }
            isCommand = line.hasPrefix("$ ")
        }
        for index in steps.indices { steps[index].output = Transcript.trimmed(steps[index].output) }
    }

    /// The transcript as a file holds it.
    var text: String {
        steps.map { step in
            let comment = step.comment.map { "# " + $0 }
            let command = step.command.enumerated().map { ($0 == 0 ? "$ " : "> ") + $1 }
            return (comment + command + step.output).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    /// The transcript as it comes out when its commands run anew.
    func replayed(in sandbox: borrowing Sandbox) throws -> Transcript {
        var replayed = self
        for index in steps.indices where !steps[index].command.isEmpty {
            let result = try sandbox.run(steps[index].command.joined(separator: "\n"))
            var output = Transcript.trimmed(result.output.components(separatedBy: "\n"))
            output += Transcript.trimmed(result.errors.components(separatedBy: "\n")).map { "! " + $0 }
            if result.code != 0 { output.append("? \(result.code)") }
            replayed.steps[index].output = output
        }
        return replayed
    }

    private static func trimmed(_ lines: [String]) -> [String] {
        Array(lines.reversed().drop { $0.isEmpty }.reversed())
    }
}
