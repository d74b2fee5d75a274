/// Headings among the rows of a list: lines that the cursor passes over, each before a row or behind the last one.
struct ListHeadings: Sendable, Equatable {
    /// What shows in a line of a list.
    enum Line: Sendable, Equatable {
        case heading(Int)
        case row(Int)
    }

    /// The rows before which the headings stand, in order; several may stand before one.
    private let rows: [Int]

    /// Headings before these rows, in ascending order.
    init(before rows: [Int] = []) {
        self.rows = rows
    }

    var count: Int { rows.count }

    /// The line of a row.
    func line(ofRow row: Int) -> Int { row + first { $0 > row } }

    /// The line of the first of the headings that stand directly above a row; the row's own where there are none.
    func line(aboveRow row: Int) -> Int { row + first { $0 >= row } }

    /// What stands in a line of a list with so many rows; nil behind its end.
    func line(_ line: Int, rows count: Int) -> Line? {
        guard line >= 0, line < count + rows.count else { return nil }
        // Headings that stand before the line.
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] + middle < line { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] + low == line ? .heading(low) : .row(line - low)
    }

    /// The first row in a line or below it; the last one where there is none.
    func row(atOrBelow line: Int, rows count: Int) -> Int {
        var line = max(0, line)
        while case .heading? = self.line(line, rows: count) { line += 1 }
        if case .row(let row)? = self.line(line, rows: count) { return row }
        return max(0, count - 1)
    }

    /// The number of the first heading before whose row something holds.
    private func first(where isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(rows[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
