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
        let inverses = try edited.apply(edits).compactMap { $0 }
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
        let forward = try again.apply(back).compactMap { $0 }
        #expect(try write(Array(forward.reversed()), to: WriteTests.plan(restored)) == written)
        for edit in edits + back { #expect(Edit(line: edit.line) == edit) }
        return WriteTests.text(written)
    }

    @Test func aMeasureIsAddedBehindAnother() throws {
        let plan = try StructureTests.plan()
        let edits = try plan.adding(
            "庚，并且" + String(repeating: "长", count: 40), lead: ["市商务委"], with: ["市甲局", "市乙局"], at: .behind(1),
            key: "1-abcde")
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
                        庚，并且\(String(repeating: "长", count: 40))

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
        let text = try StructureTests.after(try plan.removing([1]), in: plan)
        #expect(
            text == StructureTests.small.replacingOccurrences(of: "*** 推进中 丁\n丁说\n**** 一个小标题\n", with: ""))
    }

    @Test func anEditedMeasureGoesAsItWasEdited() throws {
        var plan = try StructureTests.plan()
        let status = plan.setting(status: 2, of: 1, who: "王", now: WriteTests.now)
        let inverse = try #require(try plan.apply(status))
        let remove = try #require(try plan.removing([1]).first)
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
        let remove = try #require(try plan.removing([1]).first)
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
        let theirs = try read(try write(try plan.removing([0]), to: plan))
        let written = try write(edits, to: theirs)
        try check(written, of: edits, to: theirs)
        #expect(WriteTests.text(written).contains("*** 未启动 戊\n*** 未启动 庚\n"))
    }

    /// Measures without keys, and with the same titles: their numbers among siblings change under a move.
    @Test func twinsWithoutKeysComeGoAndMove() throws {
        let plan = try WriteTests.plan("#+TODO: A B | C\n* 甲\n** A 同\n一\n** A 同\n二\n** A 异\n")
        let down = try #require(try plan.moving(0, down: true))
        #expect(try StructureTests.after([down], in: plan).contains("** A 同\n二\n** A 同\n一\n** A 异\n"))
        #expect(try StructureTests.after(try plan.removing([0]), in: plan).hasSuffix("* 甲\n** A 同\n二\n** A 异\n"))
        #expect(try StructureTests.after(try plan.removing([1]), in: plan).hasSuffix("* 甲\n** A 同\n一\n** A 异\n"))
        #expect(try StructureTests.after(try plan.adding("同", at: .behind(2), key: "k"), in: plan).hasSuffix(":END:\n"))
    }

    /// As after a subtree was copied in another editor.
    @Test func besideDoubleKeysMeasuresComeGoAndMove() throws {
        let twin = "** A 父\n:PROPERTIES:\n:CUSTOM_ID: x\n:END:\n*** A 子\n"
        let plan = try WriteTests.plan("#+TODO: A | C\n* 甲\n" + twin + "** A 乙\n" + twin + "** A 丙\n")
        for measure in [1, 2, 4, 5] {
            guard (try? plan.measure(plan.key(of: measure))) != nil else { continue }
            _ = try StructureTests.after(try plan.removing([measure]), in: plan)
            for down in [true, false] {
                if let move = try plan.moving(measure, down: down) { _ = try StructureTests.after([move], in: plan) }
            }
        }
        _ = try StructureTests.after(try plan.adding("丁", at: .behind(0), key: "k"), in: plan)
        #expect(throws: Clash.ambiguous(.customID("x"))) { try write(try plan.removing([0]), to: plan) }
    }

    @Test func manyGoAndComeBackAtOnce() throws {
        let measures = (1...60).map { "*** A 措施\($0)\n:PROPERTIES:\n:CUSTOM_ID: k\($0)\n:END:\n" }
        let text = "#+TODO: A | C\n* 甲\n** 乙\n" + measures.joined() + "** 丙\n"
        let plan = try WriteTests.plan(text)
        let edits = try plan.removing(Array(stride(from: 0, to: 60, by: 2)) + [1, 3, 5])
        #expect(edits.count == 33)
        let after = try StructureTests.after(edits, in: plan)
        #expect(after.contains("** 乙\n*** A 措施8\n") && after.hasSuffix("** 丙\n"))
        // They were composed in one piece.
        #expect(try Composition(edits[...], of: plan).count == 33)
    }

    @Test func aTitleAboveIsPartOfTheKeysBelow() throws {
        let plan = try WriteTests.plan(
            "#+TODO: A | C\n* 甲\n** A 父\n:PROPERTIES:\n:CUSTOM_ID: p\n:END:\n*** A 子\n")
        var edited = plan
        let title = try #require(plan.setting(title: "新", of: 0))
        _ = try edited.apply([title])
        let status = edited.setting(status: 1, of: 1, who: "王", now: WriteTests.now)
        let written = try write([title, status], to: plan)
        try check(written, of: [title, status], to: plan)
        #expect(WriteTests.text(written).contains("** A 新\n") && WriteTests.text(written).contains("*** C 子"))
        // The first was saved meanwhile.
        let saved = try WriteTests.plan(try write([title], to: plan))
        #expect(WriteTests.text(try write([status], to: saved)).contains("*** C 子"))
    }

    @Test(arguments: ["\u{FEFF}", "\u{FEFF}\n", "\u{FEFF}#+TITLE: a\n"]) func behindAByteOrderMarkTheStatusesStandOnce(
        before: String
    ) throws {
        let plan = try WriteTests.plan(before)
        let text = try StructureTests.after(try plan.adding("庚", at: .end, key: "abcde"), in: plan)
        #expect(text.hasPrefix("\u{FEFF}#"))
        #expect(text.split(separator: "#+TODO").count == 2)
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
            _ = try after(try plan.removing([measure]), in: plan)
            for down in [true, false] {
                if let move = try plan.moving(measure, down: down) { _ = try after([move], in: plan) }
            }
        }
    }
}
