import Cells
import Glibc

extension Screen {
    /// What reading gave.
    package enum Reading: Equatable {
        /// What the bytes so far complete, perhaps nothing.
        case inputs([Input])
        /// The terminal is gone.
        case end
    }

    /// Bytes taken in one `read` at most, so that a draw is never put off for long.
    private static let most = 1 << 20

    /// Reads what the terminal has, without waiting.
    package func read() -> Reading {
        var inputs: [Input] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        var total = 0
        while total < Self.most {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 0) > 0 else { break }
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            // The keys before the end are given first; the next call meets the end again.
            guard count > 0 else { return inputs.isEmpty ? .end : .inputs(inputs) }
            inputs += decoder.feed(Array(buffer[..<count]))
            total += count
        }
        return .inputs(inputs)
    }

    /// Whether a pause of 50 ms would decide what was typed; then `flushPending` is to be called.
    package var hasPendingInput: Bool { decoder.isPending }

    /// What was typed, as 50 ms without further bytes make it: ESC alone is the key Esc.
    package func flushPending() -> [Input] {
        decoder.flush()
    }
}
