import Glibc

/// The name that a save puts its bytes under.
struct Target {
    let directory: Directory
    let name: String

    /// How often two versions of other programs are put into their right order before giving up.
    private static let swaps = 16

    /// The whole path, for messages.
    var path: String { directory.path(of: name) }

    /// Who may read the document may lock it.
    var lockMode: mode_t {
        guard let status = try? directory.status(of: name) else { return 0o666 }
        return status.st_mode & 0o666 | 0o600
    }

    /// Waits up to 100 ms for a file that is not there: vim moves it away for a moment before it writes the new one.
    func waitForFile() {
        for _ in 0..<20 where !directory.has(name) { poll(nil, 0, 5) }
    }

    /// Writes the bytes beside the file and puts them in its place, on the disk for good. Answers with what is there
    /// then; with nil, and nothing changed, where the file is no more what was read.
    func put(_ bytes: [UInt8], instead original: borrowing Original?) throws(Fault) -> Snapshot? {
        switch original {
        case .some(let original): try refuseHarm(to: original)
        case .none: break
        }
        guard let placed = try place(bytes, instead: original) else { return nil }
        try directory.sync()
        return Snapshot(bytes: bytes, identity: placed)
    }

    /// What stands there already, on the disk for good.
    func synced(_ original: borrowing Original?) throws(Fault) -> Snapshot {
        switch original {
        case .some(let original):
            try original.descriptor.sync(path: path)
            try directory.sync()
            return original.snapshot
        case .none: throw .vanished(path: path)
        }
    }

    private func refuseHarm(to original: borrowing Original) throws(Fault) {
        if original.status.st_nlink > 1 { throw .refused(.hardLink, path: path, errno: EMLINK) }
        // A file that is gone meanwhile is found to be so below.
        if let code = directory.refusesWriting(to: name), code != ENOENT {
            throw .refused(.readOnly, path: path, errno: code)
        }
    }

    private func place(_ bytes: [UInt8], instead original: borrowing Original?) throws(Fault) -> Identity? {
        let read = snapshot(original)
        // A new file gets the mode that any gets here: the umask and a default ACL are the kernel's to apply.
        var temporary = try Temporary(for: name, in: directory, mode: read == nil ? 0o666 : 0o600)
        let filled = try temporary.fill(bytes, like: original)
        if let read {
            guard try swap(&temporary, filled, instead: read) else { return nil }
        } else {
            guard try directory.place(temporary.name, asNew: name) else { return nil }
            temporary.leave()
        }
        return settled(filled)
    }

    /// What the file is now that it has its name; as it was filled where somebody has changed it again already, so that
    /// the next look finds the change.
    private func settled(_ filled: Identity) -> Identity {
        guard let now = try? directory.identity(of: name), now.isSameVersion(as: filled) else { return filled }
        return now
    }

    /// Swaps the filled file in. False, with everything as it was, where something else came out than was read.
    func swap(_ temporary: inout Temporary, _ filled: Identity, instead read: Snapshot) throws(Fault) -> Bool {
        guard try directory.identity(of: name) == read.identity else { return false }
        return try exchange(&temporary, filled, instead: read)
    }

    /// The exchange itself, without the look before it.
    func exchange(_ temporary: inout Temporary, _ filled: Identity, instead read: Snapshot) throws(Fault) -> Bool {
        do throws(Fault) {
            guard try directory.exchange(temporary.name, with: name) else {
                try directory.rename(temporary.name, over: name)
                temporary.leave()
                return true
            }
        } catch {
            if error.code == ENOENT { return false }
            throw error
        }
        if holds(temporary.name, read) { return true }
        try putBack(&temporary, filled)
        return false
    }

    /// Whether what came out is what was read, byte for byte; also where somebody swept it away.
    private func holds(_ name: String, _ read: Snapshot) -> Bool {
        do throws(Fault) {
            let original = try Original.read(name, in: directory)
            return snapshot(original).map { $0.bytes == read.bytes } ?? true
        } catch {
            return false
        }
    }

    /// Gives another program's version its name back. What comes out must be what went in before; if not, it is newer
    /// still, and goes in again.
    private func putBack(_ temporary: inout Temporary, _ filled: Identity) throws(Fault) {
        // Whatever goes wrong from here, the version under the temporary name is not ours to remove.
        temporary.leave()
        do throws(Fault) {
            var expected = filled
            for _ in 0..<Target.swaps {
                guard let going = try directory.identity(of: temporary.name) else { return }
                guard try exchangeOrMove(temporary.name) else { return try directory.sync() }
                let out = try directory.identity(of: temporary.name)
                if let out, out.isSameVersion(as: expected) {
                    try directory.remove(temporary.name)
                    return try directory.sync()
                }
                expected = going
            }
            throw .system(step: .exchange, path: path, errno: EBUSY)
        } catch {
            throw .setAside(path: path, aside: temporary.path, errno: error.code ?? EIO)
        }
    }
    /// Swaps the file in again; false where our own was taken away meanwhile and it was just moved to its name.
    private func exchangeOrMove(_ file: String) throws(Fault) -> Bool {
        do throws(Fault) {
            return try directory.exchange(file, with: name)
        } catch {
            guard error.code == ENOENT, try directory.place(file, asNew: name) else { throw error }
            return false
        }
    }
}
