/// Edits as lines of text, for a draft that outlives the program: fields parted by tabs, `\t` `\n` `\r` `\\` for these
/// characters within one, `\-` for a value that is not there. All of it goes scalar by scalar: a combining mark behind
/// an escape is a character of its own.
extension Edit {
    /// One line without its line end.
    package var line: String {
        var fields: [String?] = []
        switch record {
        case .id(let id): fields += ["id", id]
        case .customID(let id): fields += ["custom-id", id]
        case .path(let headings, let ordinal): fields += ["path", String(ordinal), String(headings.count)] + headings
        }
        switch change {
        case .status(let from, let to):
            fields += ["status", from.keyword, from.closed, from.deadline, to.keyword, to.closed, to.deadline]
        case .field(let field, let from, let to): fields += ["field", field.rawValue, from, to]
        case .note: fields += ["note"]
        }
        switch log {
        case .adds(let entry): fields += ["adds"] + Edit.fields(entry)
        case .removes(let entry): fields += ["removes"] + Edit.fields(entry)
        case nil: fields += ["silent"]
        }
        return fields.map(Edit.escaped).joined(separator: "\t")
    }

    /// The edit of a line; nil where it is none.
    package init?(line: String) {
        var fields = Fields(line)
        guard let kind = fields.word() else { return nil }
        switch kind {
        case "id": record = .id(fields.word() ?? "")
        case "custom-id": record = .customID(fields.word() ?? "")
        case "path":
            guard let ordinal = fields.word().flatMap({ Int($0) }), let count = fields.word().flatMap({ Int($0) }),
                (1...fields.left).contains(count)
            else { return nil }
            record = .path((0..<count).map { _ in fields.word() ?? "" }, ordinal: ordinal)
        default: return nil
        }
        switch fields.word() {
        case "status":
            guard let from = fields.word() else { return nil }
            let (closed, deadline) = (fields.word(), fields.word())
            guard let to = fields.word() else { return nil }
            change = .status(
                from: State(from, closed: closed, deadline: deadline),
                to: State(to, closed: fields.word(), deadline: fields.word()))
        case "field":
            guard let field = fields.word().flatMap(Field.init(rawValue:)) else { return nil }
            let from = fields.word()
            change = .field(field, from: from, to: fields.word())
        case "note": change = .note
        default: return nil
        }
        switch fields.word() {
        case "adds":
            guard let entry = fields.entry() else { return nil }
            log = .adds(entry)
        case "removes":
            guard let entry = fields.entry() else { return nil }
            log = .removes(entry)
        case "silent": log = nil
        default: return nil
        }
    }

    private static func fields(_ entry: Entry) -> [String?] {
        let time = [entry.time.iso, entry.who, entry.words]
        switch entry.kind {
        case .state(let from, let to): return ["state", from, to] + time
        case .note: return ["note"] + time
        case .deadline(let from, let isRemoved): return [isRemoved ? "deadline-removed" : "deadline", from] + time
        }
    }

    private static func escaped(_ value: String?) -> String {
        guard let value else { return "\\-" }
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
            case "\t": text.append(contentsOf: "\\t".unicodeScalars)
            case "\n": text.append(contentsOf: "\\n".unicodeScalars)
            case "\r": text.append(contentsOf: "\\r".unicodeScalars)
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    /// The fields of a line, read one after the other.
    private struct Fields {
        private var rest: ArraySlice<String?>

        init(_ line: String) {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            rest = parts.map { Fields.unescaped($0) }[...]
        }

        var left: Int { max(1, rest.count) }

        mutating func word() -> String? { rest.popFirst() ?? nil }

        mutating func entry() -> Entry? {
            let kind: Entry.Kind
            switch word() {
            case "state":
                let from = word()
                guard let to = word() else { return nil }
                kind = .state(from: from, to: to)
            case "note": kind = .note
            case "deadline": kind = .deadline(from: word() ?? "", isRemoved: false)
            case "deadline-removed": kind = .deadline(from: word() ?? "", isRemoved: true)
            default: return nil
            }
            guard let time = word().flatMap(Moment.init(iso:)) else { return nil }
            let who = word()
            return Entry(kind, time: time, who: who, words: word() ?? "")
        }

        private static func unescaped(_ field: Substring) -> String? {
            if field == "\\-" { return nil }
            var text = String.UnicodeScalarView()
            var isEscape = false
            for scalar in field.unicodeScalars {
                if isEscape {
                    text.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                    isEscape = false
                } else if scalar == "\\" {
                    isEscape = true
                } else {
                    text.append(scalar)
                }
            }
            return String(text)
        }
    }
}
