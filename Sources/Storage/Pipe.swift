import CLinux
import Glibc

/// A pipe that wakes whoever waits for its reading end; what is in it means nothing.
struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    /// Both ends non-blocking and closed on exec; throws `.system` with the step `.pipe`.
    init() throws(Fault) {
        var ends: [Int32] = [-1, -1]
        try systemCall(.pipe, "") { clinux_pipe(&ends, O_CLOEXEC | O_NONBLOCK) }
        reading = Descriptor(ends[0])
        writing = Descriptor(ends[1])
    }

    /// Hands on both ends to two owners.
    consuming func split(_ take: (consuming Descriptor, consuming Descriptor) -> Void) { take(reading, writing) }
}

extension Descriptor {
    /// Makes the reading end of a pipe readable; a full pipe is readable already.
    func wake() {
        var byte: UInt8 = 1
        while Glibc.write(raw, &byte, 1) < 0, errno == EINTR {}
    }

    /// Empties the reading end of a pipe; false when nobody holds the writing end any more.
    func drain() -> Bool {
        var bytes: [UInt8] = Array(repeating: 0, count: 64)
        while true {
            let count = Glibc.read(raw, &bytes, bytes.count)
            if count == 0 { return false }
            if count < 0, errno != EINTR { return true }
        }
    }

    /// Waits until the descriptor is readable or hung up, at most so many milliseconds (for ever when negative).
    func wait(milliseconds: Int) {
        var entry = pollfd(fd: raw, events: Int16(POLLIN), revents: 0)
        poll(&entry, 1, Int32(clamping: milliseconds))
    }
}
