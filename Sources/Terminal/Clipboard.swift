import Glibc

// TEMPORARY: branch w-terminal has the real one (limits, tmux, screen); this file goes when it is merged.
extension Screen {
    /// Puts a text on the clipboard of the terminal (OSC 52); tells whether the terminal may have taken it.
    package func copy(_ text: String) -> Bool {
        let sequence = Array("\u{1B}]52;c;".utf8) + Screen.base64(Array(text.utf8)) + [0x07]
        return sequence.withUnsafeBytes { write(restoration.descriptor, $0.baseAddress, $0.count) } == sequence.count
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? bytes[start + $0] : 0 }
            let value = Int(group[0]) << 16 | Int(group[1]) << 8 | Int(group[2])
            let count = min(3, bytes.count - start) + 1
            for digit in 0..<4 { result.append(digit < count ? digits[value >> (18 - 6 * digit) & 63] : 0x3D) }
        }
        return result
    }
}
