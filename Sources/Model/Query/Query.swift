/// What people ask for, as a value that knows no plan: terms that all must hold, `|` between alternatives.
///
/// `status:推进中,受阻 lead:市商务委 -section:2 due:<2020-07-01 "words with spaces" | light:red`
package struct Query: Sendable, Equatable {
    /// The alternatives, of which one must hold; in each all terms. An empty query is one without terms.
    package let alternatives: [[Term]]

    /// One condition.
    package struct Term: Sendable {
        /// Whether it must not hold.
        package var isNegated = false
        /// Its key; nil for bare words.
        package var key: QueryKey?
        /// The values, of which one must hold; of bare words exactly one.
        package let values: [String]
        /// Whether bare words stand in quotation marks, so that they name no view.
        package let isLiteral: Bool
        /// Where it stands in the text, in Characters.
        package var range = 0..<0

        /// A condition, wherever it stands.
        package init(isNegated: Bool = false, key: QueryKey? = nil, values: [String], isLiteral: Bool = false) {
            (self.isNegated, self.key, self.values) = (isNegated, key, values)
            self.isLiteral = key == nil && (isLiteral || values.contains { Query.quoted($0, isBare: true) != $0 })
        }
    }

    /// A query of its parts; none are the empty query.
    package init(alternatives: [[Term]]) {
        self.alternatives = alternatives.isEmpty ? [[]] : alternatives
    }

    /// What is wrong with a query.
    package struct Fault: Error, Sendable, Equatable {
        /// What is wrong.
        package var kind: Kind
        /// The word that is.
        package var word: String
        /// Where its term stands in the text, in Characters.
        package var range: Range<Int>

        /// A fault of a term.
        package init(_ kind: Kind, _ word: String, at range: Range<Int> = 0..<0) {
            (self.kind, self.word, self.range) = (kind, word, range)
        }

        /// What can be wrong with a query.
        package enum Kind: Sendable, Equatable {
            case unknownKey, unknownStatus, unknownAgency, unknownSection, unknownItem, unknownLight, unknownView
            case badDay, badPercent
            /// Nothing stands behind a key, a minus, or between quotation marks.
            case missingValue
            /// Nothing stands on a side of `|`.
            case emptyAlternative
            /// A view that asks for itself.
            case circle
        }
    }
}

extension Query.Term: Equatable {
    /// Whether two terms mean the same, wherever they stand.
    package static func == (left: Query.Term, right: Query.Term) -> Bool {
        (left.isNegated, left.isLiteral, left.key?.name) == (right.isNegated, right.isLiteral, right.key?.name)
            && left.values == right.values
    }
}

// MARK: Printing

extension Query {
    /// The query as it is read again: English keys, quotation marks where they are needed.
    package var text: String {
        alternatives.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " | ")
    }

    /// A value as a query writes it: in quotation marks, doubled within, where it would be read as something else.
    static func quoted(_ value: String, isBare: Bool, always: Bool = false) -> String {
        let marks: Set<Character> = [
            " ", "\t", "\n", "\r\n", "\"", "“", "”", "|", "｜", "\u{3000}", ",", "，", "\u{B}", "\u{C}", "\r",
        ]
        let isPlain =
            !value.contains { marks.contains($0) || $0.isWhitespace }
            && !(isBare && value.contains { $0 == ":" || $0 == "：" })
            && !(isBare && (value.first == "-" || value.first == "－"))
            && !value.contains { $0 != value.halfWidth.first && "＜＞＝".contains($0) }
        return isPlain && !value.isEmpty && !always ? value : "\"" + value.replacingQuotes + "\""
    }
}

extension Query.Term {
    /// The term as it is read again.
    package var text: String {
        let words = values.map { Query.quoted($0, isBare: key == nil, always: isLiteral) }.joined(separator: ",")
        return (isNegated ? "-" : "") + (key.map { $0.name + ":" } ?? "") + words
    }
}

extension String {
    /// With each quotation mark doubled.
    fileprivate var replacingQuotes: String { String(flatMap { $0 == "\"" ? "\"\"" : String($0) }) }
}
