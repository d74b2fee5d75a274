/// The cursor of a list that fills a view, and the first row that shows; rows count from 0.
struct ListCursor: Sendable, Equatable {
    var row = 0
    var top = 0

    mutating func move(by rows: Int) { row += rows }

    /// Brings the cursor into the list, and what it stands on into sight.
    mutating func settle(count: Int, rows: Int) {
        row = max(0, min(row, count - 1))
        top = min(top, row, max(0, count - rows))
        top = max(top, row - rows + 1, 0)
    }
}
