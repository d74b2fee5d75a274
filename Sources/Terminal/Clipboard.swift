/// The sequence that puts a text on the terminal's clipboard: OSC 52 of xterm's ctlseqs.
enum Clipboard {
    /// Bytes of text at most: what 100,000 bytes of sequence hold, more than which terminals refuse.
    static let longest = 74_994

    /// The sequence for a text, nil where the text is too long. tmux takes it as any terminal does; inside GNU screen it
    /// goes through in pieces, each in an envelope (DCS) of fewer than the 768 bytes that screen holds.
    static func sequence(_ text: String, insideScreen: Bool) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count <= longest else { return nil }
        let plain = "\u{1B}]52;c;" + base64(bytes) + "\u{7}"
        guard insideScreen else { return plain }
        let scalars = Array(plain.utf8)
        let pieces = stride(from: 0, to: scalars.count, by: 512).map { start in
            String(decoding: scalars[start..<min(start + 512, scalars.count)], as: UTF8.self)
        }
        return pieces.map { "\u{1B}P" + $0 + "\u{1B}\\" }.joined()
    }

    /// Bytes in base64 (RFC 4648, with padding).
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
