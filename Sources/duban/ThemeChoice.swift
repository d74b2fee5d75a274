import ArgumentParser
import Cells
import Glibc

/// Which theme the dashboard starts with, and the one chosen with `T`, kept for later sessions.
enum ThemeChoice {
    /// The file that holds the name of the theme chosen last.
    private static var path: String { Environment.stateFolder + "/theme" }

    /// The theme where no option names one: none where `$NO_COLOR` asks for no colours, else the one chosen last, else that
    /// of the background that `$COLORFGBG` names.
    static var standard: Theme {
        if Environment.variable("NO_COLOR") != nil { return .mono }
        let chosen = Environment.firstLine(of: path).flatMap(Theme.init(rawValue:))
        return chosen ?? Theme(colorFGBG: Environment.variable("COLORFGBG"))
    }

    /// Keeps the theme; where the state folder cannot be written it stays as it was.
    static func remember(_ theme: Theme) { Environment.remember(theme.rawValue, in: path) }
}

extension Theme: ExpressibleByArgument {}
