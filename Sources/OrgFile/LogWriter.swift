import Model

/// Writes log entries in Org's formats.
enum LogWriter {
    /// The lines of an entry, without line ends: its first line, then `WHO: words` two columns further in.
    static func lines(_ entry: Entry) -> [String] {
        let time = Plan.inactive(entry.time)
        let head: String
        switch entry.kind {
        case .state(let from, let to):
            head = "- State " + quoted(to) + (from.map { " from " + quoted($0) } ?? "") + " " + time
        case .note: head = "- Note taken on " + time
        case .deadline(let from, let isRemoved):
            head = (isRemoved ? "- Removed deadline, was \"[" : "- New deadline from \"[") + from + "]\" on " + time
        }
        var words = entry.words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let who = entry.who {
            let first = words.first ?? ""
            words = [who + (first.isEmpty ? ":" : ": ") + first] + words.dropFirst()
        }
        guard words.contains(where: { !$0.isEmpty }) else { return [head] }
        let further = words.enumerated().map { index, line in
            "  " + (index > 0 ? quotedNoteLine(line) : entry.who == nil ? quotedFirstLine(line) : line)
        }
        return [head + " \\\\"] + further
    }

    /// A keyword in double quotes, padded to 12 columns as Org's `%-12s` does.
    private static func quoted(_ keyword: String) -> String {
        let text = "\"" + keyword + "\""
        return text + String(repeating: " ", count: max(0, 12 - columns(text)))
    }

    /// Columns of a keyword as Emacs counts them: two for East Asian letters.
    private static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { columns, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
                columns + 2
            default: columns + 1
            }
        }
    }
}
