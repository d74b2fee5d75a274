import Glibc

extension Document {
    /// Writes a file whole that nobody edits with duban, in a folder that is there: without a lock, which would stay
    /// beside it. False, with nothing done, where a plain file stands there and `overwriting` does not allow it.
    ///
    /// - Throws: `.notRegular` where the name is a folder's, a device's or a pipe's, or leads through `/dev` or `/proc`.
    package func put(_ bytes: [UInt8], overwriting: Bool) throws(Fault) -> Bool {
        let result: Result<Bool, Fault> = holdingSignals {
            do throws(Fault) { return .success(try putHeld(bytes, overwriting)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Whether `put` would write: as its answer, without writing.
    package func canPut(overwriting: Bool) throws(Fault) -> Bool {
        let isTaken = try isTaken(try target())
        return overwriting || !isTaken
    }

    private func putHeld(_ bytes: [UInt8], _ overwriting: Bool) throws(Fault) -> Bool {
        let target = try target()
        for _ in 0..<Document.tries {
            if try isTaken(target), !overwriting { return false }
            let original = try Original.read(target.name, in: target.directory)
            if try target.put(bytes, instead: original) != nil { return true }
        }
        throw .unstable(path: target.path)
    }

    private func target() throws(Fault) -> Target {
        let location = try located()
        guard !location.isSpecial else { throw .notRegular(path: location.path) }
        guard let directory = location.directory else {
            throw .system(step: .resolve, path: location.parent, errno: ENOENT)
        }
        return Target(directory: directory, name: location.name)
    }

    private func isTaken(_ target: Target) throws(Fault) -> Bool {
        guard let status = try target.directory.status(of: target.name) else { return false }
        guard status.isRegular else { throw .notRegular(path: target.path) }
        return true
    }
}
