import Glibc

/// What the process was started with.
enum Environment {
    /// The value of an environment variable; nil where it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
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

    /// Makes the folders above a path that are not there.
    private static func makeFolders(for path: String, mode: mode_t) {
        var end = path.startIndex
        while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
            mkdir(String(path[..<slash]), mode)
            end = slash
        }
    }

    /// Writes one line into a small file of the program's own, making its folders (0700); where that cannot be it stays
    /// as it was.
    static func remember(_ line: String, in path: String) {
        makeFolders(for: path, mode: 0o700)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array((line + "\n").utf8)
        _ = write(descriptor, bytes, bytes.count)
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
