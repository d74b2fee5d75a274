import Cells
import Messages
import Model

extension Command {
    /// Moving and removing measures.
    static let structure: [Command] = [
        Command(.moveMeasureDown, [.character("J")], .moveMeasureDownHelp, disabled: notInItem) {
            $0.moveMeasure(down: true)
        },
        Command(.moveMeasureUp, [.character("K")], .moveMeasureUpHelp, disabled: notInItem) {
            $0.moveMeasure(down: false)
        },
        Command(.removeMeasure, [.character("X")], .removeMeasureHelp, disabled: noMeasure) {
            $0.dialog = .question(.remove($0.targets))
            return []
        },
    ]

    @Sendable private static func notInItem(_ state: State) -> ScreenMessage? {
        let isItem = state.place.listed == .items && state.narrowedAgency == nil
        return state.place.focus == .measures && state.measureUnderCursor != nil && isItem ? nil : .moveNeedsItem
    }

    @Sendable private static func noMeasure(_ state: State) -> ScreenMessage? {
        state.place.focus == .measures && !state.targets.isEmpty ? nil : .noMeasureChosen
    }
}

extension State {
    /// Moves the measure under the cursor over its neighbour; the cursor goes with it.
    fileprivate mutating func moveMeasure(down: Bool) -> [Effect] {
        guard let measure = measureUnderCursor else { return [] }
        do throws(Clash) {
            guard let edit = try plan.moving(measure, down: down) else {
                notice = say(down ? .lastMeasure : .firstMeasure)
                return []
            }
            if change([edit]), let moved = measureUnderCursor { notice = say(.measureMoved, plan.number(of: moved)) }
        } catch {
            notice = explain(error)
        }
        return []
    }

    /// Measures below those, which go with them.
    func measuresBelow(_ measures: [Int]) -> Int {
        let chosen = Set(measures)
        return measures.reduce(0) { count, measure in
            count + plan.below(measure).count { !chosen.contains($0) }
        }
    }

    /// Removes measures with all that stands below them, as one step.
    mutating func remove(_ measures: [Int]) -> [Effect] {
        var changed = plan
        var edits: [Edit] = []
        do throws(Clash) {
            // From the end, so that what stands below another one goes first.
            for key in measures.sorted(by: >).map({ plan.key(of: $0) }) {
                let edit = try changed.removing(try changed.measure(key))
                try changed.apply(edit)
                edits.append(edit)
            }
        } catch {
            notice = explain(error)
            return []
        }
        let only = measures.count == 1 ? measures.first.map { plan.number(of: $0) } : nil
        if change(edits) {
            marks = []
            rangeStart = nil
            notice = say(.measuresRemoved, only ?? say(.measures, String(measures.count)))
        }
        return []
    }
}
