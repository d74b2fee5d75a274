import Glibc
import Messages
import Storage

/// What became of a file that was to be written.
enum Written {
    /// It is on disk, at this path from the root.
    case done(String)
    /// There is a file already, which stays as it is.
    case exists
}

/// A file for others, in a folder that is there; a path that begins with `~/` is taken from the home folder.
struct NewFile {
    /// The path as the user named it.
    let name: String
    private let document: Document

    /// Finds the place.
    /// - Throws: `Failure` where the path cannot be a file's, or is `spared`, the path of a file that is never written over.
    init(_ name: String, sparing spared: String? = nil) throws(Failure) {
        guard !name.isEmpty else { throw Failure(.usage) { CommandMessage.outputNameEmpty.text($0) } }
        self.name = name
        let path = name == "~" || name.hasPrefix("~/") ? Environment.home + name.dropFirst(1) : name
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard Environment.exists(folder) else { throw Failure(file: folder, ENOENT) }
        do { document = try Document(path: path) } catch { throw Failure(output: error, file: name) }
        if document.path == spared { throw Failure(.usage, at: name) { CommandMessage.fileIsPlan.text($0) } }
    }

    /// Whether it can be written, as far as that shows before it is tried; false where a file stands there that is not to
    /// be written over.
    /// - Throws: `Failure` where something else than a file stands there.
    func isFree(overwriting: Bool) throws(Failure) -> Bool {
        do { return try document.canPut(overwriting: overwriting) } catch { throw Failure(output: error, file: name) }
    }

    /// Writes it, over one that stands there only where `overwriting` says so.
    /// - Throws: `Failure` where it cannot be written.
    func write(_ bytes: [UInt8], overwriting: Bool) throws(Failure) -> Written {
        do {
            return try document.put(bytes, overwriting: overwriting) ? .done(document.path) : .exists
        } catch {
            throw Failure(output: error, file: name)
        }
    }
}
