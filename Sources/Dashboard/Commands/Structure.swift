import Cells
import Messages
import Model

extension Command {
    /// Adding, moving and removing measures.
    static let structure: [Command] = [
        Command(
            .newMeasure, [.character("o")], .newMeasureHelp, disabled: { $0.newSlot == nil ? .newNeedsItem : nil },
            action: {
                $0.dialog = .prompt(Prompt(NewMeasurePurpose()))
                return []
            }),
        Command(.moveMeasureDown, [.character("J")], .moveMeasureDownHelp, disabled: notInItem) {
            $0.moveMeasure(down: true)
        },
        Command(.moveMeasureUp, [.character("K")], .moveMeasureUpHelp, disabled: notInItem) {
            $0.moveMeasure(down: false)
        },
        Command(.removeMeasure, [.character("X")], .removeMeasureHelp, disabled: lacksMeasureInPane) {
            $0.dialog = .question(.remove($0.targets))
            return []
        },
    ]

    @Sendable private static func notInItem(_ state: State) -> ScreenMessage? {
        let isItem = state.place.listed == .items && state.narrowedAgency == nil
        return state.place.focus == .measures && state.measureUnderCursor != nil && isItem ? nil : .moveNeedsItem
    }
}

extension State {
    /// Where a new measure comes to stand: behind the one under the cursor, at the end of the item, or of a section
    /// without items; nil where none of these has the focus.
    var newSlot: Plan.Slot? {
        if plan.measureCount == 0, plan.items.isEmpty, plan.sections.isEmpty { return .end }
        switch place.focus {
        case .measures: return measureUnderCursor.map { .behind($0) } ?? itemUnderCursor.map { .item($0) }
        case .items: return itemUnderCursor.map { .item($0) }
        case .sections:
            let section = place[row: .sections] - 1
            let isBare = section >= 0 && !plan.items.contains { Int($0.section) == section }
            return isBare ? .section(section) : nil
        case .agencies: return nil
        }
    }

    /// Adds a measure where the cursor stands, and asks for its agencies.
    mutating func add(_ text: String) -> [Effect] {
        guard let slot = newSlot else { return [] }
        let item: Int? =
            switch slot {
            case .behind(let measure): plan.item(of: measure)
            case .item(let item): item
            case .section, .end: nil
            }
        let key = plan.newKey(item: item, using: &generator)
        do throws(Clash) {
            guard change(try plan.adding(text, at: slot, key: key)) else { return [] }
            let measure = try plan.measure(.customID(key))
            go(toHeading: Int(plan.columns.measures[measure].heading))
            focus(.measures)
            notice = say(.measureAdded, plan.number(of: measure))
            dialog = .prompt(AgenciesPurpose.prompt(AgenciesPurpose(of: [measure], self)))
        } catch {
            notice = explain(error)
        }
        return []
    }

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
        let edits: [Edit]
        do throws(Clash) {
            edits = try plan.removing(measures)
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
