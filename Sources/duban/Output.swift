import Cells
import Glibc

/// Writing to standard output and standard error.
enum Output {
    /// Writes text for people to standard output; every character passes the output filter, line feeds stay.
    /// - Throws: `Failure` where it cannot be written.
    static func print(_ text: String) throws(Failure) {
        try write(Array(Filter.visible(text, keepingNewlines: true).utf8))
    }

    /// Writes bytes to standard output as they are. A reader that went away ends the output quietly.
    /// - Throws: `Failure` where they cannot be written.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        let fault = write(bytes, to: STDOUT_FILENO)
        if fault != 0, fault != EPIPE { throw Failure(output: fault) }
    }

    /// Writes text for people to standard error, through the output filter.
    static func say(_ text: String) {
        _ = write(Array((Filter.visible(text, keepingNewlines: true) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes bytes, and gives 0 or the error number.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                offset += count
            }
            return 0
        }
    }
}
