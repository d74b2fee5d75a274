import CNcurses
import Cells
import Testing

@testable import Terminal

@Suite struct PaletteTests {
    @Test func attributesAreThoseOfTheStyle() {
        let palette = Palette(hasColours: true)
        #expect(palette.attributes(of: .plain) == 0)
        #expect(
            palette.attributes(of: Style(.good, [.bold, .underline, .reverse, .dim]))
                == ncurses_bold() | ncurses_underline() | ncurses_reverse() | ncurses_dim())
    }

    @Test func everyColourHasAPairOfItsOwn() {
        let palette = Palette(hasColours: true)
        let pairs = Ink.allCases.map { palette.pair(of: Style($0)) }.filter { $0 != 0 }
        #expect(pairs.count == Ink.allCases.count - 2)
        #expect(Set(pairs).count == pairs.count)
        #expect(palette.pair(of: .plain) == 0)
    }

    @Test func withoutColoursWhatMattersIsBold() {
        let palette = Palette(hasColours: false)
        #expect(Ink.allCases.allSatisfy { palette.pair(of: Style($0)) == 0 })
        #expect(palette.attributes(of: Style(.bad)) == ncurses_bold())
        #expect(palette.attributes(of: Style(.muted)) == ncurses_dim())
        #expect(palette.attributes(of: Style(.good)) == 0)
    }
}
