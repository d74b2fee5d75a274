import Messages
import Model

extension State {
    /// Whether edits are not on disk.
    package var isUnsaved: Bool { !plan.edits.isEmpty }

    /// Asks for a save where edits wait and none is in hand; a save that failed waits for the next edit or `R`.
    mutating func nextSave() -> [Effect] {
        guard isUnsaved, saving.inHand == nil, saving.failure == nil else {
            if isQuitting, !isUnsaved { return [.quit] }
            return []
        }
        saving.inHand = plan.edits.count
        return [.save]
    }

    mutating func saved(_ fresh: Plan, count: Int) -> [Effect] {
        saving = Saving()
        isExample = false
        return rebase(onto: fresh, dropping: count) + (isUnsaved ? [] : [.draft])
    }

    mutating func saveFailed(_ reason: String, count: Int) -> [Effect] {
        saving = Saving(failure: plan.edits.count > count ? nil : reason)
        notice = reason
        if isQuitting {
            isQuitting = false
            dialog = .question(.quitUnsaved)
        }
        return [.draft]
    }

    mutating func waitedEnough() -> [Effect] {
        guard isQuitting else { return [] }
        isQuitting = false
        dialog = .question(.quitUnsaved)
        return [.draft]
    }

    /// Takes what is on disk as the plan, and applies the edits on top that it does not hold yet. Where one does not
    /// apply, asks.
    mutating func rebase(onto fresh: Plan, dropping count: Int) -> [Effect] {
        let waiting = Array(plan.edits.dropFirst(count))
        let anchor = Anchor(self)
        plan = fresh
        var clashes: [Clashing] = []
        for edit in waiting {
            do {
                try plan.apply(edit)
            } catch {
                clashes.append(Clashing(edit: edit, clash: error))
            }
        }
        figures = Figures(plan, today: today)
        anchor.restore(&self)
        if !clashes.isEmpty { dialog = .question(.clash(clashes)) }
        return []
    }
}

/// An edit that somebody else's change stands against.
struct Clashing: Sendable, Equatable {
    var edit: Edit
    var clash: Clash
}

/// What the cursor and the marks stand on, by key, so that they stand there again in another version of the plan.
private struct Anchor {
    private let columnsCount: (measures: Int, items: Int, sections: Int)
    private let measure: RecordKey?
    private let marks: [RecordKey]
    private let item: String?

    init(_ state: State) {
        let plan = state.plan
        columnsCount = (plan.measureCount, plan.items.count, plan.sections.count)
        measure = state.measureUnderCursor.map { plan.key(of: $0) }
        marks = state.marks.map { plan.key(of: $0) }
        item = state.itemUnderCursor.map { plan.heading(of: plan.items[$0]) }
    }

    func restore(_ state: inout State) {
        let plan = state.plan
        state.marks = Set(marks.compactMap { try? plan.measure($0) })
        state.rangeStart = nil
        guard columnsCount != (plan.measureCount, plan.items.count, plan.sections.count) else { return }
        state.narrowings.removeAll { narrowing in
            switch narrowing.subject {
            case .section(let section): !plan.sections.indices.contains(section)
            case .agency(let agency): !plan.agencies.indices.contains(agency)
            }
        }
        if let item, let row = state.itemRows.firstIndex(where: { plan.heading(of: plan.items[$0]) == item }) {
            state.place[row: .items] = row
        }
        if let measure, let number = try? plan.measure(measure), let row = state.measureRows.firstIndex(of: number) {
            state.place[row: .measures] = row
        }
    }
}
