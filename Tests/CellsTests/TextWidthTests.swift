import Cells
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("中文", 4), ("，", 2), ("“…”", 3), ("e\u{301}", 1), ("\u{1B}[m", 4), ("👍🏻", 4),
        ("❤\u{FE0F}", 1), ("\u{202E}", 8), ("\u{9B}", 4),
    ])
    func textHasTheColumnsOfWhatIsShown(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test func ambiguousCharactersCountAsTheirStandIns() {
        #expect(TextWidth.columns(of: "“…”①", ambiguous: .wide) == 1 + 3 + 1 + 3)
    }

    @Test func theColumnsOfATextAreThoseOfItsFilteredForm() {
        var random = Seeded(1)
        for _ in 0..<2000 {
            let text = random.text(upTo: 12)
            let scalars = Filter.visible(text).unicodeScalars
            #expect(TextWidth.columns(of: text) == scalars.reduce(0) { $0 + (TextWidth.columns(of: $1) ?? -1000) })
            let narrow = Filter.narrowed(text)
            #expect(
                TextWidth.columns(of: text, ambiguous: .wide)
                    == narrow.unicodeScalars.reduce(0) { $0 + (TextWidth.columns(of: $1) ?? -1000) })
        }
    }
}
