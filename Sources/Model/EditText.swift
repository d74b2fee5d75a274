/// Edits as lines of text, for drafts and the history that outlive the program: fields parted by tabs, `\t` `\n` `\r`
/// `\\` for these characters within one, `\-` for a value that is not there.
extension Edit {
    /// One line without its line end.
    package var line: String {
        var fields = Edit.fields(record)
        switch change {
        case .status(let from, let to):
            fields += ["status", from.keyword, from.closed, from.deadline, to.keyword, to.closed, to.deadline]
        case .field(let field, let from, let to): fields += ["field", field.rawValue, from, to]
        case .note: fields += ["note"]
        case .add(let text, let place): fields += ["add", String(decoding: text, as: UTF8.self)] + Edit.fields(place)
        case .remove(let text, let place):
            fields += ["remove", String(decoding: text, as: UTF8.self)] + Edit.fields(place)
        case .move(let from, let to): fields += ["move"] + Edit.fields(from) + Edit.fields(to)
        case .line(let from, let to): fields += ["line", from, to]
        case .agency(let name, let field, let from, let to): fields += ["agency", name, field.rawValue, from, to]
        case .entry(let name, let from, let to, let place):
            fields += ["entry", name] + [from, to].map { $0.map { String(decoding: $0, as: UTF8.self) } }
            fields += Edit.fields(place)
        }
        switch log {
        case .adds(let entry): fields += ["adds"] + Edit.fields(entry)
        case .removes(let entry): fields += ["removes"] + Edit.fields(entry)
        case nil: fields += ["silent"]
        }
        if let restoration {
            fields += ["restores", String(decoding: restoration.text, as: UTF8.self)]
            fields += [String(restoration.undone.count)] + restoration.undone.map(\.line)
            fields += [String(restoration.earlier.count)] + restoration.earlier.map(\.line)
        }
        return fields.map(Edit.escaped).joined(separator: "\t")
    }

    /// The edit of a line; nil where it is none.
    package init?(line: String) {
        var fields = Fields(line)
        guard let record = fields.record(), let change = fields.change() else { return nil }
        (self.record, self.change) = (record, change)
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
        guard fields.word() == "restores" else { return }
        guard let text = fields.word(), let undone = fields.edits(), let earlier = fields.edits() else { return nil }
        restoration = Restoration(undone: undone, text: Array(text.utf8), earlier: earlier)
    }

    private static func fields(_ record: RecordKey) -> [String?] {
        switch record {
        case .id(let id): ["id", id]
        case .customID(let id): ["custom-id", id]
        case .path(let headings, let ordinal): ["path", String(ordinal), String(headings.count)] + headings
        }
    }

    private static func fields(_ place: Place) -> [String?] { fields(place.parent) + fields(place.after) }

    private static func fields(_ key: HeadingKey?) -> [String?] {
        switch key {
        case .measure(let record): ["measure"] + fields(record)
        case .titles(let headings, let ordinal): ["titles", String(ordinal), String(headings.count)] + headings
        case nil: ["none"]
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
        // By bytes: a line feed behind a carriage return is no Character of its own.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.utf8.count)
        for byte in value.utf8 {
            switch byte {
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The fields of a line, read one after the other.
private struct Fields {
    private var rest: ArraySlice<String?>

    init(_ line: String) {
        let parts = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        rest = parts.map { Fields.unescaped($0) }[...]
    }

    mutating func word() -> String? { rest.popFirst() ?? nil }

    mutating func record() -> RecordKey? {
        switch word() {
        case "id": word().map { .id($0) }
        case "custom-id": word().map { .customID($0) }
        case "path": path().map { .path($0.headings, ordinal: $0.ordinal) }
        default: nil
        }
    }

    mutating func change() -> Edit.Change? {
        switch word() {
        case "status":
            guard let from = word() else { return nil }
            let (closed, deadline) = (word(), word())
            guard let to = word() else { return nil }
            return .status(
                from: Edit.State(from, closed: closed, deadline: deadline),
                to: Edit.State(to, closed: word(), deadline: word()))
        case "field":
            guard let field = word().flatMap(Field.init(rawValue:)) else { return nil }
            let from = word()
            return .field(field, from: from, to: word())
        case "note": return .note
        case "add":
            guard let text = word(), let place = place() else { return nil }
            return .add(text: Array(text.utf8), at: place)
        case "remove":
            guard let text = word(), let place = place() else { return nil }
            return .remove(text: Array(text.utf8), from: place)
        case "move":
            guard let from = place(), let to = place() else { return nil }
            return .move(from: from, to: to)
        case "line":
            let from = word()
            return .line(from: from, to: word())
        case "agency":
            guard let name = word(), let field = word().flatMap(AgencyField.init(rawValue:)) else { return nil }
            let from = word()
            return .agency(name, field, from: from, to: word())
        case "entry":
            guard let name = word() else { return nil }
            let (from, to) = (word(), word())
            guard let place = place() else { return nil }
            return .entry(name, from: from.map { Array($0.utf8) }, to: to.map { Array($0.utf8) }, at: place)
        default: return nil
        }
    }

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

    /// A number, and so many lines of edits.
    mutating func edits() -> [Edit]? {
        guard let count = word().flatMap({ Int($0) }), (0...rest.count).contains(count) else { return nil }
        var edits: [Edit] = []
        for _ in 0..<count {
            guard let edit = word().flatMap(Edit.init(line:)) else { return nil }
            edits.append(edit)
        }
        return edits
    }

    private mutating func place() -> Edit.Place? {
        guard let parent = headingKey(), let after = headingKey() else { return nil }
        return Edit.Place(parent: parent, after: after)
    }

    /// A heading; nil in the inner optional for none, in the outer one where the words are none.
    private mutating func headingKey() -> HeadingKey?? {
        switch word() {
        case "measure": record().map { .some(.measure($0)) }
        case "titles": path().map { .some(.titles($0.headings, ordinal: $0.ordinal)) }
        case "none": .some(.none)
        default: .none
        }
    }

    private mutating func path() -> (headings: [String], ordinal: Int)? {
        guard let ordinal = word().flatMap({ Int($0) }), let count = word().flatMap({ Int($0) }),
            (0...rest.count).contains(count)
        else { return nil }
        return ((0..<count).map { _ in word() ?? "" }, ordinal)
    }

    private static func unescaped(_ field: Substring.UTF8View) -> String? {
        if field.elementsEqual("\\-".utf8) { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        var isEscape = false
        for byte in field {
            if isEscape {
                switch byte {
                case UInt8(ascii: "t"): bytes.append(0x09)
                case UInt8(ascii: "n"): bytes.append(0x0A)
                case UInt8(ascii: "r"): bytes.append(0x0D)
                default: bytes.append(byte)
                }
                isEscape = false
            } else if byte == 0x5C {
                isEscape = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
