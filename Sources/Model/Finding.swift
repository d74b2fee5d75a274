/// Something in a plan file that `duban check` points out.
package struct Finding: Sendable, Equatable {
    /// The line of the file, counted from 1.
    package var line: Int
    /// What is wrong.
    package var code: Code
    /// What the code is about: the key, the word, the line's text.
    package var detail: String
    /// Lines that have to do with it.
    package var others: [Int] = []
    /// A second thing that the code is about; empty where there is none.
    package var other = ""

    /// A finding at a line.
    package init(line: Int, code: Code, detail: String, others: [Int] = [], other: String = "") {
        self.line = line
        self.code = code
        self.detail = detail
        self.others = others
        self.other = other
    }

    /// What can be wrong, by the word that programs see.
    package enum Code: String, Sendable, CaseIterable {
        /// Two measures have the same ID.
        case duplicateKey = "duplicate-key"
        /// An ID is another measure's number.
        case keyIsNumber = "key-is-number"
        /// A heading begins with what looks like a keyword that the file does not declare.
        case unknownKeyword = "unknown-keyword"
        /// A timestamp that the calendar does not have, or that is none.
        case badDate = "bad-date"
        /// A planning line, or a property drawer, that stands where Org reads it as text.
        case misplacedLine = "misplaced-line"
        /// A measure without a leading agency.
        case noLead = "no-lead"
        /// A `#+LIGHTS:` line that is not understood.
        case badLights = "bad-lights"
        /// A `#+VIEW:` line that is none, or whose query is not understood.
        case badView = "bad-view"
        /// The names of two agencies are one character apart.
        case nearNames = "near-names"
        /// Another name of an agency is that of a further one, too.
        case sharedAlias = "shared-alias"
        /// A group stands among its own members.
        case memberOfItself = "member-of-itself"
        /// The file that an `#+AGENCIES:` line names cannot be read.
        case unreadRegistry = "unread-registry"
    }
}
