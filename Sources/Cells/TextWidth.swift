/// How many columns text takes on the screen, the same under every locale.
package enum TextWidth {
    /// The columns of a scalar as glibc's `wcwidth` has it under C.UTF-8 (0, 1 or 2); nil where it is not printable.
    package static func columns(of scalar: Unicode.Scalar) -> Int? {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 ? 1 : value == 0 ? 0 : nil }
        if value >= 0x4E00 && value <= 0x9FFF { return 2 }
        let columns = Int(run(at: value) & 3) - 1
        return columns < 0 ? nil : columns
    }

    /// The columns of a Character as it is shown, after the output filter.
    package static func columns(of character: Character, ambiguous: AmbiguousWidth = .narrow) -> Int {
        if let width = Filter.plainColumns(of: character, ambiguous: ambiguous) { return width }
        return Filter.cells(of: character, ambiguous: ambiguous).reduce(0) { $0 + Int($1.width) }
    }

    /// The columns of a text as it is shown, after the output filter.
    package static func columns(of text: some StringProtocol, ambiguous: AmbiguousWidth = .narrow) -> Int {
        if Filter.isPlainASCII(text.utf8) { return text.utf8.count }
        return text.reduce(0) { $0 + columns(of: $1, ambiguous: ambiguous) }
    }

    /// The entry of the width table that covers a scalar.
    private static func run(at value: UInt32) -> UInt32 {
        let key = value << 2 | 3
        var low = 0
        var high = WidthTable.runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if WidthTable.runs[middle] <= key { low = middle } else { high = middle }
        }
        return WidthTable.runs[low]
    }
}
