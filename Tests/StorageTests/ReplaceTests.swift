import Glibc
import Storage
import Synchronization
import Testing

@Suite struct ReplaceTests {
    @Test func aSaveGivesBackWhatIsOnDisk() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let outcome = document.append("two", base: try document.read())
        #expect(outcome.savedText == "one\ntwo\n")
        #expect(outcome.locked)
        #expect(folder.text() == "one\ntwo\n")
        #expect(folder.names == ["plan.org"])
        guard case .saved(let snapshot) = outcome.result else { return }
        #expect(!document.isChanged(since: snapshot))
        #expect(try document.read() == snapshot)
    }

    @Test func nothingToDoWritesNothing() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        for rebased in [Rebased.unchanged, .bytes(Array("one\n".utf8))] {
            let outcome = document.replace(base: base, rebase: { _ in rebased }, check: { _, _ in "called" })
            #expect(outcome.savedText == "one\n")
        }
        #expect(!document.isChanged(since: base))
    }

    @Test func aFileChangedSinceItWasReadIsRebasedOn() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        folder.write("theirs\n")
        #expect(document.append("mine", base: base).savedText == "theirs\nmine\n")
        #expect(folder.names == ["plan.org"])
    }

    @Test func aConflictWritesNothing() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        let outcome = document.replace(base: base, rebase: { _ in .conflict("5.2") }, check: passing)
        #expect(outcome.result == .conflict(base, "5.2"))
        #expect(!document.isChanged(since: base))
        #expect(folder.names == ["plan.org"])
    }

    @Test func aFaultOfTheCheckWritesNothing() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        let outcome = document.replace(base: base, rebase: appending("two")) { disk, new in
            disk == Array("one\n".utf8) && new == Array("one\ntwo\n".utf8) ? "words" : nil
        }
        #expect(outcome.fault == .rejected("words"))
        #expect(!document.isChanged(since: base))
        #expect(folder.names == ["plan.org"])
    }

    @Test func aFileThatIsGoneIsNotMadeAnew() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let base = try document.read()
        try #require(unlink(folder.path("plan.org")) == 0)
        #expect(document.append("two", base: base).fault == .vanished(path: folder.path("plan.org")))
        #expect(folder.names == [])
    }

    @Test func aFolderThatIsGoneIsMadeAnewOnlyWithoutABase() throws {
        let folder = try Folder()
        try #require(mkdir(folder.path("a"), 0o755) == 0)
        folder.write("one\n", to: "a/plan.org")
        let document = try folder.document("a/plan.org")
        let base = try document.read()
        try #require(unlink(folder.path("a/plan.org")) == 0 && rmdir(folder.path("a")) == 0)
        #expect(document.append("two", base: base).fault == .vanished(path: folder.path("a/plan.org")))
        #expect(folder.names == [])
        #expect(document.append("two", base: nil).savedText == "two\n")
        #expect(folder.text("a/plan.org") == "two\n")
    }

    @Test func aMissingFileIsMadeWithItsFolders() throws {
        let folder = try Folder()
        let document = try folder.document("a/b/plan.org")
        let seen = Mutex<[[UInt8]?]>([])
        let outcome = document.replace(base: nil) { disk in
            seen.withLock { $0.append(disk) }
            return .bytes([1, 2])
        } check: { disk, _ in
            disk == nil ? nil : "a file"
        }
        #expect(seen.withLock { $0 } == [nil])
        guard case .saved(let snapshot) = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(snapshot.bytes == [1, 2])
        #expect(!document.isChanged(since: snapshot))
        #expect(document.path == folder.path("a/b/plan.org"))
        #expect(try folder.mode("a") == 0o700)
        #expect(try folder.mode("a/b") == 0o700)
        #expect(document.append("x", base: snapshot).savedText == "\u{1}\u{2}x\n")
    }

    @Test func aLongChineseNameHasRoomForItsTemporaryAndLock() throws {
        let folder = try Folder()
        let name = String(repeating: "要", count: 83) + ".org"
        folder.write("one\n", to: name)
        let document = try folder.document(name)
        let outcome = document.append("two", base: try document.read())
        #expect(outcome.savedText == "one\ntwo\n")
        #expect(outcome.locked)
        #expect(folder.names == [name])
    }

    @Test func theEndingSignalsWaitWhileASaveRuns() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let blocked = Mutex<[Int32]>([])
        let signals = [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP]
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &before)
        _ = document.replace(base: try document.read()) { _ in
            var mask = sigset_t()
            pthread_sigmask(SIG_BLOCK, nil, &mask)
            blocked.withLock { list in list = signals.filter { sigismember(&mask, $0) == 1 } }
            return .unchanged
        } check: { _, _ in
            nil
        }
        var after = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &after)
        #expect(blocked.withLock { $0 } == signals)
        for signal in signals { #expect(sigismember(&before, signal) == sigismember(&after, signal)) }
    }
}
