import Glibc

/// A file as it was read, still open, so that its attributes can be taken over.
struct Original: ~Copyable {
    let descriptor: Descriptor
    let status: stat
    let snapshot: Snapshot

    /// How often a file that changes under the reading is read anew.
    private static let tries = 20

    /// Reads a regular file until its state before and after agree; nil where there is none. Throws what it is instead.
    static func read(_ name: String, in directory: Directory) throws(Fault) -> Original? {
        let path = directory.path(of: name)
        for _ in 0..<tries {
            // Looked at before it is opened, since opening a device can do things.
            guard let status = try directory.status(of: name) else { return nil }
            guard status.isRegular else { throw .notRegular(path: path) }
            let descriptor: Descriptor
            do throws(Fault) {
                descriptor = try directory.open(name, .open, flags: O_RDONLY)
            } catch {
                // Gone, or made a symlink, since it was looked at.
                if error.code == ENOENT || error.code == ELOOP { continue }
                throw error
            }
            let before = try descriptor.status(path: path)
            guard before.isRegular else { throw .notRegular(path: path) }
            let bytes = try descriptor.contents(size: Int(before.st_size), path: path)
            let after = try descriptor.status(path: path)
            if Identity(before) == Identity(after) {
                let snapshot = Snapshot(bytes: bytes, identity: Identity(after))
                return Original(descriptor: descriptor, status: after, snapshot: snapshot)
            }
            // A writer at work gets a moment to finish.
            poll(nil, 0, 5)
        }
        throw .unstable(path: path)
    }
}

/// What was read of a file that may not have been there.
func snapshot(_ original: borrowing Original?) -> Snapshot? {
    switch original {
    case .some(let original): original.snapshot
    case .none: nil
    }
}

extension stat {
    /// A plain file: no directory, link, FIFO, socket or device.
    var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}

extension Descriptor {
    /// All bytes from the start, the size being a first guess; throws `.tooLarge` beyond `Document.largestSize`.
    func contents(size: Int, path: String) throws(Fault) -> [UInt8] {
        guard size <= Document.largestSize else { throw .tooLarge(path: path, size: size) }
        // One more than there should be, so that the end shows itself in the first round.
        var bytes = [UInt8](repeating: 0, count: max(size, 0) + 1)
        var filled = 0
        while true {
            if filled == bytes.count {
                guard filled <= Document.largestSize else { throw .tooLarge(path: path, size: filled) }
                bytes.append(contentsOf: repeatElement(0, count: max(filled, 4096)))
            }
            let count = try systemCall(.read, path) {
                bytes[filled...].withUnsafeMutableBytes {
                    pread(raw, $0.baseAddress, min($0.count, 1 << 30), off_t(filled))
                }
            }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}
