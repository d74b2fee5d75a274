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

    @Flag(help: help(.skip))
    var skip = false

    func run() throws {
        let file = try PlanFile(PlanChoice(option: common.plan))
        let history = PlanHistory(of: file.document)
        for step in history.read().undo.reversed() {
            var attempt = Attempt(at: step.edits, on: file.plan)
            if let refusal = attempt.refusal {
                if skip { continue }
                throw Failure(.refused, at: file.name) { language in
                    Failure(refusal.first).text(language)
                        + (refusal.of > 1
                            ? CommandMessage.stepPartly.text(language, String(refusal.of), String(refusal.measures))
                            : "")
                        + CommandMessage.stepSkippable.text(language)
                }
            }
            // Taken back already, by hand or in another window: the one before is meant.
            guard attempt.changes.contains(where: { $0.inverse != nil }) else {
                history.append([History.Event(.undone, History.Step(id: step.id, edits: []))])
                continue
            }
            attempt.changes.removeAll { $0.inverse == nil }
            let edits = attempt.changes.map(\.edit)
            let saved = try file.save(attempt.plan, undoing: step.id)
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
            if !edit.isAboutMeasure {
                if edit.agency != nil { lines.append(edit.registrySummary(language) + "\n") }
                continue
            }
            let plan = (try? now.measure(edit.record)) == nil ? self : now
            guard let measure = try? plan.measure(edit.record) else { continue }
            lines.append(plan.summary(of: [edit], measure: measure, language) + "\n")
        }
        return lines.joined()
    }
}
