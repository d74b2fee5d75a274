import CNcurses
import Cells

/// What a style is in ncurses: attributes, and a colour pair where there are colours.
struct Palette {
    /// The colours; nil for attributes alone.
    let inks: Inks?

    /// Defines the colour pairs of a theme on the terminal's own background; after `newterm`. None where the terminal has
    /// no colours.
    init(_ theme: Theme) {
        guard theme != .mono, has_colors(), start_color() == OK, use_default_colors() == OK else {
            self.init(inks: nil)
            return
        }
        self.init(inks: theme.inks(among: Int(ncurses_colours())))
        for ink in Ink.allCases {
            if let colour = inks?.colour(of: ink) { init_pair(Int16(ink.rawValue), colour, -1) }
        }
    }

    /// A palette of colours as told, without a terminal.
    init(inks: Inks?) {
        self.inks = inks
    }

    func attributes(of style: Style) -> attr_t {
        var shown = style.attributes
        switch style.ink {
        case .muted: shown.insert(.dim)
        case .accent: shown.insert(.bold)
        case .bad: shown.formUnion(inks?.weight ?? .bold)
        case .plain, .good, .warn, .info: break
        }
        // Faint text has a grey where there is one; reversed it could not be read everywhere.
        if inks?.muted != nil || shown.contains(.reverse) { shown.remove(.dim) }
        var attributes: attr_t = 0
        if shown.contains(.bold) { attributes |= ncurses_bold() }
        if shown.contains(.dim) { attributes |= ncurses_dim() }
        if shown.contains(.reverse) { attributes |= ncurses_reverse() }
        if shown.contains(.underline) { attributes |= ncurses_underline() }
        return attributes
    }

    /// The colour pair of a style, 0 for the terminal's own colours.
    func pair(of style: Style) -> Int16 {
        var ink = style.ink
        if ink == .plain, style.attributes.contains(.dim) { ink = .muted }
        if ink == .muted, style.attributes.contains(.reverse) { ink = .plain }
        return inks?.colour(of: ink) == nil ? 0 : Int16(ink.rawValue)
    }

    /// The control sequence (ECMA-48, SGR) that makes what is written next look so; for what ncurses does not write.
    func sequence(of style: Style) -> String {
        let shown = attributes(of: style)
        var codes: [String] = []
        if shown & ncurses_bold() != 0 { codes.append("1") }
        if shown & ncurses_dim() != 0 { codes.append("2") }
        if let ink = Ink(rawValue: UInt8(clamping: pair(of: style))), ink != .plain, let colour = inks?.colour(of: ink)
        {
            codes.append(colour < 8 ? "3\(colour)" : colour < 16 ? "9\(colour - 8)" : "38;5;\(colour)")
        }
        return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
    }
}
