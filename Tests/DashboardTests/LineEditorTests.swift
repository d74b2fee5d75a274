import Cells
import Testing

@testable import Dashboard

/// A line edits as readline does, by Character.
@Suite struct LineEditorTests {
    /// The line with `|` at the caret, after the keys of a script.
    private static func edit(_ text: String = "", _ script: String, takesLines: Bool = false) throws -> String {
        var line = LineEditor(text, takesLines: takesLines)
        for key in try #require(Key.script(script)) { _ = line.take(key) }
        return line.before + "|" + line.after
    }

    @Test(arguments: [
        ("", "", "|"), ("", "\"ab\"", "ab|"), ("甲乙丙", "← \"x\"", "甲乙x|丙"), ("甲乙", "Ctrl-b Ctrl-b Ctrl-b", "|甲乙"),
        ("甲乙", "Home → →  →", "甲乙|"), ("甲乙", "Ctrl-a Ctrl-f", "甲|乙"), ("甲乙", "Ctrl-a Ctrl-e", "甲乙|"),
        ("甲乙", "Home End", "甲乙|"), ("甲乙", "Backspace", "甲|"), ("甲乙", "Home Backspace", "|甲乙"),
        ("甲乙", "Home Delete", "|乙"), ("甲乙", "← Ctrl-d", "甲|"), ("甲乙", "Ctrl-d", "甲乙|"), ("", "Ctrl-d", "|"),
        ("甲乙丙", "← ← Ctrl-k", "甲|"), ("甲乙丙", "← Ctrl-u", "|丙"),
        ("甲乙丙", "Ctrl-b Ctrl-u End Ctrl-y", "丙甲乙|"), ("甲乙", "Ctrl-y", "甲乙|"),
        ("甲乙丙", "Ctrl-t", "甲丙乙|"), ("甲乙丙", "← ← Ctrl-t", "乙甲|丙"), ("甲乙", "Home Ctrl-t", "|甲乙"),
        ("甲", "Ctrl-t", "甲|"), ("", "Ctrl-t", "|"),
    ]) func keysEdit(text: String, script: String, line: String) throws {
        #expect(try LineEditorTests.edit(text, script) == line)
    }

    @Test(arguments: [
        ("市水务局、市财政局", "市水务局、|"), ("甲，乙", "甲，|"), ("甲；乙；", "甲；|"), ("a/b", "a/|"), ("one two  ", "one |"),
        ("a,b", "a,|"), ("a;b", "a;|"), ("status:b", "status:|"), ("甲\u{3000}乙", "甲\u{3000}|"), ("甲", "|"), ("、", "|"),
        ("", "|"),
    ]) func controlWCutsAWord(text: String, line: String) throws {
        #expect(try LineEditorTests.edit(text, "Ctrl-w") == line)
    }

    @Test func cutsThatFollowEachOtherAreOne() throws {
        #expect(try LineEditorTests.edit("甲、乙、丙", "Ctrl-w Ctrl-w Ctrl-y") == "甲、乙、丙|")
        #expect(try LineEditorTests.edit("甲乙丙丁", "← ← Ctrl-k Ctrl-u Ctrl-y") == "甲乙丙丁|")
        #expect(try LineEditorTests.edit("甲、乙", "Ctrl-w ← Ctrl-u Ctrl-y") == "甲|、")
    }

    /// The decoder gives one key a scalar.
    @Test(arguments: ["e\u{301}", "👨‍👩‍👧", "🇨🇳", "👍🏽", "한", "क्षि"]) func scalarsJoinToOneCharacter(character: String) throws {
        var line = LineEditor("甲乙")
        _ = line.take(.left)
        for scalar in character.unicodeScalars { _ = line.take(.character(Character(scalar))) }
        #expect(line.text == "甲" + character + "乙")
        #expect(line.characters.count == 3)
        #expect(line.caret == 2)
        _ = line.take(.backspace)
        #expect(line.text == "甲乙" && line.caret == 1)
    }

