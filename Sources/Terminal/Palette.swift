import CNcurses
import Cells

/// What a style is in ncurses: attributes, and a colour pair where there are colours.
struct Palette {
    let hasColours: Bool

    /// Defines the colour pairs on the terminal's own background; after `newterm`. None where `colours` is false or the
    /// terminal has none.
    init(colours: Bool) {
        hasColours = colours && has_colors() && start_color() == OK && use_default_colors() == OK
        guard hasColours else { return }
        for ink in Ink.allCases {
            if let colour = Self.colour(of: ink) { init_pair(Int16(ink.rawValue), colour, -1) }
        }
    }

    /// A palette as told, without a terminal.
    init(hasColours: Bool) {
        self.hasColours = hasColours
    }

    func attributes(of style: Style) -> attr_t {
        var attributes: attr_t = 0
        if style.attributes.contains(.bold) { attributes |= ncurses_bold() }
        if style.attributes.contains(.dim) { attributes |= ncurses_dim() }
        if style.attributes.contains(.reverse) { attributes |= ncurses_reverse() }
        if style.attributes.contains(.underline) { attributes |= ncurses_underline() }
        switch style.ink {
        case .muted: attributes |= ncurses_dim()
        case .accent: attributes |= ncurses_bold()
        case .bad: if !hasColours { attributes |= ncurses_bold() }
        case .plain, .good, .warn, .info: break
        }
        return attributes
    }

    /// The colour pair of a style, 0 for the terminal's own colours.
    func pair(of style: Style) -> Int16 {
        hasColours && Self.colour(of: style.ink) != nil ? Int16(style.ink.rawValue) : 0
    }

    private static func colour(of ink: Ink) -> Int16? {
        switch ink {
        case .plain, .muted: nil
        case .good: Int16(COLOR_GREEN)
        case .warn: Int16(COLOR_YELLOW)
        case .bad: Int16(COLOR_RED)
        case .info, .accent: Int16(COLOR_CYAN)
        }
    }
}
