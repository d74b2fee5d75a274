import Glibc
import Synchronization

/// One file on disk, its symlinks followed once and its directory held open.
package final class Document: Sendable {
    /// The most bytes that a document may have: 2 GiB.
    package static let largestSize = 1 << 31

    /// How long a save waits for another duban's lock, in milliseconds.
    let lockWait: Int
    private let place: Mutex<Location>

    /// Finds a file that need not be there yet, nor its folders; throws where the path cannot be a file's.
    package init(path: String, lockWait: Int = 3000) throws(Fault) {
        self.lockWait = lockWait
        place = Mutex(try Location(path: path))
    }

    /// The whole path, real as far as its folders are there.
    package var path: String { place.withLock { $0.path } }

    /// The last part of the real path.
    package var name: String { place.withLock { $0.name } }

    /// The file now; nil where there is none. Throws where it is no regular file, cannot be read or never stands still.
    package func read() throws(Fault) -> Snapshot? {
        let location = try located()
        guard let directory = location.directory else { return nil }
        let original = try Original.read(location.name, in: directory)
        return snapshot(original)
    }

    /// Whether the file is another, or in another state, than when the snapshot was read (nil: it was not there).
    package func isChanged(since snapshot: Snapshot?) -> Bool {
        guard let location = try? located() else { return true }
        guard let identity = try? location.directory?.identity(of: location.name) else { return snapshot != nil }
        return identity != snapshot?.identity
    }

    /// The names of Emacs' and vim's lock files that stand beside the document.
    package func foreignLocks() -> [String] {
        guard let location = try? located(), let directory = location.directory else { return [] }
        return [".#" + location.name, "." + location.name + ".swp"].filter { directory.has($0) }
    }

    /// The place, looked for again where its folder was not there or is no more.
    func located() throws(Fault) -> Location {
        let known = place.withLock { $0 }
        if let directory = known.directory, !directory.isRemoved { return known }
        let found = try Location(path: known.path)
        place.withLock { $0 = found }
        return found
    }

    /// The place with its directory, made where missing.
    func made() throws(Fault) -> (directory: Directory, name: String) {
        var location = try located()
        if location.directory == nil {
            location = try location.made()
            place.withLock { [location] in $0 = location }
        }
        guard let directory = location.directory else {
            throw .system(step: .resolve, path: location.parent, errno: ENOENT)
        }
        return (directory, location.name)
    }
}
