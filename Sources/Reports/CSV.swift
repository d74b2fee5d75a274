/// A cell of a sheet that people open in Excel or WPS.
enum CSVCell: Sendable, Equatable {
    /// Words of the plan, which never become a formula.
    case text(String)
    /// A date or a figure of ours, which stays one.
    case figure(String)
    /// A numbering such as 5.10, which stays text: as a figure it would be 5.1, or a date.
    case numbering(String)

    /// The most UTF-16 units that Excel takes in a cell; it drops the rest without a word.
    static let longest = 32_767

    /// What stands in the cell. A formula gets `'` before it. A numbering, and words that a sheet would read as a figure,
    /// a date or a truth value, get a tab behind them, which no sheet shows and which makes text of them, as in the bills
    /// of Chinese payment services; `'` would be shown in every row. What is too long for a cell ends in `…`.
    var content: String {
        switch self {
        case .text(let text):
            let plain = text.withoutControls
            if CSVCell.isFormula(text) { return "'" + CSVCell.cut(plain, at: CSVCell.longest - 1) }
            return CSVCell.isValue(plain) ? plain + "\t" : CSVCell.cut(plain, at: CSVCell.longest)
        case .figure(let figure): return figure
        case .numbering(let number): return number.isEmpty ? "" : number + "\t"
        }
    }

    /// The text up to the last Character with which it has at most so many UTF-16 units, with `…` where it goes on.
    static func cut(_ text: String, at units: Int) -> String {
        guard text.utf16.count > units else { return text }
        var used = 0
        return String(
            text.prefix {
                used += $0.utf16.count
                return used < units
            }) + "…"
    }

    /// Whether a sheet, with a Chinese or an English locale, could read the whole text as a value: a figure in any of its
    /// forms (00123, 3E5, 12%, ￥1,000, (5)), a date or a time (1-2, 6月30日, 3-Mar, 9:30 PM), TRUE or FALSE.
    private static func isValue(_ text: String) -> Bool {
        let text = text.halfWidth.trimmed.lowercased()
        if text == "true" || text == "false" { return true }
        guard text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) else { return false }
        let words = text.split { !$0.isASCII || !$0.isLetter }
        let rest = text.unicodeScalars.filter { !(0x61...0x7A).contains($0.value) }
        return words.allSatisfy(isPartOfValue)
            && rest.allSatisfy { "0123456789 .,-/:+%()$¥￥€£年月日时分秒上下午".unicodeScalars.contains($0) }
    }

    /// Whether letters can stand in a figure or date: an exponent, AM or PM, the name of a month or its begin.
    private static func isPartOfValue(_ word: Substring) -> Bool {
        if ["e", "a", "p", "am", "pm"].contains(word) { return true }
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        return word.count >= 3 && months.contains { $0.hasPrefix(word) }
    }

    /// Whether a program could take the text for a formula: it begins with tab or return, or, behind blanks, with one of
    /// `= + - @` in either width.
    private static func isFormula(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        if scalars.first == "\t" || scalars.first == "\r" { return true }
        let first = scalars.first { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}

/// Comma-separated values (RFC 4180).
enum CSV {
    /// Rows as a document: UTF-8 with a byte order mark, by which Excel knows it, and CRLF behind each row.
    static func document(_ rows: [[CSVCell]]) -> [UInt8] {
        rows.reduce(into: [0xEF, 0xBB, 0xBF]) { bytes, row in
            for (column, cell) in row.enumerated() {
                if column > 0 { bytes.append(0x2C) }
                bytes += quoted(Array(cell.content.utf8))
            }
            bytes += [0x0D, 0x0A]
        }
    }

    /// The content between quotation marks, where it holds a separator (also `;` and tab, which some sheets take for
    /// one), a quotation mark, a line break, or blanks at its ends.
    private static func quoted(_ content: [UInt8]) -> [UInt8] {
        let needsQuotes =
            content.first == 0x20 || content.last == 0x20
            || content.contains { [0x2C, 0x22, 0x0A, 0x0D, 0x3B, 0x09].contains($0) }
        guard needsQuotes else { return content }
        return [0x22] + content.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}
