import Model
import Testing

@testable import OrgFile

/// Random edits over random files: what the plan holds is what is written and read again, and taking all back gives the
/// old bytes.
@Suite struct EditSequenceTests {
    /// Seeds are in hundreds, so that a run of the tests has some of each kind of file; a fault names its own.
    @Test(arguments: 0..<6) func allTakenBackTheBytesAreTheOldOnes(hundred: Int) throws {
        for seed in hundred * 100..<hundred * 100 + 100 {
            var sequence = Sequence(seed: UInt64(seed), isSmall: seed % 3 == 0)
            try sequence.run()
        }
    }

    @Test func whatOthersDidMeanwhileIsKept() throws {
        var both = 0
        for seed in 0..<300 as Range<UInt64> {
            var mine = Sequence(seed: seed, isSmall: true)
            var theirs = Sequence(seed: seed, isSmall: true)
            theirs.generator = Seeded(seed + 1_000_000)
            for _ in 0..<3 { _ = (try mine.step(), try theirs.step()) }
            let disk = try read(try write(theirs.plan.edits, to: Plan(theirs.plan.base)))
            guard let written = try? write(mine.plan.edits, to: disk) else { continue }
            both += 1
            #expect(throws: Never.self, "seed \(seed)") { try check(written, of: mine.plan.edits, to: disk) }
            var plan = disk
            _ = try plan.apply(mine.plan.edits)
            #expect(Sequence.picture(plan) == Sequence.picture(try read(written)), "seed \(seed)")
        }
        #expect(both > 100)
    }
}

/// A plan, the edits made to it, and what takes them back.
private struct Sequence {
    let seed: UInt64
    let original: [UInt8]
    var generator: Seeded
    var plan: Plan
    private var undo: [[Edit]] = []
    private var redo: [[Edit]] = []
    private var count = 0

    private static let now = Moment(day: Day(number: 18_443), minute: 9 * 60 + 5)

    init(seed: UInt64, isSmall: Bool) {
        self.seed = seed
        generator = Seeded(seed)
        original = generator.file(headings: isSmall ? 5 : 12)
        plan = (try? read(original)) ?? Plan(Columns(bytes: [], format: .org))
    }

    mutating func run() throws {
        for _ in 0..<generator.number(1...8) {
            switch generator.number(0...9) {
            case 0: try save()
            case 1: if let step = undo.popLast() { try apply(step, onto: \.redo) }
            case 2: if let step = redo.popLast() { try apply(step, onto: \.undo) }
            default: if try step() { redo = [] }
            }
            try verify()
        }
        undo = undo.map {
            History(text: History.Event(.made, History.Step(id: "s", edits: $0)).text).undo.flatMap(\.edits)
        }
        while let step = undo.popLast() {
            try apply(step, onto: \.redo)
            if generator.number(0...3) == 0 { try save() }
        }
        let end = try write(plan.edits, to: Plan(plan.base))
        #expect(end == original, "seed \(seed)")
    }

    /// Makes one change; false where there was none to make.
    mutating func step() throws -> Bool {
        count += 1
        guard let edits = try edits(), !edits.isEmpty else { return false }
        let inverses = try plan.apply(edits)
        undo.append(inverses.compactMap { $0 }.reversed())
        return true
    }

    private mutating func apply(_ step: [Edit], onto list: WritableKeyPath<Sequence, [[Edit]]>) throws {
        let inverses = try plan.apply(step)
        self[keyPath: list].append(inverses.compactMap { $0 }.reversed())
    }

    private mutating func save() throws { plan = try read(try write(plan.edits, to: Plan(plan.base))) }

    private func verify() throws {
        let base = Plan(plan.base)
        let written = try write(plan.edits, to: base)
        #expect(throws: Never.self, "seed \(seed)") { try check(written, of: plan.edits, to: base) }
        #expect(Sequence.picture(plan) == Sequence.picture(try read(written)), "seed \(seed)")
    }

