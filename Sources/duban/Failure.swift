import Messages

/// How a command ends, as its exit code tells.
enum ExitStatus: Int32 {
    case success = 0
    /// An unknown ID, a conflict, or findings of `check`.
    case refused = 1
    /// Arguments that are not understood.
    case usage = 2
    /// A file that cannot be read or written.
    case file = 3
}

/// Why a command ends without having done its work.
struct Failure: Error {
    var status: ExitStatus
    /// The file, or `file:line`; the program's name where there is none.
    var place = "duban"
    /// What is wrong and what to do.
    var text: @Sendable (Language) -> String

    init(_ status: ExitStatus, at place: String = "duban", _ text: @escaping @Sendable (Language) -> String) {
        self.status = status
        self.place = place
        self.text = text
    }

    /// `file:line: what is wrong and what to do`.
    func line(_ language: Language) -> String { place + ": " + text(language) }
}

/// The end of a command that did its work and still tells something by its exit code.
struct Finished: Error {
    var code: Int32
}
