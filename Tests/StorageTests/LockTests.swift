import Glibc
import Storage
import Testing

@Suite struct LockTests {
    private let lockName = ".plan.org.duban-lock"

    @Test func theLockFileNamesItsLastOwnerAndStays() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let first = document.append("two", base: try document.read())
        #expect(first.lock == .held)
        #expect(try #require(folder.text(lockName)).hasPrefix("\(getpid())@"))
        let inode = try folder.status(lockName).st_ino
        #expect(document.append("three", base: try document.read()).lock == .held)
        #expect(try folder.status(lockName).st_ino == inode)
    }

    @Test func aLockHeldByAnotherIsSaidAndTheSaveDetectsOnly() throws {
        let folder = try Folder()
        folder.write("one\n")
        folder.write("99@elsewhere\n", to: lockName)
        let file = open(folder.path(lockName), O_RDWR)
        defer { close(file) }
        try #require(flock(file, LOCK_EX) == 0)
        let document = try folder.document(lockWait: 30)
        let outcome = document.append("two", base: try document.read())
        #expect(outcome.lock == .busy(by: "99@elsewhere"))
        #expect(!outcome.locked)
        #expect(outcome.savedText == "one\ntwo\n")
        #expect(folder.text(lockName) == "99@elsewhere\n")
    }

    @Test func aLockFileThatIsASymlinkOrFIFOIsNotUsed() throws {
        let folder = try Folder()
        folder.write("one\n")
        folder.write("untouched", to: "victim")
        try #require(symlink("victim", folder.path(lockName)) == 0)
        let document = try folder.document()
        #expect(document.append("two", base: try document.read()).lock == .unavailable(errno: ELOOP))
        #expect(folder.text("victim") == "untouched")
        try #require(unlink(folder.path(lockName)) == 0 && mkfifo(folder.path(lockName), 0o600) == 0)
        let outcome = document.append("three", base: try document.read())
        #expect(outcome.lock == .unavailable(errno: EINVAL))
        #expect(outcome.savedText == "one\ntwo\nthree\n")
    }

    @Test func otherEditorsLocksAreReported() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        #expect(document.foreignLocks() == [])
        try #require(symlink("wang@host.1:2", folder.path(".#plan.org")) == 0)
        folder.write("", to: ".plan.org.swp")
        #expect(document.foreignLocks() == [".#plan.org", ".plan.org.swp"])
        #expect(document.append("two", base: try document.read()).foreignLocks == [".#plan.org", ".plan.org.swp"])
    }
}
