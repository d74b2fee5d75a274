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

/// Writes a file into a folder that is there, over one that stands there only where `overwriting` says so; a path that
/// begins with `~/` is taken from the home folder.
/// - Throws: `Failure` where it cannot be written, or is `spared`, the path of a file that is never written over.
func writeFile(
    _ bytes: [UInt8], to path: String, overwriting: Bool = false, sparing spared: String? = nil
) throws(Failure) -> Written {
    let path = path.hasPrefix("~/") ? Environment.home + path.dropFirst(1) : path
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard Environment.exists(folder) else { throw Failure(file: folder, ENOENT) }
    let document: Document
    do { document = try Document(path: path) } catch { throw Failure(error, file: path) }
    if document.path == spared { throw Failure(.file, at: path) { CommandMessage.fileIsPlan.text($0) } }
    let result = document.replace(
        base: nil, rebase: { $0 == nil || overwriting ? .bytes(bytes) : .conflict("") }, check: { _, _ in nil }
    ).result
    switch result {
    case .saved: return .done(document.path)
    case .conflict: return .exists
    case .failed(let fault): throw Failure(fault, file: path)
    }
}
