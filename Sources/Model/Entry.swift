/// One entry of a measure's log.
package struct Entry: Sendable, Equatable {
    /// What an entry tells.
    package enum Kind: Sendable, Equatable {
        /// The status changed; `from` is nil where the entry does not tell.
        case state(from: String?, to: String)
        /// A progress note.
        case note
        /// The deadline changed from `from`, a timestamp without its brackets, or was taken away.
        case deadline(from: String, isRemoved: Bool)
    }

    /// What it tells.
    package var kind: Kind
    /// When it was written.
    package var time: Moment
    /// Who wrote it; nil where the entry does not tell.
    package var who: String?
    /// What was said, lines parted by newlines; empty where nothing was.
    package var words: String

    /// An entry of a log.
    package init(_ kind: Kind, time: Moment, who: String?, words: String = "") {
        self.kind = kind
        self.time = time
        self.who = who
        self.words = words
    }
}

extension Entry {
    /// An entry of what a person typed: the name as `author` gives it, none where it is empty, the words as
    /// `words(typed:)` gives them. What is written of such an entry is read back as the same entry.
    package init(_ kind: Kind, time: Moment, signedBy name: String, typed words: String) {
        let author = Entry.author(name)
        self.init(kind, time: time, who: author.isEmpty ? nil : author, words: Entry.words(typed: words))
    }

    /// A name as log entries can carry it: white space, colons and commas at its begin as ·, without
    /// control characters, at most 16 characters.
    package static func author(_ name: String) -> String {
        let plain = name.unicodeScalars.filter {
            $0.properties.generalCategory != .control || $0.properties.isWhitespace
        }
        let parts = plain.split { $0.properties.isWhitespace }.map { String(Substring($0)) }
        var author = String.UnicodeScalarView()
        for scalar in parts.joined(separator: "·").unicodeScalars {
            let isFirst = author.allSatisfy { $0 == "·" }
            author.append(scalar == ":" || scalar == "：" || isFirst && scalar == "," ? "·" : scalar)
        }
        return String(String(author).prefix(16))
    }

    /// The words of a note as they are kept: lines parted by single line feeds, without white space at their ends, and
    /// without empty lines before and after.
    package static func words(typed text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(\.trimmed)
        return lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
    }
}
