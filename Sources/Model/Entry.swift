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
    /// A name as log entries can carry it: white space and colons as ·, at most 16 characters.
    package static func author(_ name: String) -> String {
        let parts = name.split { $0.isWhitespace }
        let joined = parts.joined(separator: "·").map { $0 == ":" || $0 == "：" ? "·" : $0 }
        return String(joined.prefix(16))
    }
}
