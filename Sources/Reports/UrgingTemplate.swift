import Messages
import Model

/// The text of an urging list with places for what is known of it: `{单位}` or `{agency}`, and so on. A place that nobody
/// knows stays as typed.
struct UrgingTemplate: Sendable, Equatable {
    /// The template's lines.
    let lines: [String]

    /// What a place stands for.
    enum Place: CaseIterable {
        case agency, plan, document, today, count, overdue, list, who

        /// Its name in each language; all are read whatever the language.
        var names: [String] {
            switch self {
            case .agency: ["单位", "agency"]
            case .plan: ["计划", "plan"]
            case .document: ["文号", "document"]
            case .today: ["今天", "today"]
            case .count: ["项数", "count"]
            case .overdue: ["逾期项数", "overdue"]
            case .list: ["清单", "list"]
            case .who: ["落款", "who"]
            }
        }
    }

    /// The plan's own template, the values of its `#+URGING:` lines; where it has none, the one of the message table.
    /// - Parameter count: how many measures are listed, of which `overdue` are overdue.
    init(_ plan: Plan, count: Int, overdue: Int, language: Language) {
        if !plan.columns.facts.urging.isEmpty {
            lines = plan.columns.facts.urging.map(plan.string)
            return
        }
        let opening: ReportMessage =
            overdue == 0 ? .urgingOpening : overdue < count ? .urgingOpeningOverdue : .urgingOpeningAllOverdue
        var lines = [ReportMessage.urgingGreeting.text(language), opening.text(language), "", "{list}", ""]
        lines += [ReportMessage.urgingRequest.text(language), ""]
        if !plan.title.isEmpty {
            let basis: ReportMessage = plan.document?.isEmpty == false ? .urgingBasis : .urgingBasisUnnumbered
            lines.append(basis.text(language))
        }
        self.lines = lines + ["{who}", "{today}"]
    }

    /// The text with all values in their places; the list goes to the end where it has no place.
    func filled(_ value: (Place) -> String) -> String {
        var places: [String: Place] = [:]
        for place in Place.allCases { for name in place.names { places[name] = place } }
        var hasList = false
        var text = ""
        var rest = lines.joined(separator: "\n")[...]
        while let character = rest.popFirst() {
            if character == "{", let end = rest.firstIndex(of: "}"), let place = places[String(rest[..<end])] {
                text += value(place)
                hasList = hasList || place == .list
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
            }
        }
        return hasList ? text : text + "\n" + value(.list)
    }
}
