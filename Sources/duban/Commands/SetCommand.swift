import ArgumentParser
import Messages
import Model

/// `duban set`: gives fields of measures new values, all or nothing.
struct SetCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "set", abstract: HelpMessage.set.spoken)
    }

    @Argument(help: help(.assignments, "ID… FIELD=VALUE"))
    var arguments: [String] = []

    @Option(parsing: .unconditional, help: help(.setQuery, "QUERY"))
    var query: String?

    @Flag(help: help(.setAll))
    var all = false

    @Option(parsing: .unconditional, help: help(.noteWords, "TEXT"))
    var note: String?

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let clock = try Clock(option: common.today)
        let file = try PlanFile(PlanChoice(option: common.plan))
        let assigned = arguments.filter { $0.contains { $0 == "=" || $0 == "＝" } }
        let assignments = try Assignment.all(assigned, in: file.plan, today: clock.today)
        guard !assignments.isEmpty else { throw Failure(.usage) { CommandMessage.assignmentsMissing.text($0) } }
        let measures = try measures(arguments.filter { !assigned.contains($0) }, in: file, today: clock.today)
        var plan = file.plan
        let (who, now, words) = (author(), clock.now(), try Typed.words(note ?? ""))
        var edits: [Int: [Edit]] = [:]
        for measure in measures {
            edits[measure] = try plan.set(assignments, of: measure, words: words, who: who, now: now)
        }
        try plan.verifyReadBack(of: measures)
        if !plan.edits.isEmpty { try file.save(plan) }
        if measures.isEmpty { Output.say(CommandMessage.noMatch.spoken) }
        try Output.print(measures.map { plan.summary(of: edits[$0] ?? [], measure: $0, .spoken) + "\n" }.joined())
    }

    /// The measures that the IDs, the query or `--all` name, each once.
    private func measures(_ ids: [String], in file: PlanFile, today: Day) throws(Failure) -> [Int] {
        if let option = ids.first(where: { $0.hasPrefix("--") }) { throw Failure(optionTooLate: option) }
        let ways = [!ids.isEmpty, query != nil, all].filter { $0 }.count
        guard ways <= 1 else { throw Failure(.usage) { CommandMessage.idsAndQuery.text($0) } }
        if all { return Array(0..<file.plan.measureCount) }
        if let query {
            guard !query.trimmed.isEmpty else { throw Failure(.usage) { CommandMessage.queryEmpty.text($0) } }
            return try file.measures(matching: query, today: today)
        }
        guard !ids.isEmpty else { throw Failure(.usage) { CommandMessage.idsMissing.text($0) } }
        return try file.lookUp(ids)
    }
}
