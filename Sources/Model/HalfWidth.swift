extension StringProtocol {
    /// The text with full-width forms as their ASCII ones (１ ＋ ＝ Ａ), and the ideographic space as a space.
    package var halfWidth: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: text.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    /// The text without white space at its ends, scalar by scalar: a combining mark behind a space stays.
    package var trimmed: String {
        let scalars = String(self).unicodeScalars.drop { $0.properties.isWhitespace }
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) }
        return String(Substring(scalars[..<(end ?? scalars.startIndex)]))
    }

    /// The text as one line: each line break in it is a space.
    package var singleLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
