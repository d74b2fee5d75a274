import ArgumentParser
import Messages
import Model

/// `duban remove`: removes measures, all or nothing.
struct RemoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remove", abstract: HelpMessage.remove.spoken)
    }

    @Argument(help: help(.ids, "ID"))
    var ids: [String]

    @Flag(name: .shortAndLong, help: help(.recursive))
    var recursive = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let file = try PlanFile(PlanChoice(option: common.plan))
        let measures = try file.lookUp(ids)
        for measure in measures where !recursive {
            let below = file.plan.below(measure).count
            guard below == 0 else {
                let number = file.plan.number(of: measure)
                throw Failure(.refused, at: file.name) {
                    CommandMessage.measuresBelow.text($0, number, String(below))
                }
            }
        }
        var plan = file.plan
        do throws(Clash) {
            _ = try plan.apply(try plan.removing(measures))
        } catch {
            throw Failure(error, file: file.name)
        }
        try file.save(plan)
        try Output.print(measures.map { file.plan.summary($0, .measureRemoved, .spoken) + "\n" }.joined())
    }
}
