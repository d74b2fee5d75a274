import CNcurses
import Cells
import Glibc
import Testing

@testable import Terminal

@Suite struct PaletteTests {
    private let coloured = Palette(inks: Theme.dark.inks(among: 256))
    private let basic = Palette(inks: Theme.dark.inks(among: 8))
    private let plain = Palette(inks: nil)

    @Test func attributesAreThoseOfTheStyle() {
        for palette in [coloured, basic, plain] {
            #expect(palette.attributes(of: .plain) == 0)
            #expect(
                palette.attributes(of: Style(.good, [.bold, .underline, .reverse]))
                    == ncurses_bold() | ncurses_underline() | ncurses_reverse())
        }
    }

    @Test func everyColourHasAPairOfItsOwn() {
        let pairs = Ink.allCases.map { coloured.pair(of: Style($0)) }.filter { $0 != 0 }
        #expect(pairs.count == Ink.allCases.count - 1)
        #expect(Set(pairs).count == pairs.count)
        #expect(coloured.pair(of: .plain) == 0)
        #expect(basic.pair(of: Style(.muted)) == 0)
    }

    @Test func withoutColoursWhatMattersIsBold() {
        #expect(Ink.allCases.allSatisfy { plain.pair(of: Style($0)) == 0 })
        #expect(plain.attributes(of: Style(.bad)) == ncurses_bold())
        #expect(plain.attributes(of: Style(.muted)) == ncurses_dim())
        #expect(plain.attributes(of: Style(.good)) == 0)
    }

    @Test func faintTextIsGreyWhereThereIsOneAndNeverFaintTwice() {
        for style in [Style(.muted), Style(.muted, .dim), Style(.plain, .dim)] {
            #expect(coloured.attributes(of: style) == 0)
            #expect(coloured.pair(of: style) == coloured.pair(of: Style(.muted)))
            #expect(basic.attributes(of: style) == ncurses_dim() && basic.pair(of: style) == 0)
        }
    }

    @Test func onTheCursorRowNothingIsFaint() {
        for palette in [coloured, basic, plain] {
            for style in [Style(.muted), Style(.muted, .dim), Style(.plain, .dim)] {
                #expect(palette.attributes(of: style.adding(.reverse)) == ncurses_reverse())
                #expect(palette.pair(of: style.adding(.reverse)) == 0)
            }
        }
        #expect(coloured.pair(of: Style(.bad, .reverse)) == coloured.pair(of: Style(.bad)))
    }

    @Test func badIsMoreThanItsColourWhereThatIsTheColourOfWarnings() {
        for colours in [8, 16, 256] {
            let palette = Palette(inks: Theme.safe.inks(among: colours))
            #expect(palette.attributes(of: Style(.bad)) == ncurses_bold() | ncurses_underline())
            #expect(palette.attributes(of: Style(.warn)) == 0)
        }
    }
}

/// WCAG 2.1, contrast ratio: 4.5 is what text needs. Reversed text has the same.
@Suite struct ContrastTests {
    /// Red, green and blue, 0 to 255, of a colour above 15 in xterm's palette.
    private func components(_ index: Int) -> [Double] {
        if index >= 232 { return Array(repeating: Double(8 + 10 * (index - 232)), count: 3) }
        let levels: [Double] = [0, 95, 135, 175, 215, 255]
        let cube = index - 16
        return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    }

    private func contrast(_ index: Int, background: [Double]) -> Double {
        func luminance(_ components: [Double]) -> Double {
            let linear = components.map { $0 / 255 }.map {
                $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let both = [luminance(components(index)), luminance(background)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    @Test func theFormulaIsThatOfWCAG() {
        #expect(abs(contrast(231, background: [0, 0, 0]) - 21) < 0.001)
        #expect(abs(contrast(243, background: [255, 255, 255]) - 4.54) < 0.01)
    }

    @Test(arguments: [
        (Theme.dark, [0.0, 0, 0], 4.5), (.dark, [30, 30, 30], 4.5), (.dark, [48, 10, 36], 4.5),
        (.light, [255, 255, 255], 4.5), (.safe, [0, 0, 0], 4.4), (.safe, [255, 255, 255], 4.4),
    ])
    func everyColourCanBeRead(theme: Theme, background: [Double], least: Double) throws {
        let inks = try #require(theme.inks(among: 256))
        for ink in Ink.allCases where ink != .plain {
            let colour = try #require(inks.colour(of: ink))
            #expect(colour > 15)
            #expect(contrast(Int(colour), background: background) >= least, "\(theme) \(ink)")
        }
    }

    @Test func theSafeThemeSetsNoGreenAgainstRed() throws {
        let inks = try #require(Theme.safe.inks(among: 256))
        let (good, bad) = (components(Int(try #require(inks.good))), components(Int(try #require(inks.bad))))
        // Blue against orange: what red-blind and green-blind eyes see is in the blue part.
        #expect(good[2] - bad[2] >= 200)
    }
}

@Suite struct InksTests {
    @Test func fewColoursAreTheBasicOnes() throws {
        for theme in Theme.allCases where theme != .mono {
            for (colours, most) in [(8, 7), (16, 15), (88, 15), (1 << 24, 7)] {
                let inks = try #require(theme.inks(among: colours))
                for ink in Ink.allCases {
                    if let colour = inks.colour(of: ink) { #expect((1...most).contains(Int(colour))) }
                }
            }
        }
        #expect(Theme.dark.inks(among: 16)?.good == 10 && Theme.dark.inks(among: 8)?.good == 2)
    }

    @Test func theOwnColoursStayTheBasicOnes() {
        #expect(Theme.ansi.inks(among: 256) == Theme.ansi.inks(among: 8))
    }

    @Test func withoutColoursThereAreNoInks() {
        #expect(Theme.allCases.allSatisfy { $0.inks(among: 0) == nil && $0.inks(among: 2) == nil })
        #expect([8, 16, 256].allSatisfy { Theme.mono.inks(among: $0) == nil })
    }
}
