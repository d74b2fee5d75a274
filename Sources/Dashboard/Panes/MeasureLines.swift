import Cells
import Messages
import Model

/// What stands on the lines of one measure.
extension MeasuresPane {
    /// Rows between measures.
    static func gap(_ rect: Rect) -> Int { rect.rows >= 16 ? 1 : 0 }

    /// The lines of one measure in the columns of the pane.
    static func lines(_ state: State, _ rows: [Int], _ row: Int, in rect: Rect) -> [Line] {
        let (plan, look, measure) = (state.plan, Look(state), rows[row])
        let status = plan.statuses[plan.status(of: measure)]
        let word = min(12, plan.statuses.all.map { look.width($0.keyword) }.max() ?? 0)
        let indent = 3 + word + 2
        let columns = max(8, rect.columns - indent - 1)
        var lines: [Line] = []
        let item = plan.item(of: measure)
        let listedItem = state.place.listed == .items ? state.itemUnderCursor : nil
        if item != listedItem, row == 0 || plan.item(of: rows[row - 1]) != item, !isOwnItem(plan, measure) {
            lines.append(Line(text: plan.heading(of: plan.items[item]), style: Style(.muted)))
        }
        // One measure may fill the pane; of several, each leaves room for another.
        let most = rows.count == 1 ? rect.rows - 4 : (rect.rows - 1) / 2 - 1
        let wrapped = textLines(plan, measure, columns: columns, most: max(2, most), look)
        let tone = look.style(status.tone)
        lines += wrapped.map { Line(text: $0, x: indent, style: status.isClosed ? tone : .plain) }
        lines[lines.count - wrapped.count].status = Part(
            text: look.glyph(status.tone) + " "
                + Text.truncated(status.keyword, columns: word, ambiguous: look.ambiguous),
            style: tone)
        lines += agenciesLines(state, look, measure, indent: indent, columns: columns)
        if let note = note(of: measure, plan) {
            let author = note.who.map { $0 + state.say(.colon) } ?? ""
            let paragraphs = note.words.split(separator: "\n").map(String.init)
            let words = (paragraphs.first ?? "") + (paragraphs.count > 1 ? Text.ellipsis(look.ambiguous) : "")
            let text = look.date(note.time.day, today: state.today) + " " + author + words
            lines.append(
                Line(
                    text: Text.truncated(text, columns: columns, ambiguous: look.ambiguous), x: indent,
                    style: Style(.info)))
        }
        lines += Array(repeating: Line(text: ""), count: gap(rect))
        return lines
    }

    /// The official text in at most `most` lines, since what comes behind it matters more than its end; above it the
    /// title, where the text does not begin with that.
    private static func textLines(
        _ plan: Plan, _ measure: Int, columns: Int, most: Int, _ look: Look
    ) -> [String] {
        let (text, title) = (plan.text(of: measure), plan.title(of: measure))
        let isTitled = !text.hasPrefix(title)
        var lines = Text.wrap(text, columns: columns, ambiguous: look.ambiguous)
        let room = isTitled ? max(1, most - 1) : most
        if lines.count > room {
            // The last line that shows takes in what a cut needs.
            let rest = lines[room - 1] + lines[room]
            lines = lines.prefix(room - 1) + [Text.truncated(rest, columns: columns, ambiguous: look.ambiguous)]
        }
        let heading = isTitled ? [Text.truncated(title, columns: columns, ambiguous: look.ambiguous)] : []
        return heading + lines
    }

    /// The last progress note, or what was said with the present status; no urging, which tells nothing new.
    private static func note(of measure: Int, _ plan: Plan) -> Entry? {
        let keyword = plan.statuses[plan.status(of: measure)].keyword
        return plan.log(of: measure).first { entry in
            guard !entry.words.isEmpty, entry.urged == nil else { return false }
            if case .state(_, let to) = entry.kind { return to == keyword }
            return true
        }
    }

    private static func isOwnItem(_ plan: Plan, _ measure: Int) -> Bool {
        plan.items[plan.item(of: measure)].heading == Int32(plan.columns.measures[measure].heading)
    }

    /// The measure's number, who leads, who co-operates, and the deadline at the end of the first line.
    private static func agenciesLines(
        _ state: State, _ look: Look, _ measure: Int, indent: Int, columns: Int
    ) -> [Line] {
        let (plan, agencies) = (state.plan, state.plan.agencies)
        func names(_ numbers: [Int], _ role: ScreenMessage) -> [String] {
            numbers.enumerated().map { place, number in
                let name = agencies[number].name + (place < numbers.count - 1 ? "、" : "  ")
                return place == 0 ? state.say(role, name) : name
            }
        }
        var words = names(plan.leads(of: measure), .leads) + names(plan.withs(of: measure), .cooperates)
        // Where no measure names an agency, pane 3 says so once.
        if words.isEmpty { words = [state.figures.agencies.isEmpty ? "" : state.say(.noAgency)] }
        let end = due(state, look, measure, columns: columns - 10)
        let room = max(8, columns - end.reduce(0) { $0 + look.width($1.text) } - 2)
        let wrapped = look.filled(words, columns: columns, first: room)
        let number = "   " + look.fit(plan.number(of: measure), indent - 4) + " "
        return wrapped.enumerated().map { place, text in
            guard place == 0 else { return Line(text: text, x: indent, style: Style(.muted)) }
            return Line(text: number + text, style: Style(.muted), end: end)
        }
    }

    /// When the measure was closed; else its progress, why its light is not green, its deadline and its light, without the
    /// first ones where they have no room.
    private static func due(_ state: State, _ look: Look, _ measure: Int, columns: Int) -> [Part] {
        let plan = state.plan
        let muted = Style(.muted)
        if plan.isClosed(measure) {
            guard let day = plan.closed(of: measure).flatMap(Plan.day(inTimestamp:)) else { return [] }
            // The day stands where those of open measures do.
            let words = state.say(.closedOn, look.date(day, today: state.today))
            return [Part(text: words + " " + look.light(nil), style: muted)]
        }
        let progress = plan.percent(of: measure).map { Part(text: "\($0)%  ", style: muted) }
        guard let due = plan.due(of: measure), let light = plan.light(of: measure, today: state.today) else {
            return progress.map { [$0, Part(text: look.light(nil), style: muted)] } ?? []
        }
        let style = look.style(light)
        let reason = state.reason(for: light, of: measure).map { Part(text: $0 + " ", style: style) }
        let day = Part(text: look.date(due, today: state.today) + " ", style: light > .green ? style : muted)
        let end = Part(text: look.light(light), style: style)
        let forms = [[progress, reason, day, end], [reason, day, end], [reason ?? day, end], [day, end]].map {
            $0.compactMap { $0 }
        }
        return forms.first { $0.reduce(0) { $0 + look.width($1.text) } <= columns } ?? [end]
    }
}
