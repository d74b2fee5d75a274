import ArgumentParser
import Messages
import Model

/// `duban move`: moves a measure, with all below it.
struct MoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "move", abstract: HelpMessage.move.spoken)
    }

    @Argument(help: help(.id, "ID"))
    var id: String

    @Option(help: help(.after, "ID"))
    var after: String?

    @Option(help: help(.before, "ID"))
    var before: String?

    @Option(help: help(.item, "ITEM"))
    var item: String?

    @Flag(help: help(.up))
    var up = false

    @Flag(help: help(.down))
    var down = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let file = try PlanFile(PlanChoice(option: common.plan))
        let places = [after != nil, before != nil, item != nil, up, down].filter { $0 }.count
        guard places == 1 else { throw Failure(.usage) { CommandMessage.onePlace.text($0) } }
        let edit = try edit(of: try file.lookUp(id), in: file)
        var plan = file.plan
        let moved: RecordKey
        do throws(Clash) {
            moved = try plan.apply(edit)?.record ?? edit.record
        } catch {
            throw Failure(error, file: file.name)
        }
        plan = try file.save(plan)
        if let measure = try? plan.measure(moved) {
            try Output.print(plan.summary(measure, .measureMoved, .spoken) + "\n")
        }
    }

    /// The edit that moves the measure where the options say.
    private func edit(of measure: Int, in file: PlanFile) throws(Failure) -> Edit {
        let edit: Edit?
        do {
            if let other = after ?? before {
                edit = try file.plan.moving(measure, to: .behind(try file.lookUp(other)), before: before != nil)
            } else if let item {
                edit = try file.plan.moving(measure, to: try file.group(item).slot)
            } else {
                edit = try file.plan.moving(measure, down: down)
            }
        } catch let clash as Clash {
            throw Failure(clash, file: file.name)
        } catch {
            throw error as? Failure ?? Failure(.file) { CommandMessage.checkFailed.text($0, "\(error)") }
        }
        guard let edit else {
            throw Failure(.refused, at: file.name) { CommandMessage.cannotMove.text($0, id) }
        }
        return edit
    }
}