    private mutating func edits() throws -> [Edit]? {
        if generator.number(0...4) == 0, let edits = try registering() { return edits }
        guard plan.measureCount > 0 else { return try adding(at: .end) }
        let measure = generator.number(0...plan.measureCount - 1)
        guard (try? plan.measure(plan.key(of: measure))) != nil else { return nil }
        let words = ["", "话", "多行\n* x\n:END:", "x: y"][generator.number(0...3)]
        let now = Sequence.now
        switch generator.number(0...11) {
        case 0, 1:
            let status = generator.number(0...plan.statuses.all.count - 1)
            if status == plan.status(of: measure) { return nil }
            return [plan.setting(status: status, of: measure, words: words, who: "王", now: now)]
        case 2: return [plan.noting("注\(count)" + words, of: measure, who: "王", now: now)]
        case 3:
            let day = generator.number(0...3) == 0 ? nil : Day(number: Int32(18_400 + count))
            return plan.setting(deadline: day, of: measure, words: words, who: "王", now: now).map { [$0] }
        case 4: return plan.setting(lead: [["市新局\(count)"], []][generator.number(0...1)], with: nil, of: measure)
        case 5:
            let title = ["甲", "新\(count)", "* 星", "COMMENT x", "推进中 y"][generator.number(0...4)]
            return plan.setting(title: title, of: measure).map { [$0] }
        case 6, 7:
            let items = plan.items.indices.map { Plan.Slot.item($0) }
            let slots = [.end, .behind(measure), .behind(measure)] + items
            return try adding(at: slots[generator.number(0...slots.count - 1)])
        case 8:
            let other = generator.number(0...plan.measureCount - 1)
            guard (try? plan.measure(plan.key(of: other))) != nil else { return nil }
            return try plan.removing([measure, other])
        case 9: return try plan.moving(measure, down: generator.number(0...1) == 0).map { [$0] }
        default:
            let other = Plan.Slot.behind(generator.number(0...plan.measureCount - 1))
            return try plan.moving(measure, to: other, before: generator.number(0...1) == 0).map { [$0] }
        }
    }

    private mutating func adding(at slot: Plan.Slot) throws -> [Edit] {
        let text = ["庚\(count)，二", "* x\(count)", "推进中 z\(count)，a"][generator.number(0...2)]
        return try plan.adding(text, lead: ["市商务委"], at: slot, key: "z\(seed)-\(count)-\(generator.number(0...999))")
    }

    /// An edit of the registry, or of an agency's name wherever it stands.
    private mutating func registering() throws -> [Edit]? {
        guard !plan.agencies.isEmpty else { return nil }
        let agency = generator.number(0...plan.agencies.count - 1)
        let names = [["别\(count)"], ["市甲局", "别\(count)"], [], ["TODO x", "* y"]][generator.number(0...3)]
        switch generator.number(0...4) {
        case 0: return try plan.setting(alias: names, of: agency)
        case 1: return try plan.setting(members: names, of: agency)
        case 2: return try plan.setting(contact: ["质量处 \(count)", ":END:", ""][generator.number(0...2)], of: agency)
        default:
            let names = ["新\(count)", "市甲局", "市乙局", "COMMENT z", "* 星 :a:", "[#A] x", "TODO 局"]
            let name = names[generator.number(0...names.count - 1)]
            let edits = try plan.renaming(agency, to: name, keepingAlias: generator.number(0...1) == 0)
            // Of measures with the same key none can be edited.
            return edits.allSatisfy { !$0.isAboutMeasure || (try? plan.measure($0.record)) != nil } ? edits : nil
        }
    }

    /// All that a plan tells of its measures, and of the agencies that stand in them or in the registry.
    static func picture(_ plan: Plan) -> [String] {
        let mentioned = Set((0..<plan.measureCount).flatMap { plan.leads(of: $0) + plan.withs(of: $0) })
        let registered = Set(plan.columns.registry.map { Int($0.agency) })
        let agencies = mentioned.union(registered).map { number in
            let agency = plan.agencies[number]
            return "\(agency.name) \(agency.isGroup) \(agency.aliases) \(agency.members) \(agency.contact ?? "-")"
        }
        return agencies.sorted()
            + (0..<plan.measureCount).map { measure in
                let names = (plan.leads(of: measure) + [-1] + plan.withs(of: measure)).map {
                    $0 < 0 ? "/" : plan.agencies[$0].name
                }
                return [
                    plan.key(of: measure).text, plan.statuses[plan.status(of: measure)].keyword,
                    plan.title(of: measure),
                    plan.text(of: measure), plan.deadline(of: measure) ?? "-", plan.closed(of: measure) ?? "-",
                    names.joined(separator: "、"), "\(plan.log(of: measure))",
                ].joined(separator: "|")
            }
    }
}

