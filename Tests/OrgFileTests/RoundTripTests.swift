import Model
import Testing

@testable import OrgFile

/// What was typed is what is read back, whatever it was, and taking it back gives the old bytes.
@Suite struct RoundTripTests {
    /// Plans whose first measure has neighbours of all kinds.
    private static let plans = [
        "* TODO a\n:PROPERTIES:\n:ID: i\n:END:\n* TODO b\n",
        "* TODO a",
        "* 甲\r\n** TODO [#A] a :急:\r\nDEADLINE: <2020-06-30 Tue 09:00 +1m -3d>\r\n正文\r\n** TODO a\r\n",
        "* TODO a\n  :LOGBOOK:\n  - Note taken on [2020-01-01 Wed] \\\\\n    王: x\n  :END:\n",
        "* TODO a\n:LOGBOOK:\n  CLOCK: [2020-01-01 Wed 10:00]\n:END:\nx\n",
        "* TODO a\n:LOGBOOK:\n\n   散落的文字\n\n:END:\n",
        "* TODO a\n:LOGBOOK:\n:END:\n:LOGBOOK:\n- Note taken on [2020-01-01 Wed]\n",
        "* TODO a  :x:y:\nSCHEDULED: <2020-01-01 Wed> DEADLINE: <2020-02-30 \"x>\n:PROPERTIES:\n:LEAD:甲\n:END:\n#+begin_src\n* c\n",
        "#+TODO: A B | TODO\n* 甲\n** TODO a\n:PROPERTIES:\n  :AGENCIES: 甲、乙\n:END:\n- Note taken on [2020-01-01 Wed]\n  y\n** B a\n",
    ]

    private static func same(_ left: String?, _ right: String?) -> Bool {
        left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
    }

    private static func same(_ left: Entry, _ right: Entry) -> Bool {
        left.kind == right.kind && left.time == right.time && same(left.who, right.who) && same(left.words, right.words)
    }

    private static func moment(_ random: inout Seeded) -> Moment {
        Moment(
            day: Day(number: Int32(random.number(-719_162...2_932_896))),
            minute: random.number(0...4) == 0 ? nil : random.number(0...1439))
    }

