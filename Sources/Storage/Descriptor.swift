import Glibc

/// The one owner of a file descriptor, which it closes at its end.
struct Descriptor: ~Copyable, Sendable {
    let raw: Int32

    /// Takes over an open descriptor.
    init(_ raw: Int32) { self.raw = raw }

    deinit { _ = Glibc.close(raw) }

    /// Closes with a look at the answer, since a network disk reports lost writes here.
    consuming func close(path: String) throws(Fault) {
        let answer = Glibc.close(raw)
        let code = errno
        discard self
        // Linux has closed it also when interrupted; a second try could close somebody else's.
        if answer < 0, code != EINTR { throw .system(step: .close, path: path, errno: code) }
    }

    /// What `fstat` tells.
    func status(path: String) throws(Fault) -> stat {
        var status = stat()
        try systemCall(.stat, path) { fstat(raw, &status) }
        return status
    }

    /// Writes every byte, through short writes and interruptions.
    func write(_ bytes: [UInt8], path: String) throws(Fault) {
        var done = 0
        while done < bytes.count {
            let written = try systemCall(.write, path) {
                bytes[done...].withUnsafeBytes { Glibc.write(raw, $0.baseAddress, min($0.count, 1 << 30)) }
            }
            // A disk that takes nothing and names no error would keep us here for ever.
            guard written > 0 else { throw .system(step: .write, path: path, errno: EIO) }
            done += written
        }
    }

    /// `fsync`, once: after an error the kernel may have dropped the pages, and a second one would lie.
    func sync(path: String) throws(Fault) {
        if fsync(raw) < 0 { throw .system(step: .sync, path: path, errno: errno) }
    }
}
