import Glibc
import Testing

@testable import Storage

/// What happens where another program saves between the last look and the exchange.
@Suite struct ExchangeTests {
    /// Puts `mine` in the place of the file, taking it for `read`; answers with whether that was so.
    private func exchange(_ folder: Folder, read text: String) throws -> Bool {
        let directory = try Directory(path: folder.path)
        let target = Target(directory: directory, name: "plan.org")
        let status = try folder.status()
        let read = Snapshot(bytes: Array(text.utf8), identity: Identity(status))
        var temporary = try Temporary(for: "plan.org", in: directory, mode: 0o600)
        let filled = try temporary.fill(Array("mine".utf8), like: nil)
        return try target.exchange(&temporary, filled, instead: read)
    }

    @Test func whatWasReadIsExchangedAndRemoved() throws {
        let folder = try Folder()
        folder.write("read")
        #expect(try exchange(folder, read: "read"))
        #expect(folder.text() == "mine")
        #expect(folder.names == ["plan.org"])
    }

    @Test func aForeignVersionThatComesOutIsPutBack() throws {
        let folder = try Folder()
        folder.write("theirs")
        let inode = try folder.status().st_ino
        #expect(try !exchange(folder, read: "read"))
        #expect(folder.text() == "theirs")
        #expect(try folder.status().st_ino == inode)
        #expect(folder.names == ["plan.org"])
    }

    @Test func aForeignFIFOOrSymlinkThatComesOutIsPutBack() throws {
        let folder = try Folder()
        try #require(mkfifo(folder.path("plan.org"), 0o600) == 0)
        #expect(try !exchange(folder, read: "read"))
        #expect(try folder.status().st_mode & S_IFMT == S_IFIFO)
        try #require(unlink(folder.path("plan.org")) == 0 && symlink("nowhere", folder.path("plan.org")) == 0)
        #expect(try !exchange(folder, read: "read"))
        #expect(try folder.status().st_mode & S_IFMT == S_IFLNK)
        #expect(folder.names == ["plan.org"])
    }
}
