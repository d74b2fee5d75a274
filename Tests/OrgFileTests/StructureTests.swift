import Foundation
import Model
import Testing

@testable import OrgFile

/// Measures that come, go and move.
@Suite struct StructureTests {
    private static let small = """
        #+TODO: 未启动(n!) 推进中(w!) | 已完成(d!)
        * 一、甲
        ** （一）乙
        *** 未启动 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :END:
        丙，丙二

        *** 推进中 丁
        丁说
        **** 一个小标题
        *** 未启动 戊
        ** （二）己
        * 单位 :agencies:
        ** 市商务委

        """

    private static func plan(_ text: String = small) throws -> Plan { try WriteTests.plan(text) }

    /// The file after one edit; what takes the edit back gives the old bytes, before a save and after.
    static func after(_ edits: [Edit], in plan: Plan) throws -> String {
        var edited = plan
        let inverses = try edits.compactMap { try edited.apply($0) }
        #expect(edited.edits == edits)
        let written = try write(edits, to: plan)
        try check(written, of: edits, to: plan)
        #expect(edited.measureCount == (try read(written)).measureCount)
        #expect(edited.columns.bytes == written)
        let back = Array(inverses.reversed())
        #expect(try write(edits + back, to: plan) == plan.columns.bytes)
        let fresh = try WriteTests.plan(written)
        let restored = try write(back, to: fresh)
        try check(restored, of: back, to: fresh)
        #expect(restored == plan.columns.bytes)
        // And the edits again, from what took them back.
        var again = fresh
        let forward = try back.compactMap { try again.apply($0) }
        #expect(try write(Array(forward.reversed()), to: WriteTests.plan(restored)) == written)
        for edit in edits + back { #expect(Edit(line: edit.line) == edit) }
        return WriteTests.text(written)
    }

    @Test func aMeasureIsAddedBehindAnother() throws {
        let plan = try StructureTests.plan()
        let edits = try plan.adding("庚，并且庚二", lead: ["市商务委"], with: ["市甲局", "市乙局"], at: .behind(1), key: "1-abcde")
        let text = try StructureTests.after(edits, in: plan)
        #expect(
            text
                == StructureTests.small.replacingOccurrences(
                    of: "**** 一个小标题\n",
                    with: """
                        **** 一个小标题
                        *** 未启动 庚
                        :PROPERTIES:
                        :CUSTOM_ID: 1-abcde
                        :LEAD: 市商务委
                        :WITH: 市甲局、市乙局
                        :END:
                        庚，并且庚二

                        """))
    }

    @Test func aMeasureWhoseTextIsItsTitleHasNoBody() throws {
        let plan = try StructureTests.plan()
        let text = try StructureTests.after(try plan.adding("庚", at: .item(1), key: "2-abcde"), in: plan)
        #expect(text.contains("** （二）己\n*** 未启动 庚\n:PROPERTIES:\n:CUSTOM_ID: 2-abcde\n:END:\n* 单位"))
    }

    @Test func atTheEndMeansBeforeTheRegistry() throws {
        let plan = try StructureTests.plan()
        let text = try StructureTests.after(try plan.adding("庚", at: .end, key: "abcde"), in: plan)
        #expect(text.contains("** （二）己\n* 未启动 庚\n:PROPERTIES:\n:CUSTOM_ID: abcde\n:END:\n* 单位"))
    }

    @Test(arguments: ["", "#+TITLE: 空的\n", "#+TITLE: 空的", "\u{FEFF}#+TITLE: 空的\r\n", "一段话\n"])
    func intoAnEmptyFileGoTheStatusesToo(before: String) throws {
        let plan = try WriteTests.plan(before)
        let text = try StructureTests.after(try plan.adding("庚", at: .end, key: "abcde"), in: plan)
        #expect(text.contains("#+TODO: " + Statuses.line))
        let fresh = try read(Array(text.utf8))
        #expect(fresh.measureCount == 1 && fresh.statuses[fresh.status(of: 0)].keyword == "未启动")
    }

    @Test func aFileThatDeclaresNothingButHasMeasuresKeepsOrgsOwnStatuses() throws {
        let plan = try WriteTests.plan("* TODO a\n")
        let text = try StructureTests.after(try plan.adding("b", at: .end, key: "abcde"), in: plan)
        #expect(text == "* TODO a\n* TODO b\n:PROPERTIES:\n:CUSTOM_ID: abcde\n:END:\n")
    }

    @Test func wordsThatOrgWouldReadAreQuoted() throws {
        let plan = try StructureTests.plan()
        for text in ["推进中 的事", "[#A] 甲 :标签:", "COMMENT 甲", "* 星，: 甲", "#+TITLE: 甲，乙", "  甲  "] {
            var edited = plan
            for edit in try plan.adding(text, at: .behind(0), key: "1-abcde") { try edited.apply(edit) }
            let measure = try edited.measure(.customID("1-abcde"))
            #expect(edited.text(of: measure) == text.trimmingCharacters(in: .whitespaces))
            #expect(edited.measureCount == plan.measureCount + 1)
        }
    }

