import Foundation
import Model
import Testing

@testable import OrgFile

@Suite struct WriteTests {
    static let now = Moment(day: Day(number: 18_443), minute: 9 * 60 + 5)

    /// Reads bytes, and asserts that writing them without an edit gives the same ones.
    static func plan(_ bytes: [UInt8]) throws -> Plan {
        let plan = try read(bytes)
        #expect(try write([], to: plan) == bytes)
        return plan
    }

    static func plan(_ text: String) throws -> Plan { try plan(Array(text.utf8)) }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The file after one measure got a status.
    static func setting(_ keyword: String, of measure: Int = 0, words: String = "", in text: String) throws -> String {
        let plan = try plan(text)
        let status = try #require(plan.statuses.index(of: keyword))
        let edit = plan.setting(status: status, of: measure, words: words, who: "王", now: now)
        return self.text(try write([edit], to: plan))
    }

    @Test(arguments: Fixtures.names) func aFixtureWithoutAnEditStaysAsItIs(name: String) throws {
        _ = try WriteTests.plan(try Fixtures.bytes(name + ".org"))
    }

    @Test(.enabled(if: Corpus.folder != nil, "no corpus: DUBAN_SHARED names no folder that holds it"))
    func everyFileOfTheCorpusWithoutAnEditStaysAsItIs() throws {
        let files = Corpus.files
        #expect(files.count >= 100)
        for file in files { _ = try WriteTests.plan([UInt8](try Data(contentsOf: file))) }
    }

    /// Each measure of each fixture gets each status and goes back: keyword, CLOSED and one log entry change, then the
    /// old bytes are there again.
    @Test(arguments: Fixtures.names) func aStatusIsSetAndTakenBackByteForByte(name: String) throws {
        try WriteTests.setAndTakeBack(try Fixtures.bytes(name + ".org"))
    }

    @Test(.enabled(if: Corpus.folder != nil, "no corpus: DUBAN_SHARED names no folder that holds it"))
    func aStatusInTheCorpusIsSetAndTakenBackByteForByte() throws {
        for file in Corpus.files { try WriteTests.setAndTakeBack([UInt8](try Data(contentsOf: file))) }
    }

    static func setAndTakeBack(_ bytes: [UInt8]) throws {
        let plan = try plan(bytes)
        for measure in 0..<plan.measureCount {
            guard (try? plan.measure(plan.key(of: measure))) != nil else { continue }
            for status in plan.statuses.all.indices where status != plan.status(of: measure) {
                var edited = plan
                let edit = plan.setting(status: status, of: measure, words: "一句话", who: "王", now: now)
                let inverse = try #require(try edited.apply(edit))
                let written = try write([edit], to: plan)
                try check(written, of: [edit], to: plan)
                let fresh = try self.plan(written)
                if edit.movesDeadline {
                    #expect(!fresh.isClosed(measure) && fresh.deadline(of: measure) != plan.deadline(of: measure))
                } else {
                    #expect(fresh.status(of: measure) == status)
                    let isClosed = fresh.statuses[status].isClosed
                    #expect(isClosed == (fresh.closed(of: measure) != nil) || plan.isClosed(measure))
                }
                #expect(fresh.log(of: measure).contains { edit.log == .adds($0) })
                #expect(fresh.log(of: measure).count == plan.log(of: measure).count + 1)
                // Taken back before it was saved, and after.
                #expect(try write([edit, inverse], to: plan) == bytes)
                #expect(try write([inverse], to: fresh) == bytes)
            }
        }
    }

