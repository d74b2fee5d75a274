import ArgumentParser
import Messages
import Model
import OrgFile
import Reports

/// `duban check`: points out what a person should look at in a plan file.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: HelpMessage.check.spoken)
    }

    @Argument(help: help(.file, "FILE"))
    var file: String?

    @Flag(help: help(.fix))
    var fix = false

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let file = try PlanFile(PlanChoice(file: file, option: common.plan), isQuiet: true)
        var plan = file.plan
        if fix { plan = try fixed(file) }
        let unread = file.unread.map { registry in
            Finding(
                line: registry.line, code: .unreadRegistry, detail: registry.name,
                other: registry.failure.text(.spoken))
        }
        // By line; of one line the plan's own after what it names.
        let findings = (unread + OrgFile.findings(in: plan)).enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }.map(\.element)
        if json {
            try Output.write(Finding.json(findings, file: file.name, language: .spoken).document)
        } else {
            let lines = Finding.lines(findings, file: file.name, language: .spoken)
            try Output.print((lines.isEmpty ? [CommandMessage.noFindings.spoken] : lines).map { $0 + "\n" }.joined())
        }
        if !findings.isEmpty { throw Finished(code: ExitStatus.refused.rawValue) }
    }

    /// The plan with a key for every measure, saved.
    private func fixed(_ file: PlanFile) throws(Failure) -> Plan {
        var plan = file.plan
        var letters = SystemRandomNumberGenerator()
        do {
            for measure in 0..<plan.measureCount {
                if let edit = plan.addingKey(to: measure, using: &letters) { try plan.apply(edit) }
            }
        } catch {
            throw Failure(error, file: file.name)
        }
        Output.say(CommandMessage.keysAdded.text(.spoken, String(plan.edits.count)))
        return plan.edits.isEmpty ? plan : try file.save(plan)
    }
}

extension Plan {
    /// The edit that gives a measure without a key one: the number of its item, and five random letters or digits; nil
    /// where it has one.
    func addingKey(to measure: Int, using generator: inout some RandomNumberGenerator) -> Edit? {
        guard value(.key, of: measure) == nil else { return nil }
        return Edit(
            key(of: measure), .field(.key, from: nil, to: newKey(item: item(of: measure), using: &generator)))
    }
}
