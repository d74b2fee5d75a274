import Messages
import Model

extension Plan {
    /// One agency for programs, as `duban agencies --show NAME --json` prints it: as in the list, and the groups that it
    /// belongs to.
    package func agencyJSON(_ agency: Int, today: Day) -> JSON {
        let name = agencies[agency].name
        guard case .array(let all) = agenciesJSON(today: today) else { return .null }
        for case .object(var members) in all
        where members.contains(where: { $0.name == "name" && $0.value == .string(name) }) {
            let groups = groups(of: agency).map { agencies[$0].name }
            members.append(JSON.Member(name: "member_of", value: .strings(groups)))
            return .object(members)
        }
        return .null
    }

    /// One agency for people: each field with its name, and what it has to do.
    package func agencyTable(_ agency: Int, today: Day, language: Language) -> Table {
        let known = agencies[agency]
        let tally = agencyTallies(today: today).first { $0.agency == agency }
        var table = Table()
        func row(_ message: ReportMessage, _ value: String) { table.rows.append([message.text(language), value]) }
        row(.agencyName, known.name)
        row(.alias, known.aliases.joined(separator: "、"))
        row(.members, known.members.joined(separator: "、"))
        row(.memberOf, groups(of: agency).map { agencies[$0].name }.joined(separator: "、"))
        row(.contact, known.contact ?? "")
        row(.lead, String(tally?.lead ?? 0))
        row(.with, String(tally?.with ?? 0))
        row(.open, String(tally?.open ?? 0))
        row(.overdue, String(tally?.overdue ?? 0))
        row(.urged, lastUrged()[known.name]?.day.iso ?? "")
        return table
    }
}
