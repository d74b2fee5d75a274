import Cells

/// A line of a text that fills a view: parts, each at a column of its own.
struct TextLine: Sendable, Equatable {
    struct Part: Sendable, Equatable {
        var text: String
        /// Columns from the first one of the text.
        var x = 0
        var style = Style.plain
    }

    var parts: [Part] = []
    /// Whether the last part goes on with that of the line above, so that words broken there are found.
    var continues = false

    /// An empty line.
    static let blank = TextLine()

    /// A text from a column on, in as many lines as it needs; `label` stands before the first of them.
    static func wrapped(
        _ text: String, x: Int = 0, columns: Int, style: Style = .plain, label: Part? = nil, _ look: Look
    ) -> [TextLine] {
        var lines: [TextLine] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let wrapped = Text.wrap(String(paragraph), columns: max(8, columns - x), ambiguous: look.ambiguous)
            lines += wrapped.enumerated().map { place, words in
                TextLine(parts: [Part(text: words, x: x, style: style)], continues: place > 0)
            }
        }
        if let label { lines[0].parts.insert(label, at: 0) }
        return lines
    }
}

/// A part of the screen where words that were looked for stand: a line of a text, and columns in it.
struct Hit: Sendable, Equatable {
    var line: Int
    var x: Int
    var columns: Int
}
