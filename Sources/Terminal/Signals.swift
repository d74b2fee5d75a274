import CNcurses
import Glibc

/// The signals of the process, as something that a loop can wait for: each that matters to the loop becomes a byte in a
/// pipe, each that is fatal restores the terminal first.
///
/// One instance a process. All calls of the `signals_` functions are in this file, see shim.h.
package final class Signals {
    /// Readable when a signal came; for `poll`.
    package let descriptor: Int32
    private let writing: Int32

    /// Installs the handlers: WINCH, TERM, INT, HUP, QUIT, TSTP and CONT are reported; ABRT, SEGV, ILL, BUS, FPE and TRAP,
    /// and a second TERM, INT or QUIT, restore the terminal and end the process at once; PIPE does nothing. After
    /// `Screen`, whose ncurses has handlers of its own. Nil where the process has no descriptors left.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (descriptor, writing) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        signals_install(writing)
    }

    /// The signals that came since the last call, in order.
    package func take() -> [Int32] {
        var numbers: [Int32] = []
        var bytes = [UInt8](repeating: 0, count: 64)
        while true {
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return numbers }
            numbers += bytes[..<count].map { Int32($0) }
        }
    }

    /// Tells the fatal handlers how the terminal was, or that there is nothing to restore any more.
    package func protect(_ restoration: Restoration?) {
        guard let restoration else { return signals_release() }
        var attributes = restoration.attributes
        restoration.bytes.withUnsafeBytes { bytes in
            signals_protect(
                restoration.descriptor, &attributes, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count
            )
        }
    }

    /// Runs `body` while another program has the terminal: Ctrl-c and Ctrl-\ are for that program alone, Ctrl-z stops the
    /// whole job, and a fatal signal leaves the terminal alone; what ends the process is reported as ever. `restoration` is
    /// for afterwards.
    package func lending<Value, Fault>(
        _ restoration: Restoration, _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        signals_release()
        signals_lend()
        defer {
            signals_take_back()
            protect(restoration)
        }
        return try body()
    }

    /// Ends the process by a signal, as it would have ended without a handler, after an orderly end.
    package func reraise(_ signal: Int32) {
        signals_release()
        signals_end(signal)
    }

    /// Stops the whole job as Ctrl-z does by default; returns when it continues.
    static func stopJob() {
        signals_stop_job()
    }
}

/// How a terminal was before the program took it, and what makes it so again.
package struct Restoration {
    /// The terminal.
    package let descriptor: Int32
    /// Its attributes before.
    package let attributes: termios
    /// What is written to it, at most 512 bytes.
    package let bytes: [UInt8]
}
