import ArgumentParser
import Messages
import Storage

/// Where a command puts the text that it makes of a plan.
struct OutputOptions: ParsableArguments {
    @Option(name: [.short, .customLong("output")], help: help(.output, "FILE"))
    var output: String?

    @Flag(help: help(.force))
    var force = false

    /// Writes what was made of a plan, and says so where it went into a file.
    /// - Throws: `Failure` where it is not written, or would go over the plan itself.
    func put(_ bytes: [UInt8], of plan: PlanFile) throws(Failure) {
        try check(against: plan)
        try Output.put(bytes, into: output, overwriting: force)
        if let output { Output.say(CommandMessage.written.text(.spoken, output)) }
    }

    private func check(against plan: PlanFile) throws(Failure) {
        guard let output else {
            if force { throw Failure(.usage) { CommandMessage.forceAlone.text($0) } }
            return
        }
        let target: Document
        do { target = try Document(path: output) } catch { throw Failure(error, file: output) }
        if target.path == plan.document.path {
            throw Failure(.usage, at: output) { CommandMessage.fileIsPlan.text($0) }
        }
    }
}
