/// A table for people, as plain cells; whoever prints it aligns the columns.
package struct Table: Sendable, Equatable {
    /// One heading a column; none where the table needs no headings.
    package var headings: [String]
    /// The rows, each with as many cells as there are headings.
    package var rows: [[String]] = []
    /// Numbers (from 0) of the columns that hold figures, and stand at the right.
    package var figures: Set<Int> = []

    /// A table without rows.
    package init(headings: [String] = [], figures: Set<Int> = []) {
        self.headings = headings
        self.figures = figures
    }
}
