/// How large a screen or a part of one is, in columns and rows.
package struct Size: Hashable, Sendable {
    /// Columns from the left edge to the right.
    package var columns: Int
    /// Rows from the top to the bottom.
    package var rows: Int

    /// A size in columns and rows.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on the screen: column `x` and row `y`, both from 0, the top left first.
package struct Point: Hashable, Sendable {
    /// The column, from 0.
    package var x: Int
    /// The row, from 0.
    package var y: Int

    /// The place at a column and a row.
    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of the screen, in columns and rows; `right` and `bottom` are the first ones outside.
package struct Rect: Hashable, Sendable {
    /// The leftmost column.
    package var x: Int
    /// The top row.
    package var y: Int
    /// How many columns it has.
    package var columns: Int
    /// How many rows it has.
    package var rows: Int

    /// A rectangle from its top left place; negative sizes count as 0.
    package init(x: Int, y: Int, columns: Int, rows: Int) {
        self.x = x
        self.y = y
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The rectangle of a whole screen.
    package init(_ size: Size) {
        self.init(x: 0, y: 0, columns: size.columns, rows: size.rows)
    }

    /// Its columns and rows.
    package var size: Size { Size(columns: columns, rows: rows) }
    /// The first column to the right of the rectangle.
    package var right: Int { x + columns }
    /// The first row below the rectangle.
    package var bottom: Int { y + rows }
    /// Whether it covers no place at all.
    package var isEmpty: Bool { columns == 0 || rows == 0 }

    /// What is inside a frame drawn along the edge: one column and one row less on every side.
    package var inside: Rect { Rect(x: x + 1, y: y + 1, columns: columns - 2, rows: rows - 2) }

    /// Whether a place lies in the rectangle.
    package func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// The part that both rectangles cover, empty where they do not meet.
    package func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
    }
}
