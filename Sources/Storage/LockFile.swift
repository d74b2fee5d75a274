import Glibc

/// Whether other dubans were kept out while a document was saved.
package enum LockState: Sendable, Equatable {
    /// They were.
    case held
    /// Another one held the lock to the end; `by` is its `pid@host`, unfiltered, empty where it left none.
    case busy(by: String)
    /// There is no lock to be had here; the `errno` says why.
    case unavailable(errno: Int32)
}

/// The lock of a document: `flock` on `.NAME.duban-lock` beside it, which is never removed.
struct LockFile: ~Copyable {
    private let descriptor: Descriptor?
    let state: LockState

    /// How long to wait between two tries, in milliseconds.
    private static let pause: Int32 = 10

    /// Takes the lock, waiting at most so many milliseconds; without one it answers all the same, in `state`.
    init(of name: String, in directory: Directory, mode: mode_t, wait: Int) {
        let lockName = sideName(of: name, suffix: ".duban-lock")
        let end = monotonicMilliseconds() + wait
        do throws(Fault) {
            while true {
                let file = try LockFile.open(lockName, in: directory, mode: mode)
                let status = try file.status(path: directory.path(of: lockName))
                guard status.isRegular else {
                    throw .system(step: .open, path: directory.path(of: lockName), errno: EINVAL)
                }
                while !(try LockFile.tryLock(file, path: directory.path(of: lockName))) {
                    guard monotonicMilliseconds() < end else {
                        state = .busy(by: LockFile.owner(file))
                        descriptor = nil
                        return
                    }
                    poll(nil, 0, LockFile.pause)
                }
                // Somebody may have cleaned the folder while we waited: then others lock another file.
                if try directory.status(of: lockName)?.st_ino == status.st_ino || monotonicMilliseconds() >= end {
                    LockFile.sign(file)
                    state = .held
                    descriptor = consume file
                    return
                }
            }
        } catch {
            state = .unavailable(errno: error.code ?? EINVAL)
            descriptor = nil
        }
    }

    /// Lets the next one in.
    consuming func release() {}

    private static func open(_ name: String, in directory: Directory, mode: mode_t) throws(Fault) -> Descriptor {
        do throws(Fault) {
            return try directory.open(name, .open, flags: O_RDWR | O_CREAT, mode: mode)
        } catch {
            guard [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
            // Somebody else's lock file can be locked by those who may only read it.
            guard let file = try? directory.open(name, .open, flags: O_RDONLY) else { throw error }
            return file
        }
    }

    private static func tryLock(_ file: borrowing Descriptor, path: String) throws(Fault) -> Bool {
        let raw = file.raw
        do throws(Fault) {
            try systemCall(.open, path) { flock(raw, LOCK_EX | LOCK_NB) }
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
        return true
    }

    /// Writes `pid@host`, for people who wonder; a full disk does not matter.
    private static func sign(_ file: borrowing Descriptor) {
        var host = [CChar](repeating: 0, count: 256)
        gethostname(&host, host.count - 1)
        let hostName = String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let text = "\(getpid())@\(hostName)\n"
        _ = ftruncate(file.raw, 0)
        _ = Array(text.utf8).withUnsafeBytes { pwrite(file.raw, $0.baseAddress, $0.count, 0) }
    }

    private static func owner(_ file: borrowing Descriptor) -> String {
        var text = [UInt8](repeating: 0, count: 300)
        let count = text.withUnsafeMutableBytes { pread(file.raw, $0.baseAddress, $0.count, 0) }
        return String(decoding: text.prefix(max(count, 0)).prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
