import Foundation
import Storage
import Synchronization
import Testing

/// A folder of a test, removed with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array((NSTemporaryDirectory() + "/storage-XXXXXX").utf8CString)
        try #require(mkdtemp(&template) != nil)
        let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let real = try #require(realpath(made, nil))
        defer { free(real) }
        path = String(cString: real)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a name in it.
    func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file the plain way, as any other program may.
    func write(_ text: String, to name: String = "plan.org") {
        #expect(FileManager.default.createFile(atPath: path(name), contents: Data(text.utf8)))
    }

    /// Writes beside the file and renames over it, as most editors do.
    func renameOver(_ text: String, _ name: String = "plan.org") {
        write(text, to: "foreign")
        #expect(rename(path("foreign"), path(name)) == 0)
    }

    /// What stands in a file; nil where there is none.
    func text(_ name: String = "plan.org") -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All names but lock files, which stay.
    var names: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return all.filter { !$0.hasSuffix(".duban-lock") }.sorted()
    }

    /// What `lstat` says.
    func status(_ name: String = "plan.org") throws -> stat {
        var status = stat()
        try #require(lstat(path(name), &status) == 0)
        return status
    }

    /// The permission bits of a file or folder.
    func mode(_ name: String = "plan.org") throws -> mode_t { try status(name).st_mode & 0o7777 }

    /// A document in it that waits a minute for its lock.
    func document(_ name: String = "plan.org", lockWait: Int = 60_000) throws -> Document {
        try Document(path: path(name), lockWait: lockWait)
    }
}

/// A rebase that adds a line at the end.
func appending(_ line: String) -> Rebase {
    { disk in .bytes((disk ?? []) + Array((line + "\n").utf8)) }
}

/// A check that finds nothing.
let passing: Check = { _, _ in nil }

extension Document {
    /// Adds a line to the file.
    func append(_ line: String, base: Snapshot?) -> Outcome {
        replace(base: base, rebase: appending(line), check: passing)
    }
}

extension Outcome {
    /// The text that was saved; nil where it was not.
    var savedText: String? {
        guard case .saved(let snapshot) = result else { return nil }
        return String(decoding: snapshot.bytes, as: UTF8.self)
    }

    /// The fault that it failed with; nil where it did not.
    var fault: Fault? {
        guard case .failed(let fault) = result else { return nil }
        return fault
    }
}

/// How often something happened, for closures that may run anywhere.
final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    /// Counts once more and answers with the new count.
    @discardableResult
    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}
