import OrgFile
import Testing

@testable import Model

/// A filter finds what a plain evaluation over the values of random measures finds.
@Suite struct NaiveFilterTests {
    private static let today = Day(number: 18_443)
    private static let statuses = ["未启动", "推进中", "受阻", "已完成", "已中止"]
    private static let agencies = ["市水务局", "市财政局", "区水务局", "各成员单位"]
    private static let words = ["规划", "培训", "河道", "ISO", "标准 化"]

    /// A measure as the test made it.
    private struct Made {
        var section: Int
        var status: Int
        var title: String
        var lead: [String]
        var with: [String]
        var deadline: Day?
        var percent: Int?
        var notes: [(day: Day, words: String)]
    }

    private static func made(using generator: inout SplitMix64) -> [Made] {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        func chance(_ of: Int) -> Bool { number(1...of) == 1 }
        var section = 0
        return (0..<number(1...14)).map { _ in
            if section == 0 || chance(4) { section += 1 }
            let names = agencies.shuffled(using: &generator)
            let leads = number(0...2)
            return Made(
                section: section, status: number(0...4),
                title: words.shuffled(using: &generator).prefix(number(1...3)).joined(),
                lead: Array(names.prefix(leads)), with: Array(names.dropFirst(leads).prefix(number(0...2))),
                deadline: chance(3) ? nil : Day(number: today.number + Int32(number(-60...60))),
                percent: chance(2) ? nil : number(0...100),
                notes: (0..<number(0...3)).map { _ in
                    let urging = chance(3) ? "催办 市水务局" : words[number(0...4)] + "已办"
                    return (Day(number: today.number - Int32(number(0...40))), urging)
                }.sorted { $0.day > $1.day })
        }
    }

    private static func text(_ measures: [Made]) -> String {
        var text = "#+TODO: 未启动 推进中 受阻 | 已完成 已中止\n#+VIEW: 我的 = lead:市水务局 | light:red\n"
        text += "#+PROPERTY: ISSUED 2020-06-10\n"
        var section = 0
        for measure in measures {
            if measure.section != section {
                section = measure.section
                let numeral = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"][section - 1]
                text += "* \(numeral)、章\(section)\n"
            }
            text += "** \(statuses[measure.status]) \(measure.title)\n"
            if let deadline = measure.deadline { text += "DEADLINE: <\(deadline.iso) \(deadline.weekday)>\n" }
            text += ":PROPERTIES:\n"
            if !measure.lead.isEmpty { text += ":LEAD: \(measure.lead.joined(separator: "、"))\n" }
            if !measure.with.isEmpty { text += ":WITH: \(measure.with.joined(separator: "、"))\n" }
            if let percent = measure.percent { text += ":PROGRESS: \(percent)\n" }
            text += ":END:\n:LOGBOOK:\n"
            for note in measure.notes {
                text += "- Note taken on [\(note.day.iso) \(note.day.weekday) 10:00] \\\\\n  王: \(note.words)\n"
            }
            text += ":END:\n"
        }
        return text
    }

    /// Values that mean something.
    private static func value(_ key: QueryKey?, _ generator: inout SplitMix64) -> String {
        let values: [String]
        switch key?.name {
        case "status": values = statuses + ["open", "已办结"]
        case "agency", "lead", "with": values = ["市水务局", "水务", "财政", "单位", "市财政局"]
        case "light": values = ["red", "黄", "green", "none", "done", "中止"]
        case "due":
            values = ["overdue", "30d", "<2020-06-30", "<=2020-07", ">=2020-06-15", ">6月", "2020-07", "none", "7天"]
        case "changed": values = ["7d", "2020-06-20", "<2020-06-20", "report", "2020-06", "30天"]
        case "section": values = ["1", "一"]
        case "item": values = ["规划", "1"]
        case "number": values = ["1", "2", "3.1"]
        case "progress": values = ["<50", ">=80", "none", "40", "<=10", ">90"]
        case "note": values = ["规划", "催办", "王", "ISO"]
        case "view": values = ["我的", "逾期", "red"]
        default: values = ["规划", "培训", "iso", "标准 化", "水务", "市财政局"]
        }
        return values.randomElement(using: &generator) ?? ""
    }

    // MARK: The plain evaluation

    private static func light(_ made: Made) -> Light? {
        guard made.status < 3, let deadline = made.deadline else { return nil }
        let left = today.days(to: deadline)
        if left < 0 { return .red }
        var light: Light = left <= 30 ? .yellow : .green
        if let percent = made.percent, let issued = Day(iso: "2020-06-10"), issued < deadline {
            let behind = Double(issued.days(to: today)) / Double(issued.days(to: deadline)) * 100 - Double(percent)
            if behind > 30 + 1e-9 { light = .red } else if behind >= 10 - 1e-9 { light = max(light, .yellow) }
        }
        return light
    }

