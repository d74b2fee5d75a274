import Glibc
import Messages

/// The text of a document as UTF-8 without a byte order mark: as it is where it is that already, else from GB18030.
/// - Throws: `Failure` with the first line that is no UTF-8, where it is no GB18030 either.
func decoded(_ bytes: [UInt8], file: String) throws(Failure) -> [UInt8] {
    guard let line = bytes.firstInvalidUTF8Line else { return bytes }
    guard let text = converted(bytes, from: "GB18030") else {
        throw Failure(.file, at: file + ":" + String(line)) { CommandMessage.notImportable.text($0) }
    }
    return text
}

/// Bytes of a character set that the C library knows, in UTF-8; nil where they are none of it.
private func converted(_ bytes: [UInt8], from set: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", set), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    // The bytes of a character of GB18030 are 1, 2 or 4, those of UTF-8 at most twice as many.
    let size = bytes.count * 2 + 4
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: size) { output, filled in
        var source = bytes
        source.withUnsafeMutableBytes { input in
            var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var fromLeft = input.count
            var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var toLeft = size
            isWhole = iconv(converter, &from, &fromLeft, &to, &toLeft) != -1 && fromLeft == 0
            filled = size - toLeft
        }
    }
    return isWhole ? text : nil
}
