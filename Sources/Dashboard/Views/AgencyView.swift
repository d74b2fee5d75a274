import Cells
import Messages
import Model

/// All that is known of one agency: fields that can be edited, what it has to do, and its members.
struct AgencyView: TextView {
    static let place = Command.Place.agency
    var agency: Int
    var pager = Pager()
    /// The field under the cursor, as a place among `fields`.
    private(set) var chosen = 0
    /// The lines of each field, as the view was settled last.
    private var places: [Range<Int>] = []

    /// The fields, from the top.
    static let fields: [AgencyField] = [.name, .alias, .members, .contact]

    init(_ agency: Int) {
        self.agency = agency
    }

    /// The field under the cursor.
    var field: AgencyField { AgencyView.fields[chosen] }

    func title(_ state: State) -> String { "i " + state.say(.agencyTitle, state.plan.agencies[agency].name) }

    func agency(_ state: State) -> Int? { agency }

    func copied(_ state: State) -> (text: String, name: String)? {
        let known = state.plan.agencies[agency]
        let values = AgencyView.fields.dropFirst().map { field in (field, known.text(of: field)) }
        let lines = values.filter { !$0.1.isEmpty }.map { $0.word.text(state.language) + " " + $1 }
        return (([known.name] + lines).joined(separator: "\n"), known.name)
    }

    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? {
        let anchor = AgencyAnchor(agency, plan)
        return { [self] plan in
            guard let agency = anchor.agency(in: plan) else { return nil }
            var view = self
            view.agency = agency
            return view
        }
    }

    // MARK: The cursor

    /// Moves to another field; further down than the last one the text scrolls.
    mutating func move(by rows: Int, _ state: State) {
        var rows = rows
        if rows < 0 {
            let scrolled = max(rows, -pager.top)
            if scrolled < 0 { pager.move(by: scrolled) }
            rows -= scrolled
        }
        let last = AgencyView.fields.count - 1
        let row = chosen + rows
        if row > last, rows > 0 { pager.move(by: min(row - last, lines(state).count)) }
        chosen = max(0, min(row, last))
    }

    mutating func scroll(by rows: Int, _ state: State) { pager.move(by: rows) }

    func row(onLine line: Int) -> Int? { places.firstIndex { $0.contains(pager.top + line) } }

    mutating func choose(row: Int) { chosen = max(0, min(row, AgencyView.fields.count - 1)) }

    var chosenRow: Int? { chosen }

    mutating func settle(_ state: State) {
        let card = AgencyCard(state, agency)
        places = card.places
        pager.settle(count: card.lines.count, rows: state.viewRect.inside.rows)
    }

    // MARK: Drawing

    func lines(_ state: State) -> [TextLine] { AgencyCard(state, agency).lines }

    func draw(_ state: State, into grid: inout Grid, in rect: Rect) {
        let card = AgencyCard(state, agency)
        pager.draw(card.lines, into: &grid, in: rect)
        for line in card.places[chosen] {
            let y = rect.y + line - pager.top
            guard rect.y <= y, y < rect.bottom else { continue }
            if line == card.places[chosen].lowerBound { grid.put(">", x: rect.x, y: y) }
            grid.restyle(Rect(x: rect.x, y: y, columns: rect.columns, rows: 1)) { $0.adding(.reverse) }
        }
    }
}

/// The text of an agency's view.
private struct AgencyCard {
    private(set) var lines: [TextLine] = []
    /// The lines of each field that can be edited.
    private(set) var places: [Range<Int>] = []
    private let look: Look
    private let columns: Int
    private let indent: Int

    init(_ state: State, _ number: Int) {
        look = Look(state)
        columns = state.viewRect.inside.columns - 1
        let labels = AgencyView.fields.map { $0.word.text(state.language) }
        let others: [ViewMessage] = [.memberOfLabel, .measuresLabel, .urgedLabel]
        let words = labels + others.map { state.say($0) }
        indent = 3 + (words.map { [look] in look.width($0) }.max() ?? 0)
        let agency = state.plan.agencies[number]
        for (field, label) in zip(AgencyView.fields, labels) {
            let start = lines.count
            let text = agency.text(of: field)
            add(label, text.isEmpty ? state.say(.notGiven) : text, style: text.isEmpty ? Style(.muted) : .plain)
            places.append(start..<lines.count)
        }
        lines.append(.blank)
        let groups = state.plan.groups(of: number).map { state.plan.agencies[$0].name }
        if !groups.isEmpty { add(state.say(.memberOfLabel), groups.joined(separator: "、")) }
        addMeasures(number, state)
        let urged = state.figures.lastUrged[agency.name]
        add(
            state.say(.urgedLabel),
            urged.map { look.date($0.day, today: state.today) } ?? state.say(.neverUrged),
            style: urged == nil ? Style(.muted) : .plain)
        addMembers(agency.members, state)
    }

    private mutating func add(_ label: String, _ text: String, style: Style = .plain) {
        lines += TextLine.wrapped(
            text, x: indent, columns: columns, style: style,
            label: TextLine.Part(text: label, x: 1, style: Style(.muted)), look)
    }

    private mutating func addMeasures(_ number: Int, _ state: State) {
        guard let tally = state.figures.agencies.first(where: { $0.agency == number }) else {
            return add(state.say(.measuresLabel), state.say(.noMeasuresOfAgency), style: Style(.muted))
        }
        let text = state.say(
            .agencyFigures, String(tally.lead), String(tally.with), String(tally.open), String(tally.overdue))
        add(state.say(.measuresLabel), text, style: tally.overdue > 0 ? Style(.bad) : .plain)
    }

    /// Each member with its figures, where it stands in the plan.
    private mutating func addMembers(_ members: [String], _ state: State) {
        guard !members.isEmpty else { return }
        let book = AgencyBook(state.plan)
        var tallies: [Int: AgencyTally] = [:]
        for tally in state.figures.agencies { tallies[tally.agency] = tally }
        let column = 6
        let heads = [
            state.say(.leadColumn), state.say(.withColumn), state.say(.openColumn), state.say(.overdueColumn),
        ]
        let longest = members.map { [look] in look.width($0) }.max() ?? 0
        let x = min(indent + longest, max(indent + 8, columns - column * heads.count))
        lines.append(.blank)
        var heading = [
            TextLine.Part(text: state.say(.membersHeading, String(members.count)), x: 1, style: Style(.muted))
        ]
        heading.append(.init(text: heads.map { [look] in look.right($0, column) }.joined(), x: x, style: Style(.muted)))
        lines.append(TextLine(parts: heading))
        for member in members {
            let name = Text.middleCut(member, columns: max(4, x - indent), ambiguous: look.ambiguous)
            var parts = [TextLine.Part(text: name, x: indent)]
            if let tally = state.plan.agency(named: book.name(of: member)).flatMap({ tallies[$0] }) {
                let counts = [tally.lead, tally.with, tally.open, tally.overdue]
                parts.append(
                    .init(
                        text: counts.map { [look] in look.right(look.count($0), column) }.joined(), x: x,
                        style: tally.overdue > 0 ? Style(.bad) : .plain))
            }
            lines.append(TextLine(parts: parts))
        }
    }
}

extension Agency {
    /// A field as people write it; empty where there is nothing.
    func text(of field: AgencyField) -> String {
        switch field {
        case .name: name
        case .alias: aliases.joined(separator: "、")
        case .members: members.joined(separator: "、")
        case .contact: contact ?? ""
        case .group: ""
        }
    }
}
