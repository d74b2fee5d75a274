extension Text {
    /// Breaks a text into lines of at most `columns` columns (the first of at most `first`, where given), as Chinese
    /// print does: no line starts with ，。、 and their like or ends with an opening bracket, Latin words and numbers stay
    /// whole where a line can hold them. Line feeds break too; spaces at the end of a line are dropped. A Character wider than the
    /// line has a line to itself.
    package static func wrap(
        _ text: String, columns: Int, first: Int? = nil, ambiguous: AmbiguousWidth = .narrow
    ) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let pieces = paragraph.map { Piece($0, ambiguous: ambiguous) }
            var start = 0
            repeat {
                let room = lines.isEmpty ? first ?? columns : columns
                let end = lineEnd(pieces, from: start, columns: room)
                let line = pieces[start..<end]
                let inked = line.lastIndex { $0.kind != .space }.map { $0 + 1 } ?? start
                lines.append(String(pieces[start..<inked].map(\.character)))
                start = pieces[end...].firstIndex { $0.kind != .space } ?? pieces.count
            } while start < pieces.count
        }
        return lines
    }

    /// The end of the line that starts at a piece: behind the last place in its columns where a break is allowed.
    private static func lineEnd(_ pieces: [Piece], from start: Int, columns: Int) -> Int {
        var used = 0
        var fit = start
        while fit < pieces.count, used + pieces[fit].columns <= columns || pieces[fit].kind == .space {
            used += pieces[fit].columns
            fit += 1
        }
        guard fit < pieces.count else { return fit }
        let places = stride(from: fit, to: start, by: -1)
        return places.first { allowsBreak(pieces[$0 - 1], pieces[$0], insideWords: false) }
            ?? places.first { allowsBreak(pieces[$0 - 1], pieces[$0], insideWords: true) }
            ?? max(fit, start + 1)
    }

    private static func allowsBreak(_ left: Piece, _ right: Piece, insideWords: Bool) -> Bool {
        if right.kind == .space { return true }
        if right.kind == .closing || left.kind == .opening { return false }
        if right.kind == .dash && left.kind == .dash { return false }
        return insideWords || !(left.isGlue && right.isGlue)
    }

    /// A Character with what the breaking of lines asks of it.
    private struct Piece {
        enum Kind {
            case space, opening, closing, dash, word, other
        }

        let character: Character
        let columns: Int
        let kind: Kind

        /// Whether it holds to what is beside it, as letters of a word do.
        var isGlue: Bool { kind == .word || kind == .dash || kind == .closing && character.isASCII }

        init(_ character: Character, ambiguous: AmbiguousWidth) {
            self.character = character
            columns = TextWidth.columns(of: character, ambiguous: ambiguous)
            kind =
                if character == " " || character == "\u{3000}" || character == "\t" {
                    .space
                } else if Text.closing.contains(character) {
                    .closing
                } else if Text.opening.contains(character) {
                    .opening
                } else if character == "—" || character == "–" {
                    .dash
                } else if character.isASCII || character.unicodeScalars.allSatisfy({ $0.value < 0x2000 }) {
                    .word
                } else {
                    .other
                }
        }
    }

    /// What no line starts with.
    private static let closing = Set("，。、；：？！）》」』】〗〕〉”’…％．·‰℃,.;:?!)]}%")
    /// What no line ends with.
    private static let opening = Set("（《「『【〖〔〈“‘([{")
}
