/// A cell of a sheet that people open in Excel or WPS.
enum CSVCell: Sendable, Equatable {
    /// Words of the plan, which never become a formula.
    case text(String)
    /// A date or a figure of ours, which stays one.
    case figure(String)
    /// A numbering such as 5.10, which stays text: as a figure it would be 5.1, or a date.
    case numbering(String)

    /// What stands in the cell. A formula gets `'` before it. A numbering gets a tab behind it, which no sheet shows and
    /// which makes text of it, as in the bills of Chinese payment services; `'` would be shown in every row.
    var content: String {
        switch self {
        case .text(let text): CSVCell.isFormula(text) ? "'" + CSVCell.plain(text) : CSVCell.plain(text)
        case .figure(let figure): figure
        case .numbering(let number): number.isEmpty ? "" : number + "\t"
        }
    }

    /// Whether a program could take the text for a formula: it begins with tab or return, or, behind blanks, with one of
    /// `= + - @` in either width.
    private static func isFormula(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        if scalars.first == "\t" || scalars.first == "\r" { return true }
        let first = scalars.first { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// The text with single line feeds for its line breaks, and U+FFFD for control characters other than tabs.
    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isReturn = false
        for scalar in text.unicodeScalars {
            if scalar != "\n" || !isReturn {
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
                plain.append(scalar == "\r" ? "\n" : isControl ? "\u{FFFD}" : scalar)
            }
            isReturn = scalar == "\r"
        }
        return String(plain)
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
