/// One column of one row: a scalar with at most four combining ones (ncurses' CCHARW_MAX is 5), its columns, its style.
package struct Cell: Hashable, Sendable {
    /// The scalar that takes the columns; a space in an empty cell and in the second half of a wide one.
    package private(set) var base: UInt32
    private var mark1: UInt32 = 0
    private var mark2: UInt32 = 0
    private var mark3: UInt32 = 0
    private var mark4: UInt32 = 0
    /// Columns: 1 or 2, and 0 for the second half of the wide cell before it.
    package private(set) var width: UInt8
    /// How the cell looks.
    package var style: Style

    /// A cell with a printable scalar of `width` columns.
    package init(_ base: Unicode.Scalar, width: Int = 1, style: Style = .plain) {
        self.base = base.value
        self.width = UInt8(clamping: width)
        self.style = style
    }

    /// An empty cell.
    package static func blank(_ style: Style = .plain) -> Cell { Cell(" ", style: style) }

    /// The second half of a wide cell.
    package static func continuation(_ style: Style = .plain) -> Cell { Cell(" ", width: 0, style: style) }

    /// Whether this is the second half of a wide cell.
    package var isContinuation: Bool { width == 0 }

    /// The combining scalars, in the order in which they were added.
    package var marks: [UInt32] {
        mark1 == 0 ? [] : [mark1, mark2, mark3, mark4].filter { $0 != 0 }
    }

    /// Adds a combining scalar; a fifth one is cut.
    package mutating func combine(_ mark: Unicode.Scalar) {
        if mark1 == 0 {
            mark1 = mark.value
        } else if mark2 == 0 {
            mark2 = mark.value
        } else if mark3 == 0 {
            mark3 = mark.value
        } else if mark4 == 0 {
            mark4 = mark.value
        }
    }

    /// Appends the cell's scalars; the second half of a wide cell has none.
    package func append(to text: inout String.UnicodeScalarView) {
        guard !isContinuation else { return }
        if let scalar = Unicode.Scalar(base) { text.append(scalar) }
        guard mark1 != 0 else { return }
        for case let scalar? in marks.map({ Unicode.Scalar($0) }) { text.append(scalar) }
    }
}
