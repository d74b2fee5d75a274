import Cells
import Messages

extension Command {
    /// Marking measures, so that a status goes to all of them.
    static let marks: [Command] = [
        Command(
            .mark, [.character(" ")], .markHelp, in: [.plan] + Place.listing, hint: .markHint, rank: 46,
            panes: [.measures],
            disabled: lacksMeasureUnderCursor
        ) {
            guard let measure = $0.listedUnderCursor else { return [] }
            $0.commitRange()
            if $0.marks.remove(measure) == nil { $0.marks.insert(measure) }
            return $0.move(by: 1)
        },
        Command(
            .markRange, [.character("v")], .markRangeHelp, in: [.plan] + Place.listing,
            disabled: lacksMeasureUnderCursor
        ) {
            if $0.rangeStart == nil { $0.rangeStart = $0.listedUnderCursor } else { $0.commitRange() }
            return []
        },
    ]
}

extension State {
    /// The measures among which some can be marked: those of the list in the view on top, else of pane 4.
    var listedMeasures: [Int] { (views.last as? any MeasureListing)?.list.measures ?? measureRows }

    /// The one of them under the cursor, where it has the focus.
    var listedUnderCursor: Int? {
        if let view = views.last { return (view as? any MeasureListing)?.measure(self) }
        return place.focus == .measures ? measureUnderCursor : nil
    }

    /// Whether marks show and count: in the plan view, and in views with a list of measures.
    var marksCount: Bool { views.last.map { $0 is any MeasureListing } ?? true }

    /// The marked measures, with those between the begin of a range and the cursor.
    var allMarks: Set<Int> {
        // What a filter hides takes no edit.
        let marks = narrowed.query == nil ? marks : marks.filter(narrowed.leaves)
        guard let rangeStart, let cursor = listedUnderCursor ?? measureUnderCursor else { return marks }
        let rows = listedMeasures
        guard let first = rows.firstIndex(of: rangeStart), let last = rows.firstIndex(of: cursor) else { return marks }
        return marks.union(rows[min(first, last)...max(first, last)])
    }

    /// Makes marks of the range, and ends it.
    mutating func commitRange() {
        marks.formUnion(allMarks)
        rangeStart = nil
    }
}
