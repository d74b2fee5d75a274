import Messages
import Model

/// A value for a field, as `duban set` was given it.
struct Assignment: Sendable {
    let field: Field
    /// Nil where the value is empty, which removes the field.
    let value: String?

    private static let fields: [String: Field] = [
        "status": .status, "deadline": .deadline, "progress": .progress, "lead": .lead, "with": .with, "title": .title,
        "状态": .status, "期限": .deadline, "进度": .progress, "牵头": .lead, "配合": .with, "标题": .title,
    ]

    /// Reads `field=value`; `＝` reads as `=`.
    /// - Throws: `Failure` where the field is unknown, or its value cannot be one.
    init(_ text: String, in plan: Plan) throws(Failure) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
        let name = String(parts.first ?? "")
        guard parts.count == 2, let field = Assignment.fields[name.lowercased()] else {
            throw Failure(.usage) { CommandMessage.unknownField.text($0, name) }
        }
        let value = String(parts[1].drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        guard !value.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else {
            throw Failure(.usage) { CommandMessage.severalLines.text($0, name) }
        }
        self.field = field
        self.value = try Assignment.checked(value, field, in: plan)
    }

    private static func checked(_ value: String, _ field: Field, in plan: Plan) throws(Failure) -> String? {
        switch field {
        case .status:
            guard plan.statuses.index(of: value) != nil else {
                let known = plan.statuses.all.map(\.keyword).joined(separator: " ")
                throw Failure(.usage) { CommandMessage.unknownStatus.text($0, value, known) }
            }
        case .title:
            guard !value.isEmpty else { throw Failure(.usage) { CommandMessage.emptyTitle.text($0) } }
        case .deadline:
            guard value.isEmpty || Day(iso: value) != nil else { throw Failure(badDate: value) }
        case .progress:
            if value.isEmpty { return nil }
            let digits = value.hasSuffix("%") || value.hasSuffix("％") ? String(value.dropLast()) : value
            guard let percent = Int(digits), (0...100).contains(percent) else {
                throw Failure(.usage) { CommandMessage.badProgress.text($0, value) }
            }
            return String(percent)
        case .lead, .with:
            guard value.isEmpty || !Agency.names(in: value).isEmpty else {
                throw Failure(.usage) { CommandMessage.badName.text($0, value) }
            }
        case .key: break
        }
        return value.isEmpty ? nil : value
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
        for assignment in assignments {
            let old = value(assignment.field, of: measure)
            guard old != assignment.value else { continue }
            switch (assignment.field, assignment.value) {
            case (.status, let keyword?):
                guard let status = statuses.index(of: keyword) else { continue }
                if statuses[status].asksNote, words.isEmpty {
                    throw Failure(.usage) { CommandMessage.noteMissing.text($0, keyword) }
                }
                try make(setting(status: status, of: measure, words: words, who: who, now: now))
                words = ""
            case (.deadline, let value):
                let day = value.flatMap { Day(iso: $0) }
                guard day == nil || day != deadlineDay(of: measure) else { continue }
                let stamp = day.map { Plan.timestamp($0, like: old) }
                let entry = old.map {
                    Entry(.deadline(from: Plan.bare($0), isRemoved: day == nil), time: now, who: who, words: words)
                }
                try make(Edit(key(of: measure), .field(.deadline, from: old, to: stamp), log: entry.map { .adds($0) }))
                if entry != nil { words = "" }
            case (.lead, let value), (.with, let value):
                try writeImpliedNames(besides: assignment.field, of: measure)
                let now = self.value(assignment.field, of: measure)
                try make(Edit(key(of: measure), .field(assignment.field, from: now, to: value)))
            case (let field, let value): try make(Edit(key(of: measure), .field(field, from: old, to: value)))
            }
        }
        if !words.isEmpty {
            try make(Edit(key(of: measure), .note, log: .adds(Entry(.note, time: now, who: who, words: words))))
        }
        return Array(edits[before...])
    }

    private mutating func make(_ edit: Edit) throws(Failure) {
        do { try apply(edit) } catch { throw Failure(error) }
    }

    /// Where a measure's roles come from AGENCIES alone, writes the one that is not being set: the first LEAD or WITH
    /// would end the reading of AGENCIES.
    private mutating func writeImpliedNames(besides field: Field, of measure: Int) throws(Failure) {
        guard value(.lead, of: measure) == nil, value(.with, of: measure) == nil else { return }
        let other = field == .lead ? Field.with : .lead
        let names = (field == .lead ? withs(of: measure) : leads(of: measure)).map { agencies[$0].name }
        guard !names.isEmpty else { return }
        try make(Edit(key(of: measure), .field(other, from: nil, to: names.joined(separator: "、"))))
    }

    /// A timestamp without its brackets; of a range, the first.
    private static func bare(_ stamp: String) -> String { String(stamp.dropFirst().prefix { $0 != ">" && $0 != "]" }) }
}