extension Seeded {
    /// A plan file with all that is odd: equal titles, no keys or the same ones, levels that are skipped, COMMENT, archive
    /// and registry, no final line end, CRLF, a byte order mark.
    fileprivate mutating func file(headings: Int) -> [UInt8] {
        let lineEnd = number(0...3) == 0 ? "\r\n" : "\n"
        let isDeclared = number(0...3) > 0
        var lines = isDeclared ? ["#+TITLE: t", "#+TODO: 未启动(n!) 推进中(w!) | 已完成(d!) 已中止(c@)"] : []
        if number(0...3) == 0 { lines += ["前言", ""] }
        let keywords = isDeclared ? ["未启动 ", "推进中 ", "已完成 ", ""] : ["TODO ", "DONE ", "TODO ", ""]
        let titles = [
            "甲", "甲", "甲", "乙", "（一）丙", "丁 :tag:", "COMMENT 甲", "甲 :ARCHIVE:", "单位 :agencies:", "[#A] 甲", "",
        ]
        var level = 1
        for place in 0..<number(0...headings) {
            level = number(0...4) == 0 ? number(1...6) : max(1, min(level + number(-1...1), 4))
            let title = keywords[number(0...3)] + titles[number(0...titles.count - 1)]
            lines.append(String(repeating: "*", count: level) + " " + title)
            if number(0...2) == 0 { lines.append("DEADLINE: <2020-06-30 Tue>") }
            if title.contains(":agencies:"), number(0...2) > 0 {
                lines += registry(level: level)
                continue
            }
            if number(0...1) == 0 {
                lines += [":PROPERTIES:", ":CUSTOM_ID: " + (number(0...4) == 0 ? "1.1" : "k\(place)")]
                lines += [":AGENCIES: 市甲局、市乙局", ":END:"]
            }
            if number(0...2) == 0 {
                lines += [":LOGBOOK:", "- Note taken on [2020-04-10 Fri 16:02] \\\\", "  王: 话", ":END:"]
            }
            for _ in 0..<number(0...2) { lines.append(["正文，二", "", "#+begin_src x", "- l", "| t |"][number(0...4)]) }
        }
        let text = lines.joined(separator: lineEnd) + (number(0...2) > 0 ? lineEnd : "")
        return Array(((number(0...4) == 0 ? "\u{FEFF}" : "") + text).utf8)
    }

    /// Headings of a registry: drawers further in, other properties, planning lines, text, the same agency twice.
    private mutating func registry(level: Int) -> [String] {
        var lines: [String] = []
        for _ in 0..<number(0...4) {
            let stars = String(repeating: "*", count: level + 1)
            lines.append(stars + " " + ["市甲局", "市乙局", "市商务委", "丙局", "市甲局 :group:", "COMMENT 丁", ""][number(0...6)])
            if number(0...3) == 0 { lines.append("DEADLINE: <2020-06-30 Tue>") }
            if number(0...2) > 0 {
                let blanks = String(repeating: " ", count: [0, 0, 3][number(0...2)])
                lines.append(blanks + ":PROPERTIES:")
                if number(0...1) == 0 { lines.append(blanks + ":alias:   甲、丙；丁 ") }
                if number(0...1) == 0 { lines.append(blanks + ":MEMBERS: 市乙局、市甲局") }
                if number(0...2) == 0 { lines.append(blanks + ":CONTACT:") }
                if number(0...2) == 0 { lines.append(blanks + ":OTHER: x") }
                lines.append(blanks + ":END:")
            }
            if number(0...3) == 0 { lines.append(["正文", "", "| t |"][number(0...2)]) }
        }
        return lines
    }
}
