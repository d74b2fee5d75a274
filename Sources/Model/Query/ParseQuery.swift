extension Query {
    /// Reads a query: terms parted by spaces, `key:value`, a comma for OR within a key, `-` in front for NOT, `|` between
    /// alternatives, double quotes around words with spaces, doubled within these for a quotation mark; quotation marks
    /// that are not closed end with the text. Outside of quotes the full-width forms ：｜－ and the ideographic space,
    /// and behind a key ，＜＞＝ too, read as ASCII, “ and ” as quotes.
    /// - Throws: `Fault` with the term that is not understood.
    package init(_ text: String) throws(Fault) {
        var parser = Parser(text)
        alternatives = try parser.alternatives()
    }
}

/// Reads a text Character by Character.
private struct Parser {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    private var next: Character? { position < characters.count ? characters[position] : nil }

    mutating func alternatives() throws(Query.Fault) -> [[Query.Term]] {
        var alternatives: [[Query.Term]] = [[]]
        while let character = next {
            if Parser.isBlank(character) {
                position += 1
            } else if Parser.isBar(character) {
                guard alternatives.last?.isEmpty == false else { throw .init(.emptyAlternative, "|", at: here) }
                alternatives.append([])
                position += 1
            } else {
                alternatives[alternatives.count - 1].append(try term())
            }
        }
        if alternatives.count > 1, alternatives.last?.isEmpty ?? true {
            throw .init(.emptyAlternative, "|", at: max(0, characters.count - 1)..<characters.count)
        }
        return alternatives
    }

    /// The Character that comes next.
    private var here: Range<Int> { position..<min(position + 1, characters.count) }

    private mutating func term() throws(Query.Fault) -> Query.Term {
        let start = position
        var (isNegated, isLiteral) = (false, false)
        var key: QueryKey?
        var values: [String] = []
        if let first = next, first == "-" || first == "－" {
            isNegated = true
            position += 1
        }
        var value = ""
        var isQuoted = false
        while let character = next, !Parser.isBlank(character), !Parser.isBar(character) {
            position += 1
            switch character {
            case "\"":
                value += quotation(end: "\"")
                (isQuoted, isLiteral) = (true, true)
            case "“", "”":
                value += quotation(end: "”")
                (isQuoted, isLiteral) = (true, true)
            case ":" where key == nil && !isQuoted && !value.isEmpty,
                "：" where key == nil && !isQuoted && !value.isEmpty:
                guard let named = QueryKey.named(value) else { throw .init(.unknownKey, value, at: start..<position) }
                key = named
                value = ""
            case ",", "，":
                guard key != nil else {
                    value.append(character)
                    continue
                }
                values.append(try checked(value, key, isNegated, start))
                value = ""
                isQuoted = false
            case "＜" where key != nil: value.append("<")
            case "＞" where key != nil: value.append(">")
            case "＝" where key != nil: value.append("=")
            default: value.append(character)
            }
        }
        values.append(try checked(value, key, isNegated, start))
        var term = Query.Term(isNegated: isNegated, key: key, values: values, isLiteral: isLiteral)
        term.range = start..<position
        return term
    }

    /// A value that is not empty.
    private func checked(_ value: String, _ key: QueryKey?, _ isNegated: Bool, _ start: Int) throws(Query.Fault)
        -> String
    {
        guard value.trimmed.isEmpty else { return value }
        let word = key.map { $0.name } ?? (isNegated ? "-" : "\"\"")
        throw .init(.missingValue, word, at: start..<position)
    }

    /// What stands up to the closing mark, which is passed.
    private mutating func quotation(end: Character) -> String {
        var text = ""
        while let character = next {
            position += 1
            guard character == end || end == "”" && character == "\"" else {
                text.append(character)
                continue
            }
            guard end == "\"", next == "\"" else { break }
            text.append("\"")
            position += 1
        }
        return text
    }

    private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

    private static func isBar(_ character: Character) -> Bool { character == "|" || character == "｜" }
}