    /// Writes edits, reads them back, and takes them back before and after they were saved, and from a draft.
    /// - Returns: The plan as it is read anew.
    private static func written(_ edits: [Edit], to plan: Plan, _ comment: Comment) throws -> Plan {
        var edited = plan
        var inverses: [Edit] = []
        for edit in edits { inverses.insert(try #require(try edited.apply(edit)), at: 0) }
        let bytes = try write(edits, to: plan)
        try check(bytes, of: edits, to: plan)
        let fresh = try WriteTests.plan(bytes)
        #expect(fresh.measureCount == plan.measureCount, comment)
        #expect(try write(edits + inverses, to: plan) == plan.columns.bytes, comment)
        #expect(try write(inverses, to: fresh) == plan.columns.bytes, comment)
        for edit in edits {
            let restored = try #require(Edit(line: edit.line))
            #expect(same(restored.line, edit.line), comment)
            #expect(!edit.line.utf8.contains(0x0A), comment)
        }
        #expect(try write(edits.compactMap { Edit(line: $0.line) }, to: plan) == bytes, comment)
        for measure in 1..<max(1, plan.measureCount) {
            #expect(same(fresh.title(of: measure), plan.title(of: measure)), comment)
        }
        return fresh
    }

    /// Whether an edited plan shows the same log as the file that was written of it.
    private static func expectEntry(_ edit: Edit, in fresh: Plan, of plan: Plan, _ comment: Comment) throws {
        guard case .adds(let entry)? = edit.log else {
            Issue.record("no entry")
            return
        }
        let log = fresh.log(of: 0)
        #expect(log.count == plan.log(of: 0).count + 1, comment)
        let first = try #require(log.first)
        // A log outside a drawer stands below the new one.
        #expect(same(first, entry), comment)
        #expect(zip(log.dropFirst(), plan.log(of: 0)).allSatisfy { same($0, $1) }, comment)
        #expect(same(Entry.words(typed: entry.words), entry.words), comment)
        #expect(entry.who.map { same(Entry.author($0), $0) } ?? true, comment)
    }

    @Test(arguments: plans.indices) func aNoteIsReadBackAsItWasTyped(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        var random = Seeded(UInt64(index))
        for round in 0..<400 {
            let name = random.number(0...2) > 0 ? "王" : random.nastyText(upTo: 4)
            let words = random.nastyText(upTo: 8)
            let edit = plan.noting(words, of: 0, who: name, now: RoundTripTests.moment(&random))
            let comment = Comment(rawValue: "\(round): \(name.debugDescription) \(words.debugDescription)")
            let fresh = try RoundTripTests.written([edit], to: plan, comment)
            try RoundTripTests.expectEntry(edit, in: fresh, of: plan, comment)
        }
    }

    @Test(arguments: plans.indices) func aDeadlineAndAStatusAreReadBackWithTheirWords(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        var random = Seeded(UInt64(100 + index))
        for round in 0..<200 {
            let words = random.nastyText(upTo: 6)
            let now = RoundTripTests.moment(&random)
            let day = random.number(0...3) == 0 ? nil : RoundTripTests.moment(&random).day
            let name = random.nastyText(upTo: 2)
            let comment = Comment(rawValue: "\(round): \(name.debugDescription) \(words.debugDescription)")
            if let edit = plan.setting(deadline: day, of: 0, words: words, who: name, now: now) {
                let fresh = try RoundTripTests.written([edit], to: plan, comment)
                #expect(fresh.deadlineDay(of: 0) == day, comment)
                if edit.log != nil { try RoundTripTests.expectEntry(edit, in: fresh, of: plan, comment) }
            }
            let status = random.number(0...plan.statuses.all.count - 1)
            let edit = plan.setting(status: status, of: 0, words: words, who: name, now: now)
            if status != plan.status(of: 0), !edit.movesDeadline {
                let fresh = try RoundTripTests.written([edit], to: plan, comment)
                #expect(fresh.status(of: 0) == status, comment)
                try RoundTripTests.expectEntry(edit, in: fresh, of: plan, comment)
            }
        }
    }

    @Test(arguments: plans.indices) func aTitleIsReadBackAsItWasTyped(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        var random = Seeded(UInt64(200 + index))
        for round in 0..<400 {
            let typed = random.nastyText(upTo: 4)
            guard let edit = plan.setting(title: typed, of: 0), case .field(.title, _, let title?) = edit.change else {
                let line = typed.singleLine.trimmed
                #expect(line.isEmpty || RoundTripTests.same(line, plan.title(of: 0)))
                continue
            }
            let comment = Comment(rawValue: "\(round): \(typed.debugDescription)")
            let fresh = try RoundTripTests.written([edit], to: plan, comment)
            #expect(RoundTripTests.same(fresh.title(of: 0), title), comment)
            #expect(RoundTripTests.same(typed.singleLine.trimmed, title), comment)
            #expect(fresh.status(of: 0) == plan.status(of: 0), comment)
        }
    }

    /// Only a parenthesis that stays open is refused: it would take in what follows it.
    @Test(arguments: plans.indices) func agenciesAreReadBackAsTheyWereTyped(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        var random = Seeded(UInt64(300 + index))
        for round in 0..<300 {
            let typed = (random.nastyText(upTo: 5), random.nastyText(upTo: 5))
            guard let lead = Agency.names(typed: typed.0), let with = Agency.names(typed: typed.1) else {
                #expect((typed.0 + typed.1).unicodeScalars.contains { $0 == "（" || $0 == "(" })
                continue
            }
            let comment = Comment(rawValue: "\(round): \(typed.0.debugDescription) \(typed.1.debugDescription)")
            let fresh = try RoundTripTests.written(plan.setting(lead: lead, with: with, of: 0), to: plan, comment)
            for (names, numbers) in [(lead, fresh.leads(of: 0)), (with, fresh.withs(of: 0))] {
                let read = numbers.map { fresh.agencies[$0].name }
                #expect(read.count == names.count && zip(read, names).allSatisfy(RoundTripTests.same), comment)
            }
        }
    }

    @Test(arguments: plans.indices) func progressIsReadBack(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        for percent in 0...100 {
            let edit = try #require(plan.setting(progress: percent, of: 0))
            let fresh = try RoundTripTests.written([edit], to: plan, "\(percent)")
            #expect(fresh.percent(of: 0) == percent)
        }
    }

    /// A title and a note after it: the title is part of the key.
    @Test(arguments: plans.indices) func severalEditsOfOneMeasureFollowEachOther(plan index: Int) throws {
        let plan = try WriteTests.plan(RoundTripTests.plans[index])
        var random = Seeded(UInt64(400 + index))
        for round in 0..<100 {
            var edited = plan
            var inverses: [Edit] = []
            let (title, words) = (random.nastyText(upTo: 3), random.nastyText(upTo: 5))
            let comment = Comment(rawValue: "\(round): \(title.debugDescription) \(words.debugDescription)")
            func apply(_ edit: Edit?) throws {
                guard let edit else { return }
                inverses.insert(try #require(try edited.apply(edit)), at: 0)
            }
            try apply(edited.setting(title: title, of: 0))
            try apply(edited.noting(words, of: 0, who: "王", now: WriteTests.now))
            try apply(edited.setting(progress: random.number(0...100), of: 0))
            let edits = edited.edits
            let fresh = try WriteTests.plan(try write(edits, to: plan))
            #expect(RoundTripTests.same(fresh.title(of: 0), edited.title(of: 0)), comment)
            #expect(fresh.log(of: 0).first?.words.utf8.elementsEqual(Entry.words(typed: words).utf8) == true, comment)
            #expect(try write(edits + inverses, to: plan) == plan.columns.bytes, comment)
            #expect(try write(inverses, to: fresh) == plan.columns.bytes, comment)
        }
    }
}
