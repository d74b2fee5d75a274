import Messages

/// What was typed in the prompts of this session.
struct PromptMemory: Sendable, Equatable {
    /// Prompts that share what was typed.
    enum Kind: Sendable, Hashable {
        case search, viewSearch, filter, words, deadline, progress, agencies, title, file, measure, agencyName, contact,
            command
    }

    /// Lines kept of a kind; older ones go.
    static let limit = 200

    /// The commands that were run by name, the newest last.
    var commands: [CommandRowMessage] = []
    /// What was cut out of a line last, to be put back in any other.
    var killed = ""
    private var lines: [Kind: [String]] = [:]

    /// The lines of a kind, newest last.
    subscript(kind: Kind) -> [String] { lines[kind] ?? [] }

    /// Takes a line in, unless it is empty or the newest one already.
    mutating func add(_ line: String, to kind: Kind) {
        guard !line.isEmpty, self[kind].last != line else { return }
        lines[kind] = Array((self[kind] + [line]).suffix(PromptMemory.limit))
    }
}
