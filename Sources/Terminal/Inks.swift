import CNcurses
import Cells

/// The colours of a theme: for each ink the number of a colour of the terminal, nil for the terminal's own foreground.
struct Inks: Equatable {
    var muted: Int16?
    var good: Int16?
    var warn: Int16?
    var bad: Int16?
    var info: Int16?
    var accent: Int16?
    /// What sets apart `bad` besides its colour, where that is not enough.
    var weight: Style.Attributes = []

    func colour(of ink: Ink) -> Int16? {
        switch ink {
        case .plain: nil
        case .muted: muted
        case .good: good
        case .warn: warn
        case .bad: bad
        case .info: info
        case .accent: accent
        }
    }
}

extension Theme {
    /// The colours of the theme on a terminal that has `colours` of them; nil for attributes alone.
    func inks(among colours: Int) -> Inks? {
        guard colours >= 8 else { return nil }
        // A terminal with more than 256 takes the numbers above 7 as red, green and blue.
        if colours == 256, let inks = indexed { return inks }
        return basic(hasBright: (16...256).contains(colours))
    }

    /// Numbers of xterm's palette of 256, whose colours above 15 are the same everywhere.
    private var indexed: Inks? {
        switch self {
        case .dark: Inks(muted: 246, good: 114, warn: 221, bad: 203, info: 80, accent: 117)
        case .light: Inks(muted: 241, good: 28, warn: 94, bad: 160, info: 24, accent: 26)
        // After Okabe and Ito, as dark as can be read on white and as light as can be read on black.
        case .safe: Inks(muted: 243, good: 63, warn: 130, bad: 130, info: 29, accent: 29, weight: [.bold, .underline])
        case .ansi, .mono: nil
        }
    }

    /// The colours that every terminal has, and its user may have changed; `hasBright`: also the second eight. Faint text is
    /// the attribute, and `bad` is bold.
    private func basic(hasBright: Bool) -> Inks? {
        let bright: Int16 = hasBright ? 8 : 0
        let (red, green, yellow) = (Int16(COLOR_RED), Int16(COLOR_GREEN), Int16(COLOR_YELLOW))
        let (blue, magenta, cyan) = (Int16(COLOR_BLUE), Int16(COLOR_MAGENTA), Int16(COLOR_CYAN))
        return switch self {
        case .dark:
            Inks(
                good: green + bright, warn: yellow + bright, bad: red + bright, info: cyan + bright,
                accent: cyan + bright, weight: .bold)
        // Green, yellow and cyan can hardly be read on white.
        case .light: Inks(good: blue, warn: magenta, bad: red, info: blue, accent: blue, weight: .bold)
        case .ansi: Inks(good: green, warn: yellow, bad: red, info: cyan, accent: cyan, weight: .bold)
        // Blue of the first eight can hardly be read on black.
        case .safe:
            Inks(
                good: hasBright ? blue + bright : cyan, warn: yellow, bad: yellow, info: cyan, accent: cyan,
                weight: [.bold, .underline])
        case .mono: nil
        }
    }
}
