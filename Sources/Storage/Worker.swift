import Glibc
import Synchronization

/// What a saver and its thread share.
final class Desk: Sendable {
    /// The requests to do, whether one is in hand, and the answers not yet taken.
    struct State {
        var requests: [Request] = []
        var isWorking = false
        var answers: [Answer] = []

        var isIdle: Bool { requests.isEmpty && !isWorking }

        /// The next request, which is then in hand.
        mutating func next() -> Request? {
            isWorking = !requests.isEmpty
            return isWorking ? requests.removeFirst() : nil
        }

        mutating func answer(_ answer: Answer) {
            answers.append(answer)
            isWorking = false
        }
    }

    let document: Document
    let state = Mutex(State())

    init(document: Document) { self.document = document }
}

/// The saver's thread. It ends when the saver is gone, after the saves that were asked for.
final class Worker: Sendable {
    private let desk: Desk
    private let wake: Descriptor
    private let answered: Descriptor
    private let idle: Descriptor

    init(
        desk: Desk, wake: consuming Descriptor, answered: consuming Descriptor, idle: consuming Descriptor
    ) {
        self.desk = desk
        self.wake = wake
        self.answered = answered
        self.idle = idle
    }

    /// Starts the thread, which alone holds the worker from then on; signals go to the other threads.
    func start() throws(Fault) {
        let held = Unmanaged.passRetained(self)
        let code = blockingSignals {
            var thread = pthread_t()
            let code = pthread_create(
                &thread, nil,
                { held in
                    if let held { Unmanaged<Worker>.fromOpaque(held).takeRetainedValue().run() }
                    return nil
                }, held.toOpaque())
            if code == 0 { pthread_detach(thread) }
            return code
        }
        if code != 0 {
            held.release()
            throw .system(step: .thread, path: "", errno: code)
        }
    }

    private func run() {
        var isWanted = true
        while isWanted {
            wake.wait(milliseconds: -1)
            isWanted = wake.drain()
            while let request = desk.state.withLock({ $0.next() }) {
                let outcome = desk.document.replace(base: request.base, rebase: request.rebase, check: request.check)
                desk.state.withLock { $0.answer(Answer(tag: request.tag, outcome: outcome)) }
                answered.wake()
                idle.wake()
            }
        }
    }
}
