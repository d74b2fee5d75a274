/// Which colours the terminal shows the inks in; the raw value is the name in `--theme`.
package enum Theme: String, CaseIterable, Sendable {
    /// For a dark background.
    case dark
    /// For a light background.
    case light
    /// The terminal's own 16 colours, as its user has chosen them.
    case ansi = "16"
    /// Blue, orange and bluish green, which colour-blind eyes tell apart, on any background.
    case safe
    /// No colours, attributes alone.
    case mono

    /// The theme for the background that `$COLORFGBG` names, such as `15;0` or `0;default;15`; dark where it names none.
    package init(colorFGBG: String?) {
        let background = colorFGBG?.split(separator: ";", omittingEmptySubsequences: false).last.flatMap { Int($0) }
        // Of the 16 colours, white and the bright ones but bright black are light.
        self = background.map { $0 == 7 || (9...15).contains($0) } == true ? .light : .dark
    }
}
