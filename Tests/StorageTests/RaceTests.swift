import Glibc
import Storage
import Synchronization
import Testing

@Suite struct RaceTests {
    /// Saves a line while another program does something during the first rebase, and answers with what rebase saw.
    private func save(
        _ folder: Folder, base: Snapshot?, during act: @escaping @Sendable () -> Void
    ) throws -> (outcome: Outcome, seen: [String?]) {
        let counter = Counter()
        let seen = Mutex<[String?]>([])
        let outcome = try folder.document().replace(base: base) { disk in
            seen.withLock { list in list.append(disk.map { String(decoding: $0, as: UTF8.self) }) }
            if counter.next() == 1 { act() }
            return .bytes((disk ?? []) + Array("mine\n".utf8))
        } check: { _, _ in
            nil
        }
        return (outcome, seen.withLock { $0 })
    }

    @Test func aForeignRenameDuringTheSaveIsNoticedAndRebasedOn() throws {
        let folder = try Folder()
        folder.write("one\n")
        let (outcome, seen) = try save(folder, base: folder.document().read()) { folder.renameOver("theirs\n") }
        #expect(seen == ["one\n", "theirs\n"])
        #expect(outcome.savedText == "theirs\nmine\n")
        #expect(folder.text() == "theirs\nmine\n")
        #expect(folder.names == ["plan.org"])
    }

    @Test func aForeignWriteInPlaceDuringTheSaveIsNoticedAndRebasedOn() throws {
        let folder = try Folder()
        folder.write("one\n")
        let (outcome, seen) = try save(folder, base: folder.document().read()) {
            let file = open(folder.path("plan.org"), O_WRONLY | O_APPEND)
            #expect(write(file, "two\n", 4) == 4)
            close(file)
        }
        #expect(seen == ["one\n", "one\ntwo\n"])
        #expect(outcome.savedText == "one\ntwo\nmine\n")
    }

    @Test func aChangeOfModeDuringTheSaveIsKept() throws {
        let folder = try Folder()
        folder.write("one\n")
        let (outcome, _) = try save(folder, base: folder.document().read()) {
            #expect(chmod(folder.path("plan.org"), 0o640) == 0)
        }
        #expect(outcome.savedText == "one\nmine\n")
        #expect(try folder.mode() == 0o640)
    }

    @Test func aFileMadeMeanwhileIsNotOverwritten() throws {
        let folder = try Folder()
        let (outcome, seen) = try save(folder, base: nil) { folder.write("theirs\n") }
        #expect(seen == [nil, "theirs\n"])
        #expect(outcome.savedText == "theirs\nmine\n")
        #expect(folder.names == ["plan.org"])
    }

    @Test func aFileThatGoesDuringTheSaveStaysGone() throws {
        let folder = try Folder()
        folder.write("one\n")
        let (outcome, _) = try save(folder, base: folder.document().read()) {
            #expect(unlink(folder.path("plan.org")) == 0)
        }
        #expect(outcome.fault == .vanished(path: folder.path("plan.org")))
        #expect(folder.names == [])
    }

    @Test func aSymlinkPutThereDuringTheSaveIsNotFollowed() throws {
        let folder = try Folder()
        folder.write("one\n")
        folder.write("other\n", to: "other")
        let (outcome, _) = try save(folder, base: folder.document().read()) {
            #expect(unlink(folder.path("plan.org")) == 0)
            #expect(symlink("other", folder.path("plan.org")) == 0)
        }
        #expect(outcome.fault == .notRegular(path: folder.path("plan.org")))
        #expect(folder.text("other") == "other\n")
        #expect(folder.names == ["other", "plan.org"])
    }

    @Test func aFileThatNeverStandsStillEndsTheSaveWithItsLastVersion() throws {
        let folder = try Folder()
        folder.write("0")
        let counter = Counter()
        let document = try folder.document()
        let outcome = document.replace(base: try document.read()) { _ in
            folder.renameOver("\(counter.next())")
            return .bytes([])
        } check: { _, _ in
            nil
        }
        #expect(outcome.fault == .unstable(path: folder.path("plan.org")))
        #expect(folder.text() == "\(counter.count)")
        #expect(folder.names == ["plan.org"])
    }

    @Test func fourSaversLoseNoneOfTwoHundredEdits() throws {
        let folder = try Folder()
        folder.write("")
        let savers = try (0..<4).map { _ in try Saver(document: folder.document()) }
        let base = try folder.document().read()
        for (number, saver) in savers.enumerated() {
            for edit in 0..<50 {
                let rebase = appending("\(number) \(edit)")
                saver.save(Request(base: base, tag: edit, rebase: rebase, check: passing))
            }
        }
        for saver in savers {
            #expect(saver.finish(within: 600_000))
            let answers = saver.takeAnswers()
            #expect(answers.map(\.tag) == Array(0..<50))
            #expect(answers.allSatisfy { $0.outcome.savedText != nil && $0.outcome.locked })
        }
        let lines = try #require(folder.text()).split(separator: "\n").map(String.init)
        #expect(lines.count == 200)
        #expect(Set(lines).count == 200)
        #expect(folder.names == ["plan.org"])
    }
}
