/// A language in which duban speaks; what a plan says is never translated.
package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language that a locale such as `en_GB.UTF-8` names; Chinese for C, POSIX and all others.
    package init(locale: String?) {
        self = locale?.hasPrefix("en") == true ? .english : .chinese
    }
}

/// What duban says to people: one row of a table with a column for each language.
package protocol Message: Sendable, CaseIterable {
    /// The words in each language, with `{0}`, `{1}` … where values go.
    var row: Row { get }
}

/// The columns of the message table.
package struct Row: Sendable, Equatable {
    /// The words in Chinese.
    package let chinese: String
    /// The words in English.
    package let english: String

    /// A row of the table.
    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The words in a language.
    package subscript(_ language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Message {
    /// The message in a language, values put in their places.
    package func text(_ language: Language, _ values: String...) -> String { text(language, values: values) }

    /// The message in a language, values put in their places.
    package func text(_ language: Language, values: [String]) -> String {
        var text = ""
        var rest = row[language][...]
        while let character = rest.popFirst() {
            let place = rest.first?.wholeNumberValue
            if character == "{", let place, rest.dropFirst().first == "}" {
                text += values.indices.contains(place) ? values[place] : ""
                rest = rest.dropFirst(2)
            } else {
                text.append(character)
            }
        }
        return text
    }
}
