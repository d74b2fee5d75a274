import Glibc
import Storage
import Testing

@Suite struct ReadTests {
    @Test func readingGivesTheBytesAndTheIdentity() throws {
        let folder = try Folder()
        folder.write("* 一\n")
        let snapshot = try #require(try folder.document().read())
        let status = try folder.status()
        #expect(snapshot.bytes == Array("* 一\n".utf8))
        #expect(snapshot.identity.inode == UInt64(status.st_ino))
        #expect(snapshot.identity.size == 6)
    }

    @Test func aMissingFileAndAMissingFolderReadAsNothing() throws {
        let folder = try Folder()
        #expect(try folder.document().read() == nil)
        #expect(try folder.document("a/b/plan.org").read() == nil)
    }

    @Test func aFIFOIsRefusedWithoutHanging() throws {
        let folder = try Folder()
        try #require(mkfifo(folder.path("plan.org"), 0o600) == 0)
        let document = try folder.document()
        #expect(throws: Fault.notRegular(path: folder.path("plan.org"))) { try document.read() }
        #expect(document.append("x", base: nil).fault == .notRegular(path: folder.path("plan.org")))
    }

    @Test func aDirectoryAndADeviceAreRefused() throws {
        let folder = try Folder()
        #expect(throws: Fault.notRegular(path: folder.path)) { try Document(path: folder.path).read() }
        #expect(throws: Fault.notRegular(path: folder.path + "/")) { try Document(path: folder.path + "/") }
        #expect(throws: Fault.notRegular(path: "/dev/null")) { try Document(path: "/dev/null").read() }
        #expect(throws: Fault.notRegular(path: "")) { try Document(path: "") }
    }

    @Test func aFileInAFileCarriesTheErrorNumber() throws {
        let folder = try Folder()
        folder.write("x")
        let path = folder.path("plan.org")
        #expect(throws: Fault.system(step: .resolve, path: path, errno: ENOTDIR)) {
            try Document(path: path + "/inner.org")
        }
    }

    @Test func aLoopOfSymlinksCarriesTheErrorNumber() throws {
        let folder = try Folder()
        try #require(symlink("b", folder.path("a")) == 0)
        try #require(symlink("a", folder.path("b")) == 0)
        let fault = #expect(throws: Fault.self) { try folder.document("a") }
        guard case .system(.resolve, _, ELOOP) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func aChangeIsSeenAndAnUntouchedFileIsNot() throws {
        let folder = try Folder()
        let document = try folder.document()
        #expect(!document.isChanged(since: nil))
        folder.write("one")
        #expect(document.isChanged(since: nil))
        let snapshot = try document.read()
        #expect(!document.isChanged(since: snapshot))
        folder.renameOver("two")
        #expect(document.isChanged(since: snapshot))
        try #require(unlink(folder.path("plan.org")) == 0)
        #expect(document.isChanged(since: snapshot))
    }

    @Test func aDocumentFollowsItsFolderWhereverItIsMoved() throws {
        let folder = try Folder()
        try #require(mkdir(folder.path("a"), 0o700) == 0)
        folder.write("one\n", to: "a/plan.org")
        let document = try folder.document("a/plan.org")
        let base = try document.read()
        try #require(rename(folder.path("a"), folder.path("b")) == 0)
        #expect(document.append("two", base: base).savedText == "one\ntwo\n")
        #expect(folder.text("b/plan.org") == "one\ntwo\n")
    }
}
