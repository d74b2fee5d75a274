import Testing

@testable import Model

/// A draft keeps edits as lines; every edit comes back as it was.
@Suite struct EditTextTests {
    private static let time = Moment(day: Day(number: 18_443), minute: 545)
    private static let words = [
        "", "一句话", "两行\n第二行", "制表\t符 \\ 反斜线 \\- \\t", "\r\n", "👨‍👩‍👧",
        "\t\u{301}\n\u{301}\r\u{301}\\\u{301}-",
    ]
    private static let keys: [RecordKey] = [
        .id("a-b"), .customID("5.2"), .path(["一、甲", "（一）\t乙", ""], ordinal: 2), .path(["x"], ordinal: 1),
    ]

    @Test(arguments: keys) func anEditComesBackFromItsLine(key: RecordKey) {
        for words in EditTextTests.words {
            let entries: [Entry] = [
                Entry(.state(from: "A", to: "B"), time: EditTextTests.time, who: "王", words: words),
                Entry(.state(from: nil, to: "B"), time: Moment(day: EditTextTests.time.day), who: nil, words: words),
                Entry(.note, time: EditTextTests.time, who: "王", words: words),
                Entry(
                    .deadline(from: "2020-06-30 Tue", isRemoved: true), time: EditTextTests.time, who: "王", words: words
                ),
                Entry(
                    .deadline(from: "2020-06-30", isRemoved: false), time: EditTextTests.time, who: "王", words: words),
            ]
            let changes: [Edit.Change] = [
                .status(from: .init("A", closed: nil), to: .init("B", closed: "[2020-06-30 Tue 09:05]")),
                .field(.lead, from: nil, to: words), .field(.title, from: words, to: "b"),
                .field(.deadline, from: "x", to: nil),
                .note,
            ]
            for change in changes {
                for log in entries.map(Edit.LogChange.adds) + entries.map(Edit.LogChange.removes) {
                    let edit = Edit(key, change, log: log)
                    #expect(!edit.line.utf8.contains(0x0A))
                    #expect(Edit(line: edit.line) == edit)
                }
                #expect(Edit(line: Edit(key, change).line) == Edit(key, change))
            }
        }
    }

    @Test(arguments: [
        "", "x", "id", "id\ta", "id\ta\tstatus", "path\t1\t99\ta\tnote\tsilent", "id\ta\tnote",
        "id\ta\tnote\tadds\tnote",
    ])
    func aLineThatIsNoEditIsNone(line: String) {
        #expect(Edit(line: line) == nil)
    }

    /// Would take hours, and not a moment, if each character to escape had the text copied.
    @Test func aLongTextOfLinesComesBack() {
        let text = [UInt8](repeating: 0x0A, count: 4_000_000)
        let edit = Edit(.customID("5.2"), .remove(text: text, from: .init(parent: nil, after: nil)))
        #expect(Edit(line: edit.line) == edit)
    }
}
