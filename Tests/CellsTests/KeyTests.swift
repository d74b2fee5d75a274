import Cells
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        "j", "商", "Ctrl-d", "Ctrl-]", "PgDn", "PgUp", "Home", "End", "Enter", "Esc", "Tab", "Shift-Tab", "Space",
        "Backspace", "Delete", "Insert", "↑", "↓", "←", "→", "F1", "F12", "/", "\"",
    ])
    func aNotationIsReadAndWritten(notation: String) {
        #expect(Key(notation: notation)?.notation == notation)
    }

    @Test func arrowsAreReadAsWordsToo() {
        #expect(Key(notation: "Up") == .up && Key(notation: "Right") == .right)
    }

    @Test(arguments: ["", " ", "Ctrl-", "Ctrl-D", "Ctrl-ab", "F0", "Nothing", "jj"])
    func whatIsNoKeyIsRefused(notation: String) {
        #expect(Key(notation: notation) == nil)
    }

    @Test func aScriptIsKeysAndTypedText() {
        let keys: [Key] = [
            .character("j"), .control("d"), .character("/"), .character("商"), .character(" "), .character("务"), .enter,
        ]
        #expect(Key.script("j Ctrl-d\n/ \"商 务\"  Enter\n") == keys)
        #expect(Key.script("a Paste\"一\n二\" Enter") == [.character("a"), .paste("一\n二"), .enter])
        #expect(Key.script("Paste\"一") == nil)
        #expect(Key.script("") == [])
        #expect(Key.script("j Nothing") == nil)
        #expect(Key.script("\"abc") == nil)
    }
}
