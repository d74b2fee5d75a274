import ArgumentParser
import Messages
import Reports

/// `duban agencies`: what each agency has to do.
struct AgenciesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "agencies", abstract: HelpMessage.agencies.spoken)
    }

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let today = try Clock(option: common.today).today
        let plan = try PlanFile(PlanChoice(option: common.plan)).plan
        if json {
            try Output.write(plan.agenciesJSON(today: today).document)
        } else {
            try Output.print(plan.agenciesTable(today: today, language: .spoken).lines)
        }
    }
}
