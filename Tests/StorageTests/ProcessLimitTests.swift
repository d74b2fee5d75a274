import Glibc
import Testing

@testable import Storage

/// Tests with files larger than a limit that one of them sets for the whole process: one after the other.
@Suite(.serialized) struct ProcessLimitTests {
    @Test func aFileOfMoreThanTwoGiBIsRefusedUnread() throws {
        let folder = try Folder()
        folder.write("")
        let size = Document.largestSize + 1
        try #require(truncate(folder.path("plan.org"), size) == 0)
        #expect(throws: Fault.tooLarge(path: folder.path("plan.org"), size: size)) { try folder.document().read() }
    }

    @Test func aDiskThatTakesNoMoreLeavesTheOldFileAndNoTemporary() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        // The user's limit for a file is the only full disk that needs no mount; 64 MB is more than other tests write.
        let limit = 64 << 20
        var before = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
        var low = rlimit(rlim_cur: rlim_t(limit), rlim_max: before.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &low)
        let outcome = document.replace(base: base) { _ in
            .bytes([UInt8](repeating: 0x2A, count: limit + 1))
        } check: { _, _ in
            nil
        }
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
        guard case .system(.write, _, EFBIG) = outcome.fault else {
            Issue.record("\(String(describing: outcome.fault))")
            return
        }
        #expect(!document.isChanged(since: base))
        #expect(folder.names == ["plan.org"])
    }
}
