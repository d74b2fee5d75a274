import Cells
import Messages
import Model

extension Command {
    /// Copying to the clipboard.
    static let copying: [Command] = [
        Command(
            .copy, [.character("y")], .copyHelp, in: [.plan, .detail, .log, .urging, .workload, .deadlines, .agency],
            hint: .copyHint,
            rank: 53,
            disabled: { $0.hasNothingToCopy ? .nothingToCopy : nil }, action: { $0.copy() })
    ]
}

extension State {
    /// What `y` copies, and what it is called: in a view what that says; the marked measures, else the one under the
    /// cursor; in the other panes the name under the cursor.
    var textToCopy: (text: String, name: String)? {
        if let view = views.last { return view.copied(self) }
        let marked = allMarks.sorted()
        if !marked.isEmpty {
            let text = marked.map { paragraph(of: $0) }.joined(separator: "\n")
            return (text, say(.measures, String(marked.count)))
        }
        let name: String?
        switch place.focus {
        case .sections:
            let row = place[row: .sections]
            name = row > 0 ? plan.heading(of: plan.sections[row - 1]) : plan.title
        case .items: name = itemUnderCursor.map { plan.heading(of: plan.items[$0]) }
        case .agencies: name = agencyUnderCursor.map { plan.agencies[$0].name }
        case .measures:
            return measureUnderCursor.map { (paragraph(of: $0), plan.number(of: $0) + " " + plan.title(of: $0)) }
        }
        return name.flatMap { $0.isEmpty ? nil : ($0, $0) }
    }

    /// Whether nothing stands under the cursor; marked measures are not put into words to find out.
    var hasNothingToCopy: Bool {
        if let view = views.last { return view.hasNothingToCopy(self) }
        return !marks.isEmpty || rangeStart != nil ? false : textToCopy == nil
    }

    /// Copies, and says what; after an urging list, offers to record it.
    mutating func copy() -> [Effect] {
        guard let (text, name) = textToCopy else { return [] }
        if views.last is UrgingView {
            dialog = .question(.logUrging(file: nil))
        } else {
            notice = say(.copied, name)
        }
        return [.copy(text)]
    }

    /// Says that the terminal did not take what was copied.
    mutating func copyFailed() {
        if case .question(.logUrging)? = dialog { dialog = nil }
        notice = say(views.last is UrgingView ? .urgingTooLong : .copyTooLong)
    }

    /// A measure as one paragraph for people: number, text, agencies, status, deadline.
    func paragraph(of measure: Int) -> String {
        func names(_ agencies: [Int]) -> String { agencies.map { plan.agencies[$0].name }.joined(separator: "、") }
        var text = plan.text(of: measure)
        // The official text may end as a sentence does, or may not.
        while let last = text.last, "。；，,.;".contains(last) { text.removeLast() }
        var facts: [String] = []
        let (leads, withs) = (plan.leads(of: measure), plan.withs(of: measure))
        if !leads.isEmpty { facts.append(say(.leadCopied, names(leads))) }
        if !withs.isEmpty { facts.append(say(.withCopied, names(withs))) }
        facts.append(say(.statusCopied, plan.statuses[plan.status(of: measure)].keyword))
        if let due = plan.due(of: measure) {
            let days = plan.overdue(measure, today: today)
            facts.append(say(.deadlineCopied, due.iso + (days > 0 ? say(.lateCopied, String(days)) : "")))
        }
        let parts = [plan.number(of: measure) + " " + text] + [facts.joined(separator: say(.separator))]
        return parts.joined(separator: language == .chinese ? "。" : ". ") + say(.stop)
    }
}
