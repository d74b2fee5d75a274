import Cells
import Messages

extension Command {
    /// Marking measures, so that a status goes to all of them.
    static let marks: [Command] = [
        Command(
            .mark, [.character(" ")], .markHelp, hint: .markHint, rank: 46, panes: [.measures],
            disabled: lacksMeasureUnderCursor
        ) {
            guard let measure = $0.measureUnderCursor else { return [] }
            $0.commitRange()
            if $0.marks.remove(measure) == nil { $0.marks.insert(measure) }
            $0.moveCursor(to: $0.place[row: .measures] + 1)
            return []
        },
        Command(.markRange, [.character("v")], .markRangeHelp, disabled: lacksMeasureUnderCursor) {
            if $0.rangeStart == nil { $0.rangeStart = $0.measureUnderCursor } else { $0.commitRange() }
            return []
        },
    ]
}

extension State {
    /// The marked measures, with those between the begin of a range and the cursor.
    var allMarks: Set<Int> {
        guard let rangeStart, let cursor = measureUnderCursor else { return marks }
        let rows = measureRows
        guard let first = rows.firstIndex(of: rangeStart), let last = rows.firstIndex(of: cursor) else { return marks }
        return marks.union(rows[min(first, last)...max(first, last)])
    }

    /// Makes marks of the range, and ends it.
    mutating func commitRange() {
        marks = allMarks
        rangeStart = nil
    }
}
