import Cells
import Messages
import Model

/// All that is known of one measure: the official text, status, deadline and where it comes from, agencies with their
/// contacts, and the whole log.
struct DetailView: TextView {
    static let place = Command.Place.detail
    var measure: Int
    var pager = Pager()

    init(_ measure: Int) {
        self.measure = measure
    }

    func title(_ state: State) -> String {
        let title = state.say(.detailTitle, state.plan.number(of: measure))
        let rows = state.listedBelow
        guard let row = rows.firstIndex(of: measure), rows.count > 1 else { return title }
        return title + " · \(row + 1)/\(rows.count)"
    }

    func measure(_ state: State) -> Int? { measure }

    func copied(_ state: State) -> (text: String, name: String)? {
        (state.paragraph(of: measure), state.plan.number(of: measure) + " " + state.plan.title(of: measure))
    }

    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? {
        let key = plan.key(of: measure)
        return { [self] plan in
            guard let measure = try? plan.measure(key) else { return nil }
            var view = self
            view.measure = measure
            return view
        }
    }

    func lines(_ state: State) -> [TextLine] {
        let sheet = Sheet(state, measure)
        var lines = TextLine.wrapped(
            state.plan.text(of: measure), x: 1, columns: sheet.columns, style: Style(.plain, .bold), sheet.look)
        lines.append(.blank)
        lines += sheet.facts()
        lines.append(.blank)
        lines += sheet.record()
        return lines
    }
}

/// The parts of a measure's detail, in the columns of the screen.
private struct Sheet {
    let state: State
    let look: Look
    let measure: Int
    let columns: Int
    /// Columns from which the values stand, behind their labels.
    let indent: Int

    init(_ state: State, _ measure: Int) {
        self.state = state
        self.measure = measure
        look = Look(state)
        columns = state.viewRect.inside.columns - 1
        let labels: [ViewMessage] = [
            .statusLabel, .dueLabel, .lightLabel, .progressLabel, .leadLabel, .withLabel, .sectionLabel, .itemLabel,
            .titleLabel, .keyLabel,
        ]
        indent = 3 + (labels.map { [look] in look.width(state.say($0)) }.max() ?? 0)
    }

    private var plan: Plan { state.plan }

    private func row(_ label: ViewMessage?, _ value: String, style: Style = .plain) -> [TextLine] {
        TextLine.wrapped(
            value, x: indent, columns: columns, style: style,
            label: label.map { TextLine.Part(text: state.say($0), x: 1, style: Style(.muted)) }, look)
    }

    /// Status, deadline, light, progress, agencies, and where the measure stands.
    func facts() -> [TextLine] {
        let status = plan.statuses[plan.status(of: measure)]
        let since = since(status).map { "  " + state.say(.since, look.date($0, today: state.today)) } ?? ""
        var lines = row(
            .statusLabel, look.glyph(status.tone) + " " + status.keyword + since, style: look.style(status.tone))
        lines += row(.dueLabel, due)
        lines += light()
        if let progress = plan.progress(of: measure) {
            let percent = progress.allSatisfy(\.isNumber) ? progress + "%" : progress
            lines += row(.progressLabel, percent)
        }
        lines += agencies(.leadLabel, plan.leads(of: measure))
        lines += agencies(.withLabel, plan.withs(of: measure))
        if let section = plan.section(of: measure) {
            lines += row(.sectionLabel, plan.heading(of: plan.sections[section]))
        }
        let item = plan.items[plan.item(of: measure)]
        if Int(item.heading) != Int(plan.columns.measures[measure].heading) {
            lines += row(.itemLabel, plan.heading(of: item))
        }
        let title = plan.title(of: measure)
        if title != plan.text(of: measure) { lines += row(.titleLabel, title) }
        return lines + row(.keyLabel, plan.key(of: measure).text, style: Style(.muted))
    }

    /// The day since which the measure has its status, as CLOSED or its log tells.
    private func since(_ status: Status) -> Day? {
        if status.isClosed, let day = plan.closed(of: measure).flatMap(Plan.day(inTimestamp:)) { return day }
        return plan.log(of: measure).lazy.compactMap { entry -> Day? in
            if case .state(_, let to) = entry.kind, to == status.keyword { entry.time.day } else { nil }
        }.first
    }

    /// The deadline and where it comes from.
    private var due: String {
        let own = plan.deadline(of: measure)
        if let own, plan.deadlineDay(of: measure) == nil { return state.say(.badDue, own) }
        guard let due = plan.due(of: measure) else { return state.say(.noDue) }
        var text = due.iso + "  " + state.say(own == nil ? .planDue : .ownDue)
        if let own, Repeater(inTimestamp: own) != nil {
            let word = own.split { " >".contains($0) }.first { $0.hasPrefix("+") || $0.hasPrefix(".+") }
            text += "  " + state.say(.repeats, String(word ?? ""))
        }
        return text
    }

    /// The light, and why the measure has it.
    private func light() -> [TextLine] {
        guard let light = plan.light(of: measure, today: state.today), let due = plan.due(of: measure) else {
            return []
        }
        let reason = state.reason(for: light, of: measure) ?? state.say(.daysLeft, String(state.today.days(to: due)))
        return row(.lightLabel, look.longLight(light) + "  " + reason, style: look.style(light))
    }

    /// Each agency on a line, below it what the registry says of it.
    private func agencies(_ label: ViewMessage, _ numbers: [Int]) -> [TextLine] {
        guard !numbers.isEmpty else { return label == .leadLabel ? row(label, state.say(.noLead)) : [] }
        return numbers.enumerated().flatMap { place, number in
            let agency = plan.agencies[number]
            let lines = row(place == 0 ? label : nil, agency.name + (agency.isGroup ? state.say(.group) : ""))
            let contact = agency.contact.map { state.say(.contactLabel, $0) }
            let aliases = agency.aliases.isEmpty ? nil : state.say(.aliasLabel, agency.aliases.joined(separator: "、"))
            let members = agency.members.isEmpty ? nil : state.say(.membersLabel, agency.members.joined(separator: "、"))
            return lines
                + [contact, aliases, members].compactMap { $0 }.flatMap { row(nil, "  " + $0, style: Style(.muted)) }
        }
    }

    /// The whole log, newest entry first.
    func record() -> [TextLine] {
        let entries = plan.logged(of: measure)
        if entries.isEmpty {
            return TextLine.wrapped(state.say(.noRecord), x: 1, columns: columns, style: Style(.muted), look)
        }
        let heading = TextLine.Part(text: state.say(.recordLabel, String(entries.count)), x: 1, style: Style(.muted))
        let who = min(16, entries.map { look.width($0.entry.who ?? "") }.max() ?? 0)
        return [TextLine(parts: [heading])]
            + entries.flatMap { logged in
                let entry = logged.entry
                let time = entry.time.day.iso + " " + (entry.time.clock ?? "     ")
                let head = TextLine.Part(text: time + "  " + look.fit(entry.who ?? "", who), x: 1, style: Style(.info))
                let x = 1 + look.width(time) + 2 + who + (who > 0 ? 2 : 0)
                // What was said stands behind a note's time, below that of others.
                let isNote = entry.kind == .note
                let first = TextLine.wrapped(
                    isNote ? entry.words : state.what(logged), x: x, columns: columns, label: head, look)
                let words =
                    isNote || entry.words.isEmpty ? [] : TextLine.wrapped(entry.words, x: x, columns: columns, look)
                return first + words
            }
    }
}
