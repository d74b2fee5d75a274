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

    /// How long to wait for another program that writes the same file, in milliseconds.
    private static let patience = 3000

    /// Puts lines behind those before in one write, so that several programs may do so; behind a last line without an end
    /// they begin a new one. Makes file (0600) and directory (0700) where missing; nothing is forced to the disk.
    ///
    /// Where the file then has more than `largest` bytes, it becomes what `cut` makes of it, while all other programs
    /// wait.
    package func append(
        _ lines: [UInt8], largest: Int = .max, cut: ([UInt8]) -> [UInt8] = { $0 }
    ) throws(Fault) {
        try Location.makeDirectories(directory)
        let folder = try Directory(path: directory)
        let lock = LockFile(of: name, in: folder, mode: 0o600, wait: StateFile.patience)
        let isAlone = lock.state == .held
        try append(lines, in: folder)
        if isAlone, let size = try folder.status(of: name)?.st_size, size > largest, let bytes = try read() {
            let result: Result<Void, Fault> = holdingSignals {
                do throws(Fault) { return .success(try put(cut(bytes), in: folder)) } catch { return .failure(error) }
            }
            try result.get()
        }
        lock.release()
    }

    private func append(_ lines: [UInt8], in folder: Directory) throws(Fault) {
        let path = folder.path(of: name)
        let file = try folder.open(name, .open, flags: O_RDWR | O_APPEND | O_CREAT, mode: 0o600)
        let size = try file.status(path: path).st_size
        var last: UInt8 = 0x0A
        if size > 0 { try systemCall(.read, path) { pread(file.raw, &last, 1, size - 1) } }
        try file.write((last == 0x0A ? [] : [0x0A]) + lines, path: path)
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
