import Cells

/// A text that is being typed, with the caret in it, edited by keys as readline does; a step is one Character.
struct LineEditor: Sendable, Equatable {
    private(set) var characters: [Character] = []
    /// Characters before the caret.
    private(set) var caret = 0
    /// What was cut out last, to put back.
    var killed = ""
    /// Whether line breaks stay; else they become spaces.
    let takesLines: Bool
    /// The most bytes of UTF-8 that keys make the text.
    let limit: Int
    /// Whether the last key brought more than there was room for, which was left out.
    private(set) var isOver = false
    /// Bytes of the text in UTF-8.
    private var size = 0
    /// Whether the last key cut something out, so that the next cut joins it.
    private var isKilling = false

    /// A text with the caret at its end.
    init(_ text: String = "", takesLines: Bool = false, limit: Int = 64 << 10) {
        self.takesLines = takesLines
        self.limit = limit
        set(text)
    }

    var text: String { String(characters) }
    /// The text before the caret.
    var before: String { String(characters[..<caret]) }
    /// The text from the caret on.
    var after: String { String(characters[caret...]) }

    /// Takes another text whole, with the caret at its end: what a plan has must not be cut by being looked at.
    mutating func set(_ text: String) {
        characters = Array(kept(text, room: .max).text)
        size = LineEditor.size(characters[...])
        caret = characters.count
    }

    /// Puts the caret before a Character, or at an end.
    mutating func moveCaret(to place: Int) {
        caret = max(0, min(place, characters.count))
        isKilling = false
    }

    /// Puts a text in the place of what stands between `start` and the caret, in Characters.
    mutating func replace(from start: Int, with text: String) {
        replace(max(0, min(start, caret))..<caret, with: kept(text, room: .max).text)
    }

    /// Edits the text by a key; false where the key means nothing here.
    mutating func take(_ key: Key) -> Bool {
        let wasKilling = isKilling
        isKilling = false
        isOver = false
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .left, .control("b"): caret = max(0, caret - 1)
        case .right, .control("f"): caret = min(characters.count, caret + 1)
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = characters.count
        case .backspace: replace(max(0, caret - 1)..<caret, with: "")
        case .delete, .control("d"): replace(caret..<min(characters.count, caret + 1), with: "")
        case .control("k"): kill(caret..<characters.count, joining: wasKilling)
        case .control("u"): kill(0..<caret, joining: wasKilling)
        case .control("w"): kill(wordStart..<caret, joining: wasKilling)
        case .control("y"): insert(killed)
        case .control("t"): swap()
        default: return false
        }
        return true
    }

    /// Puts a text at the caret, as much of it as there is room for.
    private mutating func insert(_ text: String) {
        let (kept, isWhole) = kept(text, room: max(0, limit - size))
        isOver = !isWhole
        replace(caret..<caret, with: kept)
    }

    /// Cuts a range out; cuts that follow each other make one text.
    private mutating func kill(_ range: Range<Int>, joining: Bool) {
        let text = String(characters[range])
        isKilling = joining || !text.isEmpty
        guard !text.isEmpty else { return }
        if joining {
            killed = range.lowerBound == caret ? killed + text : text + killed
        } else {
            killed = text
        }
        replace(range, with: "")
    }

    /// Exchanges the Characters on both sides of the caret, at the end the last two, and goes on by one.
    private mutating func swap() {
        let right = min(caret, characters.count - 1)
        guard caret > 0, right > 0 else { return }
        let swapped = String([characters[right], characters[right - 1]])
        caret = right + 1
        replace(right - 1..<right + 1, with: swapped)
    }

    /// Where the word before the caret begins.
    private var wordStart: Int {
        var start = caret
        while start > 0, LineEditor.endsWord(characters[start - 1]) { start -= 1 }
        while start > 0, !LineEditor.endsWord(characters[start - 1]) { start -= 1 }
        return start
    }

    private static func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || "、，；：。/,;:".contains(character)
    }

    /// Puts a text in the place of a range, the caret behind it. What then stands side by side may join into one
    /// Character, as a letter and the mark that is typed after it, or the parts of an emoji.
    private mutating func replace(_ range: Range<Int>, with text: String) {
        let left = max(0, range.lowerBound - 1)
        let head = String(characters[left..<range.lowerBound]) + text
        let next = characters[range.upperBound...].first
        var pieces = Array(head + (next.map { String($0) } ?? ""))
        var end = min(characters.count, range.upperBound + 1)
        if let next, pieces.last?.unicodeScalars.elementsEqual(next.unicodeScalars) != true {
            pieces = Array(head + String(characters[range.upperBound...]))
            end = characters.count
        }
        size += LineEditor.size(pieces[...]) - LineEditor.size(characters[left..<end])
        characters.replaceSubrange(left..<end, with: pieces)
        var scalars = head.unicodeScalars.count
        caret = left
        for piece in pieces where scalars > 0 {
            scalars -= piece.unicodeScalars.count
            caret += 1
        }
    }

    private static func size(_ characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + $1.utf8.count }
    }

    /// A text without control characters, up to the last Character that ends within so many bytes; its line breaks stay,
    /// or become one space each run, with tabs. What is behind is not looked at.
    private func kept(_ text: String, room: Int) -> (text: String, isWhole: Bool) {
        var kept = String.UnicodeScalarView()
        var size = 0
        var isBroken = false
        for scalar in text.unicodeScalars {
            let isBreak = scalar == "\t" || Character(scalar).isNewline
            if isBreak, !takesLines {
                isBroken = true
                continue
            }
            if !isBreak, scalar.properties.generalCategory == .control { continue }
            if isBroken, !kept.isEmpty {
                kept.append(" ")
                size += 1
            }
            isBroken = false
            let scalar: Unicode.Scalar = isBreak ? (scalar == "\t" ? " " : "\n") : scalar
            kept.append(scalar)
            size += UTF8.width(scalar)
            // The Character that does not end within the room goes whole.
            guard size > room else { continue }
            var text = String(kept)
            repeat { text.removeLast() } while text.utf8.count > room
            return (text, false)
        }
        return (String(kept), true)
    }
}
