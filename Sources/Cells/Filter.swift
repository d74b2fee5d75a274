/// The one filter that all output passes: nothing in a file can move the cursor, hide, or reorder what is shown.
package enum Filter {
    /// A text as it may be shown: control characters as `^X` or `<9B>`, invisible and bidi ones as `<U+202E>`, at most
    /// four combining marks on a character; with `keepingNewlines`, line feeds stay.
    package static func visible(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
        if isPlainASCII(text.utf8) { return String(text) }
        return shown(text, ambiguous: .narrow, keepingNewlines: keepingNewlines)
    }

    /// Bytes as they may be shown; those that are not UTF-8 as `<9B>`.
    package static func visible(bytes: some Sequence<UInt8>, keepingNewlines: Bool = false) -> String {
        var result = ""
        var text = String.UnicodeScalarView()
        for piece in UTF8Pieces(bytes) {
            switch piece {
            case .scalar(let scalar): text.append(scalar)
            case .bad(let byte):
                result +=
                    visible(String(text), keepingNewlines: keepingNewlines) + "<" + hexadecimal(UInt32(byte), 2) + ">"
                text = String.UnicodeScalarView()
            }
        }
        return result + visible(String(text), keepingNewlines: keepingNewlines)
    }

    /// A text as it is shown where ambiguous characters are two columns wide: filtered, and those as ASCII stand-ins.
    package static func narrowed(_ text: some StringProtocol) -> String {
        if isPlainASCII(text.utf8) { return String(text) }
        return shown(text, ambiguous: .wide, keepingNewlines: false)
    }

    private static func shown(
        _ text: some StringProtocol, ambiguous: AmbiguousWidth, keepingNewlines: Bool
    ) -> String {
        var result = String.UnicodeScalarView()
        for character in text {
            if keepingNewlines && character == "\n" {
                result.append("\n")
                continue
            }
            if keepingNewlines && character == "\r\n" {
                result.append(contentsOf: "^M\n".unicodeScalars)
                continue
            }
            for cell in cells(of: character, ambiguous: ambiguous) { cell.append(to: &result) }
        }
        return String(result)
    }
}

extension Filter {
    /// Whether all bytes are printable ASCII, which passes unchanged with one column a byte.
    static func isPlainASCII(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    /// The columns of a Character that passes unchanged as a single scalar, else nil.
    static func plainColumns(of character: Character, ambiguous: AmbiguousWidth) -> Int? {
        plain(character, ambiguous: ambiguous)?.columns
    }

    /// A Character that passes unchanged as a single scalar, with its columns (1 or 2), else nil.
    static func plain(_ character: Character, ambiguous: AmbiguousWidth) -> (scalar: Unicode.Scalar, columns: Int)? {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
            let columns = TextWidth.columns(of: scalar), columns > 0, !isHidden(scalar),
            ambiguous == .narrow || !AmbiguousTable.contains(scalar)
        else { return nil }
        return (scalar, columns)
    }

    /// What a Character is shown as: cells of one or two columns, without the second halves of wide ones.
    static func cells(of character: Character, ambiguous: AmbiguousWidth, style: Style = .plain) -> [Cell] {
        var cells: [Cell] = []
        var canCombine = false
        for scalar in character.unicodeScalars where !isVariationForm(scalar) {
            let columns = isHidden(scalar) ? nil : TextWidth.columns(of: scalar)
            if let columns, columns > 0, ambiguous == .narrow || !AmbiguousTable.contains(scalar) {
                cells.append(Cell(scalar, width: columns, style: style))
                canCombine = true
            } else if columns == 0, scalar != "\0", canCombine, let last = cells.indices.last {
                cells[last].combine(scalar)
            } else {
                let isStandIn = (columns ?? 0) > 0
                let text = isStandIn ? AmbiguousTable.standIn(for: scalar) : named(scalar)
                for letter in text.unicodeScalars { cells.append(Cell(letter, style: style)) }
                canCombine = isStandIn
            }
        }
        return cells
    }

    /// What stands for a scalar that must not reach the terminal: `^X`, `<9B>` or `<U+202E>`.
    private static func named(_ scalar: Unicode.Scalar) -> String {
        let value = scalar.value
        if value < 0x20 || value == 0x7F {
            return "^" + String(Character(Unicode.Scalar(UInt8(value ^ 0x40))))
        }
        return value < 0xA0 ? "<" + hexadecimal(value, 2) + ">" : "<U+" + hexadecimal(value, 4) + ">"
    }

    private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// VS15 and VS16, which choose between text and emoji: dropped, since terminals disagree about their columns.
    private static func isVariationForm(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFE0E || scalar.value == 0xFE0F
    }

    /// Characters that are invisible, or change the order of others.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x200B { return value == 0x61C }
        switch value {
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE0FFF:
            return true
        default: return false
        }
    }
}
