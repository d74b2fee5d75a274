import ArgumentParser
import Messages
import Reports

/// `duban show`: one measure with all that is known of it.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: HelpMessage.show.spoken)
    }

    @Argument(help: help(.id, "ID"))
    var id: String

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let today = try Clock(option: common.today).today
        let file = try PlanFile(PlanChoice(option: common.plan))
        let measure = try file.lookUp(id)
        let plan = file.plan
        if json {
            try Output.write(plan.json(measure: measure, today: today).document)
        } else {
            try Output.print(plan.table(measure: measure, today: today, language: .spoken).lines)
        }
    }
}
