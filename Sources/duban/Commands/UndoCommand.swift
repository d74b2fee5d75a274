import ArgumentParser
import Messages
import Model

/// `duban undo`: takes this user's last change back, whether the dashboard or a command made it.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: HelpMessage.undo.spoken)
    }

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let file = try PlanFile(PlanChoice(option: common.plan))
        let history = PlanHistory(of: file.document)
        for step in history.read().undo.reversed() {
            var plan = file.plan
            var edits: [Edit] = []
            do throws(Clash) {
                for edit in step.edits { if try plan.apply(edit) != nil { edits.append(edit) } }
            } catch {
                // It can never be taken back any more: the next call takes the one before.
                history.append([.undone(History.Step(id: step.id, edits: []))])
                throw Failure(error, file: file.name)
            }
            // Taken back already, by hand or in another window: the one before is meant.
            guard !edits.isEmpty else {
                history.append([.undone(History.Step(id: step.id, edits: []))])
                continue
            }
            let saved = try file.save(plan, undoing: step.id)
            return try Output.print(file.plan.undone(edits, now: saved, .spoken))
        }
        Output.say(CommandMessage.nothingToUndo.spoken)
    }
}

extension Plan {
    /// What taking edits back did, a line a measure; `now` is the plan after it.
    fileprivate func undone(_ edits: [Edit], now: Plan, _ language: Language) -> String {
        var lines: [String] = []
        for edit in edits {
            if case .declaration = edit.change { continue }
            let plan = (try? now.measure(edit.record)) == nil ? self : now
            guard let measure = try? plan.measure(edit.record) else { continue }
            lines.append(plan.summary(of: [edit], measure: measure, language) + "\n")
        }
        return lines.joined()
    }
}
