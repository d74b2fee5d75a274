import Glibc

/// A terminal of the test's own: what a `Screen` on `slave` writes is read from `master`.
final class PtyPair {
    let master: Int32
    let slave: Int32

    init?(columns: UInt16, rows: UInt16) {
        var ends: (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { return nil }
        (master, slave) = ends
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(master)
        close(slave)
    }

    /// All that was written to the terminal since the last call.
    func written() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    /// Types text, at most what the terminal holds unread.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The terminal's input, output and local flags.
    var flags: [UInt32] {
        var attributes = termios()
        tcgetattr(slave, &attributes)
        return [attributes.c_iflag, attributes.c_oflag, attributes.c_lflag]
    }
}
