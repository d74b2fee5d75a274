import Glibc

/// What the program knows of one plan beside the plan, in the user's own folder.
package struct StateFile: Sendable {
    /// What such a file holds.
    package enum Kind: String, Sendable {
        /// Edits that could not be saved, kept until the next start.
        case draft
        /// What was changed and can be taken back.
        case history
    }

    private let directory: String
    /// The name of the file: the end of the plan's name, for people, and a hash of its path, for us.
    package let name: String

    /// The file about a plan in a directory that need not be there yet; the plan's path should be its real one.
    package init(_ kind: Kind, directory: String, document path: String) {
        self.directory = directory
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        name = shortened(last, bytes: 80) + "-" + stableHash(path) + "." + kind.rawValue
    }

    /// The whole path of the file.
    package var path: String { directory + "/" + name }

    /// Keeps these bytes instead of those before, on the disk for good; makes the directory (0700) where missing.
    package func write(_ bytes: [UInt8]) throws(Fault) {
        let result: Result<Void, Fault> = holdingSignals {
            do throws(Fault) {
                try Location.makeDirectories(directory)
                let folder = try Directory(path: directory)
                try put(bytes, in: folder)
                try folder.sync()
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private func put(_ bytes: [UInt8], in folder: Directory) throws(Fault) {
        var temporary = try Temporary(for: name, in: folder, mode: 0o600)
        _ = try temporary.fill(bytes, like: nil)
        try folder.rename(temporary.name, over: name)
        temporary.leave()
    }

    /// Puts bytes behind those before in one write, so that several programs may do so; makes file (0600) and directory
    /// (0700) where missing. They are not forced to the disk.
    package func append(_ bytes: [UInt8]) throws(Fault) {
        try Location.makeDirectories(directory)
        let folder = try Directory(path: directory)
        let file = try folder.open(name, .open, flags: O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode: 0o600)
        try file.write(bytes, path: folder.path(of: name))
    }

    /// The bytes kept; nil where there are none.
    package func read() throws(Fault) -> [UInt8]? {
        guard let folder = try folder() else { return nil }
        let original = try Original.read(name, in: folder)
        return snapshot(original)?.bytes
    }

    /// Forgets what was kept.
    package func remove() throws(Fault) {
        guard let folder = try folder() else { return }
        try folder.remove(name)
        try folder.sync()
    }

    private func folder() throws(Fault) -> Directory? {
        do throws(Fault) {
            return try Directory(path: directory)
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }
}
