import Messages
import Model

/// A value for a field, as `duban set` was given it.
enum Assignment: Sendable {
    /// The number of a status.
    case status(Int)
    /// Nil takes the deadline away.
    case deadline(Day?)
    /// Percent; nil takes the progress away.
    case progress(Int?)
    /// Names; none of them takes the role away.
    case lead([String])
    case with([String])
    case title(String)

    private static let fields: [String: Field] = [
        "status": .status, "deadline": .deadline, "progress": .progress, "lead": .lead, "with": .with, "title": .title,
        "状态": .status, "期限": .deadline, "进度": .progress, "牵头": .lead, "配合": .with, "标题": .title,
    ]

    /// Reads arguments that each set another field.
    /// - Throws: `Failure` as for one, or where a field comes twice.
    static func all(_ texts: [String], in plan: Plan, today: Day) throws(Failure) -> [Assignment] {
        var assignments: [Assignment] = []
        var seen: Set<Field> = []
        for text in texts {
            let (field, name, value) = try parts(text)
            guard seen.insert(field).inserted else {
                throw Failure(.usage) { CommandMessage.fieldTwice.text($0, name) }
            }
            assignments.append(try Assignment(field, name, value, in: plan, today: today))
        }
        return assignments
    }

    /// The parts of `field=value`, the field also as it was written; `＝` reads as `=`.
    private static func parts(_ text: String) throws(Failure) -> (field: Field, name: String, value: String) {
        if text.hasPrefix("--") { throw Failure(optionTooLate: text) }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
        let name = String(parts.first ?? "")
        guard parts.count == 2, let field = fields[name.lowercased()] else {
            throw Failure(.usage) { CommandMessage.unknownField.text($0, name) }
        }
        return (field, name, parts[1].trimmed)
    }

    private init(_ field: Field, _ name: String, _ value: String, in plan: Plan, today: Day) throws(Failure) {
        guard !value.contains(where: \.isNewline) else {
            throw Failure(.usage) { CommandMessage.severalLines.text($0, name) }
        }
        try Typed.refuseControls(in: value)
        switch field {
        case .status, .key:
            guard let status = plan.statuses.index(of: value) else {
                let known = plan.statuses.all.map(\.keyword).joined(separator: " ")
                throw Failure(.usage) { CommandMessage.unknownStatus.text($0, value, known) }
            }
            self = .status(status)
        case .deadline:
            let day = Day(typed: value, today: today)
            guard value.isEmpty || day != nil else {
                throw Failure(.usage) { CommandMessage.badDeadline.text($0, value) }
            }
            self = .deadline(day)
        case .progress:
            let percent = Progress.percent(typed: value)
            guard value.isEmpty || percent != nil else {
                throw Failure(.usage) { CommandMessage.badProgress.text($0, value) }
            }
            self = .progress(percent)
        case .lead: self = .lead(try Assignment.names(value))
        case .with: self = .with(try Assignment.names(value))
        case .title:
            guard !value.isEmpty else { throw Failure(.usage) { CommandMessage.emptyTitle.text($0) } }
            self = .title(value)
        }
    }

    /// The names, each once.
    private static func names(_ value: String) throws(Failure) -> [String] {
        guard let names = Agency.names(typed: value) else {
            throw Failure(.usage) { CommandMessage.openParenthesis.text($0, value) }
        }
        guard value.isEmpty || !names.isEmpty else { throw Failure(.usage) { CommandMessage.badName.text($0, value) } }
        var seen: Set<[UInt8]> = []
        return names.filter { seen.insert(Array($0.utf8)).inserted }
    }
}

extension Plan {
    /// The edits that give a measure these values and put `words` into its log; none for a field that holds its value.
    /// They are applied to the plan.
    /// - Throws: `Failure` where a status that asks for words gets none.
    mutating func set(
        _ assignments: [Assignment], of measure: Int, words: String, who: String, now: Moment
    ) throws(Failure) -> [Edit] {
        let before = edits.count
        var words = words
        let lead = assignments.reduce(nil as [String]?) { if case .lead(let names) = $1 { names } else { $0 } }
        let with = assignments.reduce(nil as [String]?) { if case .with(let names) = $1 { names } else { $0 } }
        for assignment in assignments {
            switch assignment {
            case .status(let status):
                guard status != self.status(of: measure) else { continue }
                if statuses[status].asksNote, words.isEmpty {
                    let keyword = statuses[status].keyword
                    throw Failure(.usage) { CommandMessage.noteMissing.text($0, keyword) }
                }
                try make([setting(status: status, of: measure, words: words, who: who, now: now)])
                words = ""
            case .deadline(let day):
                guard let edit = setting(deadline: day, of: measure, words: words, who: who, now: now) else { continue }
                try make([edit])
                if edit.log != nil { words = "" }
            case .progress(let percent): try make(setting(progress: percent, of: measure).map { [$0] } ?? [])
            // Both roles in one: what one of them leaves unsaid depends on the other.
            case .lead, .with: try make(setting(lead: lead, with: with, of: measure))
            case .title(let title): try make(setting(title: title, of: measure).map { [$0] } ?? [])
            }
        }
        if !words.isEmpty { try make([noting(words, of: measure, who: who, now: now)]) }
        return Array(edits[before...])
    }

    private mutating func make(_ edits: [Edit]) throws(Failure) {
        for edit in edits {
            do { try apply(edit) } catch { throw Failure(error) }
        }
    }
}
