import Glibc
import Storage
import Synchronization
import Testing

@Suite struct SaverTests {
    /// Whether the descriptor becomes readable within a minute, or is so at once.
    private func isReadable(_ descriptor: Int32, wait: Bool) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, wait ? 60_000 : 0) == 1
    }

    @Test func answersComeInOrderAndWakeTheLoop() throws {
        let folder = try Folder()
        folder.write("")
        let document = try folder.document()
        let saver = try Saver(document: document)
        let base = try document.read()
        #expect(!isReadable(saver.descriptor, wait: false))
        for tag in 1...5 {
            saver.save(Request(base: base, tag: tag, rebase: appending("\(tag)"), check: passing))
        }
        var answers: [Answer] = []
        while answers.count < 5 {
            try #require(isReadable(saver.descriptor, wait: true))
            answers += saver.takeAnswers()
        }
        #expect(answers.map(\.tag) == [1, 2, 3, 4, 5])
        #expect(answers.last?.outcome.savedText == "1\n2\n3\n4\n5\n")
        #expect(saver.finish(within: 60_000))
        #expect(saver.takeAnswers().isEmpty)
        #expect(!isReadable(saver.descriptor, wait: false))
    }

    @Test func finishWaitsForTheSaveInHandAndLeavesItsAnswer() throws {
        let folder = try Folder()
        folder.write("one\n")
        let document = try folder.document()
        let saver = try Saver(document: document)
        #expect(saver.finish(within: 0))
        let gate = Mutex(false)
        saver.save(
            Request(base: try document.read(), tag: 7) { disk in
                while !gate.withLock({ $0 }) { poll(nil, 0, 1) }
                return .bytes((disk ?? []) + [0x21])
            } check: { _, _ in
                nil
            })
        #expect(!saver.finish(within: 20))
        #expect(saver.takeAnswers().isEmpty)
        gate.withLock { $0 = true }
        #expect(saver.finish(within: 60_000))
        #expect(isReadable(saver.descriptor, wait: false))
        #expect(saver.takeAnswers().map(\.tag) == [7])
        #expect(folder.text() == "one\n!")
    }

    @Test func theThreadTakesNoSignals() throws {
        let folder = try Folder()
        let saver = try Saver(document: folder.document())
        let signals = [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH, SIGCHLD, SIGPIPE, SIGSEGV]
        let blocked = Mutex<[Int32]>([])
        saver.save(
            Request(base: nil, tag: 0) { _ in
                var mask = sigset_t()
                pthread_sigmask(SIG_BLOCK, nil, &mask)
                blocked.withLock { list in list = signals.filter { sigismember(&mask, $0) == 1 } }
                return .conflict("")
            } check: { _, _ in
                nil
            })
        #expect(saver.finish(within: 60_000))
        #expect(blocked.withLock { $0 } == signals.dropLast())
    }

    @Test func aSaverThatGoesFinishesItsSavesAndItsThreadEnds() throws {
        let folder = try Folder()
        folder.write("")
        var saver: Saver?
        weak var document: Document?
        do {
            let opened = try folder.document()
            document = opened
            saver = try Saver(document: opened)
            let base = try opened.read()
            for tag in 1...3 {
                saver?.save(Request(base: base, tag: tag, rebase: appending("\(tag)"), check: passing))
            }
        }
        saver = nil
        // The thread is the last to hold the document; a minute is for ever.
        var rounds = 0
        while document != nil, rounds < 6000 {
            poll(nil, 0, 10)
            rounds += 1
        }
        #expect(document == nil)
        #expect(folder.text() == "1\n2\n3\n")
    }
}
