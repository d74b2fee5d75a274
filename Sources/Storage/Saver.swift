import Glibc
import Synchronization

/// One save to be done.
package struct Request: Sendable {
    /// What the edits were made on; nil where there was no file.
    package let base: Snapshot?
    /// Applies the edits to what is on disk.
    package let rebase: Rebase
    /// Looks at what is to be written.
    package let check: Check
    /// The caller's number, which the answer bears.
    package let tag: Int

    /// A save under the caller's number.
    package init(base: Snapshot?, tag: Int, rebase: @escaping Rebase, check: @escaping Check) {
        self.base = base
        self.tag = tag
        self.rebase = rebase
        self.check = check
    }
}

/// How one save ended.
package struct Answer: Sendable {
    /// The number of the request.
    package let tag: Int
    /// How it ended.
    package let outcome: Outcome
}

/// A thread of its own that saves one document, one request after the other.
package final class Saver: Sendable {
    private let desk: Desk
    private let wake: Descriptor
    private let answered: Descriptor
    private let idle: Descriptor

    /// Starts the thread; throws `.system` with the step `.pipe` or `.thread`.
    package init(document: Document) throws(Fault) {
        let wake = try Pipe()
        let answered = try Pipe()
        let idle = try Pipe()
        desk = Desk(document: document)
        self.wake = wake.writing
        self.answered = answered.reading
        self.idle = idle.reading
        try Worker(desk: desk, wake: wake.reading, answered: answered.writing, idle: idle.writing).start()
    }

    /// Readable while answers wait.
    package var descriptor: Int32 { answered.raw }

    /// Puts a save behind those before it and returns at once.
    package func save(_ request: Request) {
        desk.state.withLock { $0.requests.append(request) }
        wake.wake()
    }

    /// Takes the answers that wait, in the order of their requests.
    package func takeAnswers() -> [Answer] {
        // Emptied before they are taken: an answer that comes between wakes once too often, never once too little.
        _ = answered.drain()
        return desk.state.withLock { state in
            defer { state.answers = [] }
            return state.answers
        }
    }

    /// Waits, at most so many milliseconds, until no save is left to do; whether that is so. For one thread at a time.
    package func finish(within milliseconds: Int) -> Bool {
        let end = monotonicMilliseconds() + milliseconds
        while true {
            if desk.state.withLock({ $0.isIdle }) { return true }
            let left = end - monotonicMilliseconds()
            if left <= 0 { return false }
            idle.wait(milliseconds: left)
            _ = idle.drain()
        }
    }
}
