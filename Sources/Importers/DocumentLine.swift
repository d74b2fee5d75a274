/// A line of a document that is not blank.
struct DocumentLine: Sendable, Equatable {
    /// Counted from 1, blank lines with it.
    var number: Int
    /// The whole line without its line end.
    var text: String

    /// The line without the white space around it.
    var content: String { text.trimmed }

    /// The lines of a document, valid UTF-8, without blank ones and without the byte order mark.
    static func lines(of bytes: [UInt8]) -> [DocumentLine] {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let line = line.last == 0x0D ? line.dropLast() : line
            let text = String(decoding: line, as: UTF8.self)
            return text.allSatisfy(\.isWhitespace) ? nil : DocumentLine(number: index + 1, text: text)
        }
    }
}

extension StringProtocol {
    /// The text without the white space around it.
    var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