    @Test func onlyKeywordClosedAndOneEntryChange() throws {
        let before = """
            #+TODO: 未启动(n!) 推进中(w!) | 已完成(d!)
            * 一、甲
            ** （一）乙
            *** 推进中 办好一件事 :急:
               DEADLINE: <2020-06-30 Tue -3d>
            :PROPERTIES:
            :CUSTOM_ID: 1.1
            :备注: 不动
            :END:
            办好一件事，并且办好。
            | 表 | 格 |
            """
        let after = """
            #+TODO: 未启动(n!) 推进中(w!) | 已完成(d!)
            * 一、甲
            ** （一）乙
            *** 已完成 办好一件事 :急:
               CLOSED: [2020-06-30 Tue 09:05] DEADLINE: <2020-06-30 Tue -3d>
            :PROPERTIES:
            :CUSTOM_ID: 1.1
            :备注: 不动
            :END:
            :LOGBOOK:
            - State "已完成"     from "推进中"     [2020-06-30 Tue 09:05] \\\\
              王:
            :END:
            办好一件事，并且办好。
            | 表 | 格 |
            """
        #expect(try WriteTests.setting("已完成", in: before) == after)
    }

    @Test func linesTakeTheLineEndOfTheHeading() throws {
        let after = try WriteTests.setting("DONE", in: "* TODO a\r\ntext\r\n")
        #expect(
            after == "* DONE a\r\nCLOSED: [2020-06-30 Tue 09:05]\r\n:LOGBOOK:\r\n"
                + "- State \"DONE\"       from \"TODO\"       [2020-06-30 Tue 09:05] \\\\\r\n  王:\r\n:END:\r\ntext\r\n")
    }

    @Test func aFileWithoutFinalNewlineKeepsNone() throws {
        let after = try WriteTests.setting("DONE", in: "* TODO a")
        #expect(after.hasPrefix("* DONE a\nCLOSED: ["))
        #expect(after.hasSuffix(":END:"))
    }

    @Test func theNewestEntryStandsFirstInTheDrawer() throws {
        let once = try WriteTests.setting("DONE", in: "* TODO a\n")
        let twice = try WriteTests.setting("TODO", in: once)
        let plan = try WriteTests.plan(twice)
        #expect(plan.log(of: 0).map(\.kind) == [.state(from: "DONE", to: "TODO"), .state(from: "TODO", to: "DONE")])
        #expect(!twice.contains("CLOSED"))
    }

    @Test func closedStaysFromClosedToClosed() throws {
        let after = try WriteTests.setting(
            "CANCELLED", in: "#+TODO: TODO | DONE CANCELLED\n* DONE a\nCLOSED: [2020-01-01 Wed]\n")
        #expect(after.contains("* CANCELLED a\nCLOSED: [2020-01-01 Wed]\n"))
    }

    @Test(arguments: [
        "CLOSED: [2020-01-01 Wed] DEADLINE: <2020-06-30>", "DEADLINE: <2020-06-30>   CLOSED: [2020-01-01 Wed]",
        "  SCHEDULED: <2020-01-02> CLOSED: [2020-01-01 Wed]  DEADLINE: <2020-06-30>  ", "CLOSED:[2020-01-01 Wed]",
        "\tCLOSED: [2020-01-01 Wed] ",
    ]) func reopeningTakesClosedOutAndUndoPutsItBackWhereItStood(line: String) throws {
        let text = "* DONE a\n" + line + "\n:LOGBOOK:\n:END:\nb\n"
        let plan = try WriteTests.plan(text)
        var edited = plan
        let reopen = plan.setting(status: 0, of: 0, who: "王", now: WriteTests.now)
        let undo = try #require(try edited.apply(reopen))
        let written = try write([reopen], to: plan)
        #expect(!WriteTests.text(written).contains("CLOSED"))
        #expect(WriteTests.text(try write([undo], to: try WriteTests.plan(written))) == text)
    }

    @Test func aFieldThatSomebodyElseChangedIsAClash() throws {
        let plan = try WriteTests.plan("#+TODO: A B C | D\n* A x\n:PROPERTIES:\n:ID: i\n:END:\n")
        let edit = plan.setting(status: 1, of: 0, who: "王", now: WriteTests.now)
        let theirs = try WriteTests.plan("#+TODO: A B C | D\n* C x\n:PROPERTIES:\n:ID: i\n:END:\n")
        #expect(throws: Clash.changed(.id("i"), .status, now: "C")) { try write([edit], to: theirs) }
        let gone = try WriteTests.plan("#+TODO: A B C | D\n* A x\n")
        #expect(throws: Clash.gone(.id("i"))) { try write([edit], to: gone) }
        let same = try WriteTests.plan("#+TODO: A B C | D\n* B x\n:PROPERTIES:\n:ID: i\n:END:\n")
        // Both set the same: once, and the log entries of both.
        let both = try WriteTests.plan(try write([edit], to: same))
        #expect(both.status(of: 0) == 1)
        #expect(both.log(of: 0).map(\.who) == ["王"])
        #expect(try write([edit], to: both) == both.columns.bytes)
    }

    @Test func myWordsStandInTheLogWhereTheySetTheSameStatus() throws {
        let plan = try WriteTests.plan("#+TODO: A | D\n* A x\n:PROPERTIES:\n:ID: i\n:END:\n")
        let edit = plan.setting(status: 1, of: 0, words: "我的话", who: "王", now: WriteTests.now)
        let text = "#+TODO: A | D\n* D x\nCLOSED: [2020-01-01 Wed]\n:PROPERTIES:\n:ID: i\n:END:\n"
        var theirs = try WriteTests.plan(text)
        let inverse = try #require(try theirs.apply(edit))
        let both = try WriteTests.plan(try write([edit], to: try WriteTests.plan(text)))
        #expect(both.closed(of: 0) == "[2020-01-01 Wed]")
        #expect(both.log(of: 0).map(\.words) == ["我的话"])
        #expect(WriteTests.text(try write([inverse], to: both)) == text)
    }

    @Test func doneAndUndoneManyTimesWithoutASaveIsNoMoreWork() throws {
        let text = "* TODO a\n:PROPERTIES:\n:ID: i\n:END:\n"
        let plan = try WriteTests.plan(text)
        var edited = plan
        for _ in 0..<60 {
            let close = edited.setting(status: 1, of: 0, who: "王", now: WriteTests.now)
            let undo = try #require(try edited.apply(close))
            try edited.apply(undo)
        }
        #expect(WriteTests.text(try write(edited.edits, to: plan)) == text)
    }

    @Test func aDrawerWithOtherLineEndsKeepsThem() throws {
        let text = "* TODO a\n:LOGBOOK:\r\n- Note taken on [2020-01-01 Wed]\r\n:END:\r\nb\n"
        let after = try WriteTests.setting("DONE", in: text)
        for line in ["\n:LOGBOOK:\r\n", "\n- Note taken on [2020-01-01 Wed]\r\n", "\n:END:\r\nb\n"] {
            #expect(after.contains(line), "\(line)")
        }
    }

    @Test func aTitleWithoutKeyIsTakenBackAmongEqualSiblings() throws {
        let plan = try WriteTests.plan("* TODO b\n* TODO a\n* TODO a\n")
        var edited = plan
        let rename = Edit(plan.key(of: 2), .field(.title, from: "a", to: "c"))
        let undo = try #require(try edited.apply(rename))
        try edited.apply(undo)
        #expect(edited.title(of: 2) == "a")
        #expect(try write([rename, undo], to: plan) == plan.columns.bytes)
    }

    @Test func undoOfAnEditThatOthersBuiltOnTakesOnlyItselfBack() throws {
        let plan = try WriteTests.plan("* TODO a\n:PROPERTIES:\n:ID: i\n:END:\n")
        var edited = plan
        let close = plan.setting(status: 1, of: 0, who: "王", now: WriteTests.now)
        let undo = try #require(try edited.apply(close))
        let written = try WriteTests.plan(try write([close], to: plan))
        let note = Edit(
            .id("i"), .note, log: .adds(Entry(.note, time: WriteTests.now, who: "李", words: "别人写的")))
        let noted = try WriteTests.plan(try write([note], to: written))
        let after = try WriteTests.plan(try write([undo], to: noted))
        #expect(after.status(of: 0) == 0)
        #expect(after.closed(of: 0) == nil)
        #expect(after.log(of: 0).map(\.words) == ["别人写的"])
    }

    @Test func fieldsAreSetTakenOutAndPutBack() throws {
        let text = """
            * TODO a
            :PROPERTIES:
            :CUSTOM_ID: 1.1
            :LEAD:   甲局
            :AGENCIES: 甲局
            :END:

            """
        let plan = try WriteTests.plan(text)
        func after(_ field: Field, _ value: String?) throws -> String {
            var edited = plan
            let edit = Edit(plan.key(of: 0), .field(field, from: plan.value(field, of: 0), to: value))
            let undo = try #require(try edited.apply(edit))
            let written = try write([edit], to: plan)
            let fresh = try WriteTests.plan(written)
            #expect(fresh.value(field, of: 0) == value)
            #expect(edited.value(field, of: 0) == value)
            #expect(WriteTests.text(try write([undo], to: fresh)) == text)
            return WriteTests.text(written)
        }
        #expect(try after(.lead, "乙局").contains("\n:LEAD:   乙局\n:AGENCIES: 甲局\n"))
        #expect(try after(.lead, nil).contains(":CUSTOM_ID: 1.1\n:AGENCIES: 甲局\n"))
        #expect(try after(.with, "丙局、丁局").contains("\n:LEAD:   甲局\n:WITH: 丙局、丁局\n:AGENCIES: 甲局\n"))
        #expect(try after(.progress, "40").contains(":AGENCIES: 甲局\n:PROGRESS: 40\n:END:\n"))
        #expect(
            try after(.deadline, "<2020-06-30 Tue>").hasPrefix("* TODO a\nDEADLINE: <2020-06-30 Tue>\n:PROPERTIES:"))
        #expect(try after(.title, "另一个标题").hasPrefix("* TODO 另一个标题\n"))
    }

    @Test func checkFollowsATitleThatIsTheKey() throws {
        let plan = try WriteTests.plan("* 甲\n** TODO a\n** TODO a\n** TODO b\n")
        var edited = plan
        for measure in [0, 2] {
            let title = Edit(edited.key(of: measure), .field(.title, from: edited.title(of: measure), to: "新"))
            _ = try edited.apply(title)
            _ = try edited.apply(edited.setting(status: 1, of: measure, who: "王", now: WriteTests.now))
        }
        let bytes = try write(edited.edits, to: plan)
        try check(bytes, of: edited.edits, to: plan)
        #expect(try WriteTests.plan(bytes).columns.headings.count == 4)
    }

    @Test func checkRefusesBytesThatTouchOtherText() throws {
        let plan = try WriteTests.plan("* TODO a\nx\n* TODO b\ny\n")
        let edit = plan.setting(status: 1, of: 0, who: "王", now: WriteTests.now)
        var bytes = try write([edit], to: plan)
        try check(bytes, of: [edit], to: plan)
        bytes[bytes.count - 2] = 0x7A
        #expect(throws: WriteFault.self) { try check(bytes, of: [edit], to: plan) }
        #expect(throws: WriteFault.headings(old: 2, new: 3)) {
            try check(try write([edit], to: plan) + Array("* c\n".utf8), of: [edit], to: plan)
        }
    }
}

/// Real Org files that nobody wrote for duban; they stand outside the project.
enum Corpus {
    /// `$DUBAN_SHARED/corpus`, else the folder `shared/corpus` beside the project.
    static var folder: URL? {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["DUBAN_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? project.deletingLastPathComponent().appendingPathComponent("shared")
        let corpus = shared.appendingPathComponent("corpus")
        return FileManager.default.fileExists(atPath: corpus.path) ? corpus : nil
    }

    static var files: [URL] {
        guard let folder, let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            return []
        }
        return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "org" }
            .sorted { $0.path < $1.path }
    }
}
