import CLinux
import Glibc

/// A directory that is held open, so that what happens to its path meanwhile does not matter.
final class Directory: Sendable {
    private let descriptor: Descriptor
    /// The real path, for messages.
    let path: String

    /// Opens a directory by its path; throws `.system` with the step `.resolve`.
    init(path: String) throws(Fault) {
        guard let real = realpath(path, nil) else { throw .system(step: .resolve, path: path, errno: errno) }
        defer { free(real) }
        // By its bytes, since a folder's name need not be UTF-8.
        let raw = try systemCall(.resolve, path) { Glibc.open(real, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        descriptor = Descriptor(raw)
        self.path = String(cString: real)
    }

    /// The descriptor, for calls that take a name in this directory.
    var raw: Int32 { descriptor.raw }

    /// The path of a name in this directory, for messages.
    func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

    /// Whether the directory has been removed while it was held.
    var isRemoved: Bool {
        guard let status = try? descriptor.status(path: path) else { return true }
        return status.st_nlink == 0
    }

    /// What a name stands for, not following a symlink; nil where there is nothing.
    func status(of name: String) throws(Fault) -> stat? {
        var status = stat()
        do throws(Fault) {
            try systemCall(.stat, path(of: name)) { fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
        return status
    }

    /// The identity of the file of that name; nil where there is none.
    func identity(of name: String) throws(Fault) -> Identity? {
        guard let status = try status(of: name) else { return nil }
        return Identity(status)
    }

    /// Whether the name is there, also as a symlink to nowhere.
    func has(_ name: String) -> Bool {
        guard let status = try? status(of: name) else { return false }
        return status.st_nlink > 0
    }

    /// Opens a name, never through a symlink, never waiting for a FIFO's other end.
    func open(_ name: String, _ step: Step, flags: Int32, mode: mode_t = 0) throws(Fault) -> Descriptor {
        let flags = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
        return Descriptor(try systemCall(step, path(of: name)) { openat(raw, name, flags, mode) })
    }

    /// Why the user may not write to the file of that name, as an `errno`; nil where that is allowed.
    func refusesWriting(to name: String) -> Int32? {
        faccessat(raw, name, W_OK, AT_EACCESS) == 0 ? nil : errno
    }

    /// Removes a name; nothing there is as good as removed.
    func remove(_ name: String) throws(Fault) {
        do throws(Fault) {
            try systemCall(.remove, path(of: name)) { unlinkat(raw, name, 0) }
        } catch {
            if error.code != ENOENT { throw error }
        }
    }

    /// Renames over whatever has the new name.
    func rename(_ name: String, over target: String) throws(Fault) {
        try systemCall(.rename, path(of: target)) { renameat(raw, name, raw, target) }
    }

    /// Swaps two names; false where the file system or kernel cannot.
    func exchange(_ name: String, with target: String) throws(Fault) -> Bool {
        do throws(Fault) {
            try systemCall(.exchange, path(of: target)) { clinux_exchange(raw, name, target) }
        } catch {
            if Directory.isUnsupported(error) { return false }
            throw error
        }
        return true
    }

    /// Gives a file a name that nobody has; false where somebody has it. Where the kernel cannot refuse, by a link.
    func place(_ name: String, asNew target: String) throws(Fault) -> Bool {
        do throws(Fault) {
            try systemCall(.rename, path(of: target)) { clinux_rename_noreplace(raw, name, target) }
        } catch {
            if error.code == EEXIST { return false }
            guard Directory.isUnsupported(error) else { throw error }
            return try link(name, asNew: target)
        }
        return true
    }

    private func link(_ name: String, asNew target: String) throws(Fault) -> Bool {
        do throws(Fault) {
            try systemCall(.link, path(of: target)) { linkat(raw, name, raw, target, 0) }
        } catch {
            if error.code == EEXIST { return false }
            throw error
        }
        try remove(name)
        return true
    }

    /// Makes renames and new names last; a file system that cannot sync directories is let be.
    func sync() throws(Fault) {
        do throws(Fault) {
            try descriptor.sync(path: path)
        } catch {
            guard let code = error.code, code != EINVAL, code != ENOTSUP else { return }
            throw .system(step: .syncDirectory, path: path, errno: code)
        }
    }

    private static func isUnsupported(_ fault: Fault) -> Bool {
        fault.code == EINVAL || fault.code == ENOSYS || fault.code == ENOTSUP
    }
}