    @Test func aMeasureGoesWithAllBelowIt() throws {
        let plan = try StructureTests.plan()
        let text = try StructureTests.after([try plan.removing(1)], in: plan)
        #expect(
            text == StructureTests.small.replacingOccurrences(of: "*** 推进中 丁\n丁说\n**** 一个小标题\n", with: ""))
    }

    @Test func anEditedMeasureGoesAsItWasEdited() throws {
        var plan = try StructureTests.plan()
        let status = plan.setting(status: 2, of: 1, who: "王", now: WriteTests.now)
        let inverse = try #require(try plan.apply(status))
        let remove = try plan.removing(1)
        let back = try #require(try plan.apply(remove))
        let base = try StructureTests.plan()
        #expect(!WriteTests.text(try write([status, remove], to: base)).contains("丁"))
        #expect(WriteTests.text(try write([status, remove, back, inverse], to: base)) == StructureTests.small)
        // What is left of them where the first was saved already.
        let saved = try read(try write([status], to: base))
        #expect(!WriteTests.text(try write([remove], to: saved)).contains("丁"))
    }

    @Test func whatSomebodyElseChangedDoesNotGo() throws {
        let plan = try StructureTests.plan()
        let remove = try plan.removing(1)
        let theirs = try read(Array(StructureTests.small.replacingOccurrences(of: "丁说", with: "丁又说").utf8))
        #expect(throws: Clash.edited(plan.key(of: 1))) { try write([remove], to: theirs) }
        // Gone already: nothing left to do.
        let gone = try read(try write([remove], to: plan))
        #expect(try write([remove], to: gone) == gone.columns.bytes)
    }

    @Test func aMeasureMovesDownAndUp() throws {
        let plan = try StructureTests.plan()
        let down = try #require(try plan.moving(0, down: true))
        let text = try StructureTests.after([down], in: plan)
        #expect(text.contains("**** 一个小标题\n*** 未启动 丙\n"))
        #expect(text.contains("丙二\n\n*** 未启动 戊"))
        #expect(try plan.moving(0, down: false) == nil)
        #expect(try plan.moving(2, down: true) == nil)
        let up = try #require(try plan.moving(2, down: false))
        #expect(try StructureTests.after([up], in: plan).contains("*** 未启动 戊\n*** 推进中 丁\n"))
    }

    @Test func aMeasureMovesToAnotherItem() throws {
        let plan = try StructureTests.plan()
        let edit = try #require(try plan.moving(1, to: .item(1)))
        #expect(try StructureTests.after([edit], in: plan).contains("** （二）己\n*** 推进中 丁\n丁说\n**** 一个小标题\n* 单位"))
        #expect(try plan.moving(1, to: .behind(0)) == nil)
        #expect(try plan.moving(1, to: .behind(2), before: true) == nil)
        #expect(try plan.moving(2, to: .behind(0), before: true) != nil)
        #expect(try plan.moving(1, to: .end) == nil)
    }

    @Test func aPlaceThatIsGoneIsNamed() throws {
        let plan = try StructureTests.plan()
        let edits = try plan.adding("庚", at: .item(1), key: "2-abcde")
        let theirs = try read(Array(StructureTests.small.replacingOccurrences(of: "** （二）己\n", with: "").utf8))
        #expect(throws: Clash.placeGone(.customID("2-abcde"), "（二）己")) { try write(edits, to: theirs) }
    }

    @Test func whatIsAddedBehindAMeasureThatIsGoneGoesToTheEndOfItsItem() throws {
        let plan = try StructureTests.plan()
        let edits = try plan.adding("庚", at: .behind(0), key: "1-abcde")
        let theirs = try read(try write([try plan.removing(0)], to: plan))
        let written = try write(edits, to: theirs)
        try check(written, of: edits, to: theirs)
        #expect(WriteTests.text(written).contains("*** 未启动 戊\n*** 未启动 庚\n"))
    }

    @Test func editsBeforeAndAfterAMoveAllCount() throws {
        let plan = try StructureTests.plan()
        var edited = plan
        try edited.apply(edited.setting(status: 2, of: 2, who: "王", now: WriteTests.now))
        try edited.apply(try #require(try edited.moving(2, down: false)))
        let moved = try edited.measure(plan.key(of: 2))
        #expect(moved == 1 && edited.isClosed(moved))
        try edited.apply(edited.setting(status: 1, of: 0, who: "王", now: WriteTests.now))
        let written = try write(edited.edits, to: plan)
        try check(written, of: edited.edits, to: plan)
        let fresh = try read(written)
        #expect((0..<3).map { fresh.status(of: $0) } == [1, 2, 1])
        #expect((0..<3).map { fresh.title(of: $0) } == ["丙", "戊", "丁"])
    }

    @Test(arguments: Fixtures.names) func comeGoAndMoveByteForByte(name: String) throws {
        try StructureTests.comeGoAndMove(try Fixtures.bytes(name + ".org"), limit: 40)
    }

    @Test(.enabled(if: Corpus.folder != nil, "no corpus: DUBAN_SHARED names no folder that holds it"))
    func comeGoAndMoveInTheCorpusByteForByte() throws {
        for file in Corpus.files where try Data(contentsOf: file).count < 200_000 {
            do {
                try StructureTests.comeGoAndMove([UInt8](try Data(contentsOf: file)), limit: 3)
            } catch {
                Issue.record("\(file.lastPathComponent): \(error)")
            }
        }
    }

    private static func comeGoAndMove(_ bytes: [UInt8], limit: Int) throws {
        let plan = try WriteTests.plan(bytes)
        for measure in (0..<plan.measureCount).prefix(limit) {
            guard (try? plan.measure(plan.key(of: measure))) != nil else { continue }
            _ = try after(try plan.adding("新的，一项", lead: ["市甲局"], at: .behind(measure), key: "n-abcde"), in: plan)
            _ = try after([try plan.removing(measure)], in: plan)
            for down in [true, false] {
                if let move = try plan.moving(measure, down: down) { _ = try after([move], in: plan) }
            }
        }
    }
}
