/// A screen as cells: what is drawn is put here, and whoever owns the terminal shows it.
package struct Grid: Sendable, Equatable {
    /// Its columns and rows.
    package let size: Size
    /// How the terminal draws ambiguous characters; where wide, `put` shows ASCII stand-ins for them.
    package let ambiguous: AmbiguousWidth
    /// The cells of all rows, top row first.
    package private(set) var cells: [Cell]
    /// Where the real cursor stands; nil where it is hidden.
    package var cursor: Point?

    /// An empty screen; negative sizes count as 0.
    package init(size: Size, ambiguous: AmbiguousWidth = .narrow) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.ambiguous = ambiguous
        cells = Array(repeating: .blank(), count: self.size.columns * self.size.rows)
    }

    /// The cells of one row, none where there is no such row.
    package func cells(row y: Int) -> ArraySlice<Cell> {
        guard y >= 0, y < size.rows else { return [] }
        return cells[y * size.columns..<(y + 1) * size.columns]
    }

    /// The rows that differ from those of another grid; all of them where the sizes differ.
    package func changedRows(since other: Grid) -> [Int] {
        guard size == other.size else { return Array(0..<size.rows) }
        guard cells != other.cells else { return [] }
        return (0..<size.rows).filter { cells(row: $0) != other.cells(row: $0) }
    }

    /// One row as text without trailing spaces, for pictures of the screen.
    package func row(_ y: Int) -> String {
        var text = String.UnicodeScalarView()
        for cell in cells(row: y) { cell.append(to: &text) }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// All rows as text without trailing spaces, each with a line feed.
    package var text: String {
        (0..<size.rows).map { row($0) + "\n" }.joined()
    }
}

// MARK: Drawing

extension Grid {
    /// Puts a text at a column and row, in at most `width` columns, through the output filter; a Character that does not
    /// fit whole is left out with all after it. Returns the columns used; what lies outside the grid is clipped.
    @discardableResult
    package mutating func put(
        _ text: String, x: Int, y: Int, width: Int = .max, style: Style = .plain
    ) -> Int {
        guard y >= 0, y < size.rows, x < size.columns, width > 0 else { return 0 }
        let limit = width < size.columns - x ? x + width : size.columns
        var column = x
        if x >= 0 && Filter.isPlainASCII(text.utf8) {
            for byte in text.utf8.prefix(limit - x) {
                cells[y * size.columns + column] = Cell(Unicode.Scalar(byte), style: style)
                column += 1
            }
        } else {
            for character in text {
                let next: Int
                if let (scalar, columns) = Filter.plain(character, ambiguous: ambiguous) {
                    next = column + columns
                    guard next <= limit else { break }
                    store(Cell(scalar, width: columns, style: style), at: column, row: y)
                } else {
                    let parts = Filter.cells(of: character, ambiguous: ambiguous, style: style)
                    next = parts.reduce(column) { $0 + Int($1.width) }
                    guard next <= limit else { break }
                    var place = column
                    for part in parts {
                        store(part, at: place, row: y)
                        place += Int(part.width)
                    }
                }
                column = next
            }
        }
        if column > 0 && column > x { mendEdges(from: max(0, x), to: column, row: y) }
        return column - x
    }

    /// Fills a rectangle with spaces, as far as it lies in the grid.
    package mutating func fill(_ rect: Rect, style: Style = .plain) {
        let part = rect.intersection(Rect(size))
        guard !part.isEmpty else { return }
        for y in part.y..<part.bottom {
            for x in part.x..<part.right { cells[y * size.columns + x] = .blank(style) }
            mendEdges(from: part.x, to: part.right, row: y)
        }
    }

    /// Changes the style of what stands in a rectangle; a wide cell that it cuts changes whole.
    package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let part = rect.intersection(Rect(size))
        guard !part.isEmpty else { return }
        for y in part.y..<part.bottom {
            let row = y * size.columns
            let first = part.x > 0 && cells[row + part.x].isContinuation ? part.x - 1 : part.x
            let last = part.right < size.columns && cells[row + part.right].isContinuation ? part.right : part.right - 1
            for x in first...last { cells[row + x].style = change(cells[row + x].style) }
        }
    }

    /// Stores a cell and its second half; what lies left of the grid is clipped, a halved wide cell as a space.
    private mutating func store(_ cell: Cell, at x: Int, row y: Int) {
        let row = y * size.columns
        if x >= 0 {
            cells[row + x] = cell
            if cell.width == 2 { cells[row + x + 1] = .continuation(cell.style) }
        } else if x == -1 && cell.width == 2 {
            cells[row] = .blank(cell.style)
        }
    }

    /// Replaces the halves of wide cells that were cut by writing the columns `from..<to`.
    private mutating func mendEdges(from: Int, to: Int, row y: Int) {
        let row = y * size.columns
        if from > 0, cells[row + from - 1].width == 2 { cells[row + from - 1] = .blank(cells[row + from - 1].style) }
        if to < size.columns, cells[row + to].isContinuation { cells[row + to] = .blank(cells[row + to].style) }
    }
}
