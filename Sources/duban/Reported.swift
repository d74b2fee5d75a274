import Dashboard
import Messages
import Model

// TEMPORARY: branch w-reports has `plan.urgingList(of:today:who:language:)` and `plan.ledger(measures:today:language:)`
// in Reports; once merged, both functions call these.

/// The urging list of an agency for the dashboard.
func urgingText(_ plan: Plan, agency: Int, today: Day, who: String, language: Language) -> UrgingText {
    let open = (0..<plan.measureCount).filter { !plan.isClosed($0) && plan.involves(agency, in: $0) }
    let measures = open.sorted { (plan.overdue($0, today: today), -$0) > (plan.overdue($1, today: today), -$1) }
    let lines = measures.enumerated().map { place, measure in
        "\(place + 1). " + plan.title(of: measure) + (plan.due(of: measure).map { " " + $0.iso } ?? "")
    }
    let text = ([plan.agencies[agency].name + "：", ""] + lines + ["", who + " " + today.iso, ""])
    return UrgingText(agency: agency, text: text.joined(separator: "\n"), measures: measures)
}

/// The ledger of some measures as a file for spreadsheets.
func ledgerBytes(_ plan: Plan, measures: [Int], today: Day, language: Language) -> [UInt8] {
    let lines = measures.map { plan.number(of: $0) + "," + plan.statuses[plan.status(of: $0)].keyword + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
}
