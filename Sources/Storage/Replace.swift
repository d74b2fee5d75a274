import Glibc

extension Document {
    /// How often a save begins anew because the file changed under it.
    static let tries = 16

    /// Writes what `rebase` makes of the file on disk, if `check` has nothing against it; every other program's change
    /// is either rebased on or left alone.
    ///
    /// `base` is what the edits were made on, nil where there was no file: a file that is gone since is a fault, one
    /// that came since is rebased on. Blocks for the lock (`lockWait`) and the disk.
    package func replace(base: Snapshot?, rebase: Rebase, check: Check) -> Outcome {
        holdingSignals {
            let target: Target
            do throws(Fault) {
                let (directory, name) = try base == nil ? made() : present()
                target = Target(directory: directory, name: name)
            } catch {
                return Outcome(result: .failed(error), lock: .unavailable(errno: error.code ?? 0), foreignLocks: [])
            }
            let lock = LockFile(of: target.name, in: target.directory, mode: target.lockMode, wait: lockWait)
            let state = lock.state
            let result = result(of: target, base: base, rebase: rebase, check: check)
            lock.release()
            return Outcome(result: result, lock: state, foreignLocks: foreignLocks())
        }
    }

    private func present() throws(Fault) -> (directory: Directory, name: String) {
        let location = try located()
        guard let directory = location.directory else { throw .vanished(path: location.path) }
        return (directory, location.name)
    }

    private func result(of target: Target, base: Snapshot?, rebase: Rebase, check: Check) -> Outcome.Result {
        do throws(Fault) {
            for _ in 0..<Document.tries {
                if base != nil { target.waitForFile() }
                let original = try Original.read(target.name, in: target.directory)
                let disk = snapshot(original)
                if disk == nil, base != nil { throw .vanished(path: target.path) }
                switch rebase(disk?.bytes) {
                case .conflict(let words): return .conflict(disk, words)
                case .unchanged: return .saved(try target.synced(original))
                case .bytes(let bytes):
                    if disk?.bytes == bytes { return .saved(try target.synced(original)) }
                    if let text = check(disk?.bytes, bytes) { throw .rejected(text) }
                    if let saved = try target.put(bytes, instead: original) { return .saved(saved) }
                }
            }
            throw .unstable(path: target.path)
        } catch {
            return .failed(error)
        }
    }
}