    private static func holds(_ term: Query.Term, _ made: Made, _ plan: Plan, _ measure: Int) -> Bool {
        term.values.contains { holds(term.key?.name, $0, made, plan, measure) } != term.isNegated
    }

    private static func holds(_ key: String?, _ value: String, _ made: Made, _ plan: Plan, _ measure: Int) -> Bool {
        func has(_ names: [String]) -> Bool {
            agencies.contains(value) ? names.contains(value) : names.contains { $0.contains(value) }
        }
        let left = made.deadline.map { today.days(to: $0) }
        let isOpen = made.status < 3
        switch key {
        case "status": return value == "open" ? isOpen : value == "已办结" ? !isOpen : statuses[made.status] == value
        case "agency": return has(made.lead + made.with)
        case "lead": return has(made.lead)
        case "with": return has(made.with)
        case "light":
            switch value {
            case "red": return light(made) == .red
            case "黄": return light(made) == .yellow
            case "green": return light(made) == .green
            case "none": return isOpen && light(made) == nil
            case "done": return made.status == 3
            default: return made.status == 4
            }
        case "due":
            guard let deadline = made.deadline?.iso, let left else { return value == "none" }
            switch value {
            case "overdue": return isOpen && left < 0
            case "30d": return isOpen && left >= 0 && left <= 30
            case "7天": return isOpen && left >= 0 && left <= 7
            case "<2020-06-30": return deadline < "2020-06-30"
            case "<=2020-07": return deadline <= "2020-07-31"
            case ">=2020-06-15": return deadline >= "2020-06-15"
            case ">6月": return deadline > "2020-06-30"
            case "2020-07": return deadline.hasPrefix("2020-07")
            default: return false
            }
        case "changed":
            return made.notes.contains { note in
                guard !note.words.hasPrefix("催办") else { return false }
                switch value {
                case "7d": return note.day.days(to: today) < 7
                case "30天": return note.day.days(to: today) < 30
                case "2020-06-20": return note.day.iso >= "2020-06-20"
                case "<2020-06-20": return note.day.iso < "2020-06-20"
                case "report": return note.day.iso >= "2020-06-10"
                default: return note.day.iso.hasPrefix("2020-06")
                }
            }
        case "section": return made.section == 1
        case "item": return value == "1" ? measure == 0 : made.title.contains(value)
        case "number": return plan.number(of: measure) == value
        case "progress":
            guard let percent = made.percent else { return value == "none" }
            switch value {
            case "<50": return percent < 50
            case ">=80": return percent >= 80
            case "40": return percent == 40
            case "<=10": return percent <= 10
            case ">90": return percent > 90
            default: return false
            }
        case "note": return made.notes.contains { $0.words.contains(value) || value == "王" }
        case "view":
            switch value {
            case "我的": return made.lead.contains("市水务局") || light(made) == .red
            case "逾期": return isOpen && (left ?? 0) < 0
            default: return light(made) == .red
            }
        default:
            let all = [made.title] + made.lead + made.with
            return all.contains { $0.contains(value) || value == "iso" && $0.lowercased().contains(value) }
        }
    }

    @Test(arguments: 0..<60) func findsWhatAPlainEvaluationFinds(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let made = NaiveFilterTests.made(using: &generator)
        let plan = try read(Array(NaiveFilterTests.text(made).utf8))
        #expect(plan.measureCount == made.count)
        for _ in 0..<40 {
            let query = RandomQuery.make(using: &generator, value: NaiveFilterTests.value)
            let filter: Filter
            do throws(Query.Fault) {
                filter = try Filter(query.text, in: plan, .init(today: NaiveFilterTests.today))
            } catch {
                // An agency, or an item, that this plan does not have.
                #expect([.unknownAgency, .unknownItem].contains(error.kind), "\(query.text)")
                continue
            }
            let expected = made.indices.filter { measure in
                query.alternatives.contains { terms in
                    terms.allSatisfy { NaiveFilterTests.holds($0, made[measure], plan, measure) }
                }
            }
            #expect(filter.measures(of: plan) == expected, "\(query.text)\n\(NaiveFilterTests.text(made))")
            #expect(expected == made.indices.filter { filter.matches(plan, $0) }, "\(query.text)")
        }
    }
}
