import Glibc

/// Where a document is, its symlinks followed once: a name in a directory, which may not be there yet.
struct Location: Sendable {
    /// The directory, nil while it is missing.
    let directory: Directory?
    /// The directory as it was asked for.
    let parent: String
    /// The last part of the path.
    let name: String
    /// Whether the path led through `/dev` or `/proc`, whose names are devices and what a program has open.
    let isSpecial: Bool

    /// The whole path: the real one where the directory is there.
    var path: String { directory?.path(of: name) ?? parent + "/" + name }

    /// How many symlinks are followed; as many as Linux follows.
    private static let mostLinks = 40

    /// Follows the symlinks at the end of the path, also one to a file that is not there yet.
    init(path: String) throws(Fault) {
        var path = path
        var isSpecial = false
        for _ in 0...Location.mostLinks {
            let (parent, name) = Location.split(path)
            guard !["", ".", ".."].contains(name) else { throw .notRegular(path: path) }
            let directory: Directory?
            do throws(Fault) {
                directory = try Directory(path: parent)
            } catch {
                guard error.code == ENOENT else { throw error }
                directory = nil
            }
            if let path = directory?.path, Location.isSpecial(path) { isSpecial = true }
            guard let directory, let target = try Location.link(name, in: directory) else {
                self.directory = directory
                self.parent = parent
                self.name = name
                self.isSpecial = isSpecial
                return
            }
            path = target.hasPrefix("/") ? target : parent + "/" + target
        }
        throw .system(step: .resolve, path: path, errno: ELOOP)
    }

    /// The same place with its directory, made with its parents (0700) where missing.
    func made() throws(Fault) -> Location {
        try Location.makeDirectories(parent)
        return try Location(path: parent + "/" + name)
    }

    /// Makes a directory and its parents, each 0700 and synced into the one above.
    static func makeDirectories(_ path: String) throws(Fault) {
        var made = path.hasPrefix("/") ? "/" : "./"
        for part in path.split(separator: "/") {
            let above = made
            made += part + "/"
            do throws(Fault) {
                try systemCall(.makeDirectory, made) { mkdir(made, 0o700) }
            } catch {
                // A read-only disk says EROFS also of what is there.
                if error.code == EEXIST || access(made, F_OK) == 0 { continue }
                throw error
            }
            try Directory(path: above).sync()
        }
    }

    /// Whether a folder is `/dev` or `/proc` or lies below; `/dev/shm` is for plain files.
    private static func isSpecial(_ path: String) -> Bool {
        let parts = path.split(separator: "/").prefix(2)
        return parts.first == "proc" || parts.first == "dev" && parts.last != "shm"
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// What a symlink says; nil where the name is something else or nothing.
    private static func link(_ name: String, in directory: Directory) throws(Fault) -> String? {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let path = directory.path(of: name)
        let length: Int
        do throws(Fault) {
            length = try systemCall(.resolve, path) { readlinkat(directory.raw, name, &target, target.count) }
        } catch {
            if error.code == EINVAL || error.code == ENOENT { return nil }
            throw error
        }
        let bytes = target.prefix(length).map { UInt8(bitPattern: $0) }
        // A name with its bad bytes repaired would be another file's.
        guard length < target.count, let text = String(validating: bytes, as: UTF8.self) else {
            throw .system(step: .resolve, path: path, errno: EILSEQ)
        }
        return text
    }
}
