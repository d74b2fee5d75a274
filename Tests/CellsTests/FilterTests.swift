import Cells
import Testing

@Suite struct FilterTests {
    @Test(arguments: [
        ("普通 text，“引用”", "普通 text，“引用”"),
        ("\u{0}\u{1}\u{1B}[31m\u{7F}", "^@^A^[[31m^?"),
        ("a\tb\nc\rd\r\ne", "a^Ib^Jc^Md^M^Je"),
        ("\u{80}\u{9B}31m", "<80><9B>31m"),
        ("\u{61C}\u{200B}\u{200F}", "<U+061C><U+200B><U+200F>"),
        ("\u{202A}\u{202E}\u{2028}\u{2029}", "<U+202A><U+202E><U+2028><U+2029>"),
        ("\u{2060}\u{2064}\u{2066}\u{2069}", "<U+2060><U+2064><U+2066><U+2069>"),
        ("\u{FEFF}\u{FFF9}\u{FFFB}\u{E0001}\u{E0041}", "<U+FEFF><U+FFF9><U+FFFB><U+E0001><U+E0041>"),
        ("\u{FFFF}\u{10FFFF}", "<U+FFFF><U+10FFFF>"),
        ("❤\u{FE0F}☎\u{FE0E}", "❤☎"),
        ("👩\u{200D}👧", "👩<U+200D>👧"),
        ("\u{301}a", "<U+0301>a"),
        ("\n\u{301}", "^J<U+0301>"),
    ])
    func shows(text: String, shown: String) {
        #expect(Filter.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func cutsMoreThanFourMarks() {
        let marks = "\u{301}\u{302}\u{303}\u{304}"
        #expect(
            Filter.visible("e" + marks + "\u{305}\u{306}x").unicodeScalars.elementsEqual(
                ("e" + marks + "x").unicodeScalars))
    }

    @Test func keepsNewlinesWhereAsked() {
        #expect(Filter.visible("a\nb\r\nc\t\n", keepingNewlines: true) == "a\nb^M\nc^I\n")
    }

    @Test(
        arguments: [
            ([0x61, 0x9B, 0x62], "a<9B>b"), ([0xE4, 0xB8], "<E4><B8>"), ([0xE4, 0xB8, 0x61], "<E4><B8>a"),
            ([0xC0, 0x80], "<C0><80>"), ([0xED, 0xA0, 0x80], "<ED><A0><80>"),
            ([0xF4, 0x90, 0x80, 0x80], "<F4><90><80><80>"),
            ([0xE4, 0xB8, 0xE4, 0xB8, 0xAD], "<E4><B8>中"), ([0xE4, 0xFF], "<E4><FF>"),
            ([0xE4, 0xB8, 0xAD, 0x1B], "中^["),
        ] as [([UInt8], String)])
    func showsBytesThatAreNoUTF8(bytes: [UInt8], shown: String) {
        #expect(Filter.visible(bytes: bytes) == shown)
    }

    @Test func validBytesAreShownAsTheirText() {
        var random = Seeded(2)
        for _ in 0..<500 {
            let text = random.text(upTo: 20)
            #expect(Filter.visible(bytes: text.utf8) == Filter.visible(text))
        }
    }

    @Test func nothingHarmfulIsLeftAndASecondTimeChangesNothing() {
        var random = Seeded(3)
        for _ in 0..<2000 {
            let text = random.text(upTo: 16)
            for shown in [Filter.visible(text), Filter.narrowed(text)] {
                #expect(Filter.visible(shown) == shown)
                #expect(shown.unicodeScalars.allSatisfy { TextWidth.columns(of: $0) != nil && $0 != "\0" })
            }
        }
    }

    @Test(arguments: [
        ("“引”‘用’", "\"引\"'用'"), ("……", "......"), ("——", "--"), ("2019—2020", "2019-2020"), ("①⑳", "(1)(20)"),
        ("×→■□±°Ⅻ·", "x->#.+-oXII."), ("┌─┐│", "+-+|"), ("质量，提升", "质量，提升"), ("\u{E000}", "?"), ("é中", "e中"),
    ])
    func ambiguousCharactersHaveNarrowStandIns(text: String, shown: String) {
        #expect(Filter.narrowed(text) == shown)
    }
}
