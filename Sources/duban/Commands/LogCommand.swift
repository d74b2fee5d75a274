import ArgumentParser
import Messages
import Model
import Reports

/// `duban log`: what happened to the measures, newest first.
struct LogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "log", abstract: HelpMessage.log.spoken)
    }

    @Argument(help: help(.query, "QUERY"))
    var query: [String] = []

    @Option(help: help(.agencyOption, "AGENCY"))
    var agency: String?

    @Option(name: [.customShort("n"), .customLong("count")], help: help(.count, "COUNT"))
    var count: Int?

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        if let count, count < 0 { throw Failure(.usage) { CommandMessage.badCount.text($0, String(count)) } }
        let today = try Clock(option: common.today).today
        let file = try PlanFile(PlanChoice(option: common.plan))
        let measures = try file.measures(matching: query, agency: agency, today: today)
        let entries = Array(file.plan.logged(measures).prefix(count ?? .max))
        if json {
            try Output.write(file.plan.json(log: entries).document)
        } else {
            try Output.print(file.plan.table(log: entries, language: .spoken).lines)
        }
    }
}
