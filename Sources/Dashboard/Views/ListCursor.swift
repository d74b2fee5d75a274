/// The cursor of a list that fills a view, and the first row that shows; rows count from 0.
struct ListCursor: Sendable, Equatable {
    var row = 0
    var top = 0

    mutating func move(by rows: Int) { row += rows }

    /// The row that shows in a line; nil where none does.
    func row(onLine line: Int, count: Int) -> Int? { top + line < count ? top + line : nil }

    /// Scrolls by rows, as far as there are some; the cursor stays on its row while that shows, else at the edge.
    mutating func scroll(by distance: Int, count: Int, rows: Int) {
        top = max(0, min(top + distance, count - rows))
        row = max(top, min(row, top + rows - 1))
    }

    /// Brings the cursor into the list, and what it stands on into sight.
    mutating func settle(count: Int, rows: Int) {
        row = max(0, min(row, count - 1))
        top = min(top, row, max(0, count - rows))
        top = max(top, row - rows + 1, 0)
    }
}
