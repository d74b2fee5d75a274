import ArgumentParser
import Messages
import Reports

/// `duban list`: the measures that a query matches.
struct ListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: HelpMessage.list.spoken, discussion: queryHelp)
    }

    @Argument(help: help(.query, "QUERY"))
    var query: [String] = []

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let today = try Clock(option: common.today).today
        let file = try PlanFile(PlanChoice(option: common.plan))
        let plan = file.plan
        let measures = try file.measures(matching: query, today: today)
        if json {
            try Output.write(plan.json(measures: measures, today: today).document)
        } else {
            try Output.print(plan.table(measures: measures, today: today, language: .spoken).lines)
            if measures.isEmpty { Output.say(CommandMessage.noneFound.spoken) }
        }
    }
}
