import Cells
import Glibc

/// What the process was started with.
enum Environment {
    /// The value of an environment variable; nil where it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// The theme where nobody chose one: none where `$NO_COLOR` asks for no colours, else that of the background.
    static var theme: Theme {
        variable("NO_COLOR") == nil ? Theme(colorFGBG: variable("COLORFGBG")) : .mono
    }

    /// The home folder; the root where nothing names one.
    static var home: String { variable("HOME") ?? "/" }

    /// The folder of an XDG variable, else `fallback` in the home folder. A relative path in the variable does not count
    /// (XDG Base Directory Specification).
    private static func folder(_ name: String, _ fallback: String) -> String {
        if let value = variable(name), value.hasPrefix("/") { return value }
        return home + "/" + fallback
    }

    static var configFolder: String { folder("XDG_CONFIG_HOME", ".config") + "/duban" }
    static var stateFolder: String { folder("XDG_STATE_HOME", ".local/state") + "/duban" }
    static var dataFolder: String { folder("XDG_DATA_HOME", ".local/share") + "/duban" }

    /// A path from the root; one that is not is taken from the working folder.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    /// Whether something stands at the path, whatever it is.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The first line of a small text file (4 KiB are read), without white space at both ends; nil where there is none.
    static func firstLine(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let line = String(decoding: readAll(from: descriptor, limit: 4096).prefix { $0 != 0x0A }, as: UTF8.self)
        let trimmed = line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        return trimmed.isEmpty ? nil : String(trimmed)
    }
}
