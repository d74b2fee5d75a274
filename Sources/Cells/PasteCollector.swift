/// Collects the bytes of a bracketed paste (xterm's mode 2004) up to its end mark.
struct PasteCollector {
    /// Bytes kept of one paste; more are read and dropped.
    static let limit = 16 << 20
    /// What ends a paste.
    static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    /// How many bytes of the end mark came last.
    private var matched = 0

    /// Begins with bytes that came before.
    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Takes a byte; gives the pasted text when the byte completes the end mark.
    mutating func feed(_ byte: UInt8) -> String? {
        if bytes.count < Self.limit { bytes.append(byte) }
        matched = byte == Self.end[matched] ? matched + 1 : byte == Self.end[0] ? 1 : 0
        guard matched == Self.end.count else { return nil }
        return text
    }

    /// The text so far: line ends as line feeds, no other control characters but tabs, no bytes that are not UTF-8.
    private var text: String {
        var text = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        let mark = bytes.suffix(Self.end.count).elementsEqual(Self.end) ? Self.end.count : 0
        for case .scalar(let scalar) in UTF8Pieces(bytes.dropLast(mark)) {
            switch scalar.value {
            case 0x0D: text.append("\n")
            case 0x0A: if last != "\r" { text.append("\n") }
            case 0x09: text.append(scalar)
            case 0x00..<0x20, 0x7F..<0xA0: break
            default: text.append(scalar)
            }
            last = scalar
        }
        return String(text)
    }
}