    @Test func whatThenStandsSideBySideJoins() {
        var line = LineEditor("👨\u{200D}x👧")
        _ = line.take(.left)
        _ = line.take(.backspace)
        #expect(line.characters == ["👨\u{200D}👧"])
        #expect(line.caret == 1)
        var flags = LineEditor("🇨🇳🇩🇪")
        _ = flags.take(.home)
        _ = flags.take(.character("🇫"))
        #expect(flags.characters == Array("🇫🇨🇳🇩🇪"))
    }

    /// Whatever the keys, the Characters are those of the text, and the caret stands between two of them.
    @Test func charactersAreThoseOfTheText() {
        let keys: [Key] = [
            .character("e"), .character("\u{301}"), .character("👨"), .character("\u{200D}"), .character("🇨"),
            .character("🇳"), .character("局"), .character("、"), .character("\u{FE0F}"), .paste("一\n\t二\u{301}"), .left,
            .right, .home, .backspace, .delete, .control("w"), .control("k"), .control("y"), .control("t"), .end,
        ]
        var seed: UInt64 = 7
        for takesLines in [false, true] {
            var line = LineEditor(takesLines: takesLines)
            for _ in 0..<4000 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                _ = line.take(keys[Int(seed >> 33) % keys.count])
                #expect(line.characters == Array(line.text))
                #expect((0...line.characters.count).contains(line.caret))
                if line.characters.count > 40 { _ = line.take(.control("u")) }
            }
        }
    }

    @Test func aPasteIsOneLineWhereOneIsWanted() throws {
        #expect(try LineEditorTests.edit("甲", "Paste\"\n一\n\n\t二\n\"") == "甲一 二|")
        #expect(try LineEditorTests.edit("甲", "Paste\"一\n\n\t二\n\"", takesLines: true) == "甲一\n\n 二\n|")
        var line = LineEditor()
        _ = line.take(.paste("a\u{1B}[31mb\u{85}c\u{2028}d\u{7F}"))
        #expect(line.text == "a[31mb c d")
    }

    @Test(arguments: ["Enter", "Esc", "Tab", "↑", "Ctrl-r", "F1", "PgUp"]) func otherKeysMeanNothing(key: String) throws
    {
        var line = LineEditor("甲")
        #expect(!line.take(try #require(Key(notation: key))))
        #expect(line == LineEditor("甲"))
    }

    /// What is over is not even looked at; a Character that does not fit goes whole.
    @Test(arguments: [
        ("", "123456789", "12345678", true), ("", "12345678", "12345678", false), ("甲", "123456", "甲12345", true),
        ("", "甲乙丙", "甲乙", true), ("123456", "e\u{301}", "123456", true),
        ("12345", "e\u{301}\u{1}\n", "12345e\u{301}", false),
        ("1234567", "\n\n8", "12345678", false), ("12345", "6\n7", "123456 7", false),
        ("123456", "7\n8", "1234567 ", true), ("1234567", "8\n9", "12345678", true),
        ("12345678", "9", "12345678", true),
        ("12345678", "\u{1B}\n", "12345678", false), ("123456789", "0", "123456789", true), ("", "👨‍👩‍👧", "", true),
    ]) func whatIsOverTheLimitIsLeftOut(text: String, paste: String, result: String, isOver: Bool) {
        var line = LineEditor(text, limit: 8)
        let isTaken = line.take(.paste(paste))
        #expect(isTaken)
        #expect(line.text == result)
        #expect(line.isOver == isOver)
        _ = line.take(.left)
        #expect(!line.isOver)
    }

    @Test func aPasteOfTenMegabytesIsCutAtOnce() {
        for piece in ["长\n", "e\u{301}", "\n", "\u{301}", "a"] {
            for takesLines in [false, true] {
                var line = LineEditor("甲", takesLines: takesLines)
                _ = line.take(.paste(String(repeating: piece, count: (10 << 20) / piece.utf8.count)))
                #expect(line.text.utf8.count <= 64 << 10)
                for _ in 0..<20 {
                    _ = line.take(.left)
                    _ = line.take(.character("短"))
                }
            }
        }
    }

    @Test func aLongLineIsEditedQuickly() {
        var line = LineEditor(String(repeating: "长", count: 200_000), limit: .max)
        for _ in 0..<200 {
            _ = line.take(.left)
            _ = line.take(.character("短"))
        }
        #expect(line.characters.count == 200_200)
    }
}
