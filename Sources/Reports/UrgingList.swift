import Messages
import Model

/// An agency's open measures as text to send.
package struct UrgingList: Sendable, Equatable {
    /// The text, lines parted by line feeds, without one at its end.
    package var text: String
    /// The measures in the order in which the text numbers them.
    package var measures: [Int]
}

extension Plan {
    /// The urging list of an agency, from the plan's template: its open measures, those most days late first, then by
    /// deadline, then those without one; nil where nothing is open.
    /// - Parameter measures: the measures to choose from; nil for all of the plan.
    /// - Parameter who: whose name stands below it.
    package func urgingList(
        of agency: Int, among measures: [Int]? = nil, today: Day, who: String, language: Language
    ) -> UrgingList? {
        let open = (measures ?? Array(0..<measureCount)).filter { !isClosed($0) && involves(agency, in: $0) }
        guard !open.isEmpty else { return nil }
        let dues = open.map { due(of: $0)?.number ?? .max }
        let order = open.indices.sorted { (dues[$0], $0) < (dues[$1], $1) }
        let listed = order.map { open[$0] }
        let overdue = listed.count { self.overdue($0, today: today) > 0 }
        let lines = listed.enumerated().map { place, measure in
            urgingLines(measure, place: place + 1, agency, today, language)
        }
        let template = UrgingTemplate(self, count: listed.count, overdue: overdue, language: language)
        let text = template.filled { place in
            switch place {
            case .agency: agencies[agency].name
            case .plan: title
            case .document: document ?? ""
            case .today: today.written(language)
            case .count: String(listed.count)
            case .overdue: String(overdue)
            case .list: lines.joined(separator: "\n")
            case .who: who
            }
        }
        return UrgingList(text: text.withoutControls, measures: listed)
    }

    /// What the list says of one measure: number, title and role; its item; its deadline.
    private func urgingLines(
        _ measure: Int, place: Int, _ agency: Int, _ today: Day, _ language: Language
    ) -> String {
        let leads = leads(of: measure)
        let role =
            leads.contains(agency)
            ? ReportMessage.urgingLeads.text(language)
            : leads.isEmpty
                ? ReportMessage.urgingWith.text(language) : ReportMessage.urgingWithLead.text(language, names(leads))
        let title = title(of: measure)
        let item = heading(of: items[item(of: measure)])
        var lines = [ReportMessage.urgingMeasure.text(language, String(place), title, role)]
        if item != title { lines.append(ReportMessage.urgingItem.text(language, item)) }
        lines.append(urgingDue(measure, today, language))
        return lines.joined(separator: "\n")
    }

    private func urgingDue(_ measure: Int, _ today: Day, _ language: Language) -> String {
        guard let due = due(of: measure) else { return ReportMessage.urgingNoDue.text(language) }
        let left = today.days(to: due)
        let distance: String =
            left < 0
            ? ReportMessage.urgingLate.text(language, String(-left))
            : left == 0
                ? ReportMessage.urgingToday.text(language) : ReportMessage.urgingLeft.text(language, String(left))
        return ReportMessage.urgingDue.text(language, due.written(language, in: today), distance)
    }
}

extension Day {
    /// The day as a letter writes it: 2020年6月30日, or 6月30日 in the year of `now`; in English 2020-06-30.
    fileprivate func written(_ language: Language, in now: Day? = nil) -> String {
        guard language == .chinese else { return iso }
        let (year, month, day) = date
        return (now?.date.year == year ? "" : String(year) + "年") + String(month) + "月" + String(day) + "日"
    }
}
