import Cells

/// What a terminal shows: a small emulator of xterm, as much of it as ncurses uses.
struct PtyScreen {
    /// One column: the text that stands in it (empty in the second half of a wide one), and how it looks.
    struct Place: Equatable {
        var text = " "
        var isBold = false
        var isReverse = false
    }

    private(set) var size: Size
    private(set) var places: [[Place]]
    /// Column and row from 0.
    private(set) var cursor = Point(x: 0, y: 0)
    private(set) var cursorIsVisible = true
    private(set) var isAlternate = false
    /// Private modes that are set, such as 2004 for bracketed paste.
    private(set) var modes: Set<Int> = []
    /// What the terminal answers to the program.
    var answers: [UInt8] = []
    /// Sequences that this emulator does not know, for a test that there are none.
    private(set) var unknown: [String] = []

    private let ambiguous: AmbiguousWidth
    private let answersCursor: Bool
    private var pen = Place()
    private var wraps = false
    private var saved = Point(x: 0, y: 0)
    private var region: Range<Int>
    private var lastText = " "
    private var mainPlaces: [[Place]] = []
    private var undecoded: [UInt8] = []
    private var sequence: [Unicode.Scalar]?

    /// An empty screen that draws ambiguous characters as told, and answers `CSI 6n` or stays silent.
    init(size: Size, ambiguous: AmbiguousWidth = .narrow, answersCursor: Bool = true) {
        self.size = size
        self.ambiguous = ambiguous
        self.answersCursor = answersCursor
        region = 0..<size.rows
        places = Self.empty(size)
    }

    private static func empty(_ size: Size) -> [[Place]] {
        Array(repeating: Array(repeating: Place(), count: size.columns), count: size.rows)
    }

    /// The rows as text without trailing spaces.
    var rows: [String] {
        places.map { row in
            var text = row.map(\.text).joined()[...]
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }

    /// All rows, each with a line feed.
    var text: String { rows.map { $0 + "\n" }.joined() }

    /// Another size: what stands at the top left stays.
    mutating func resize(_ new: Size) {
        var next = Self.empty(new)
        for y in 0..<min(size.rows, new.rows) {
            for x in 0..<min(size.columns, new.columns) { next[y][x] = places[y][x] }
        }
        places = next
        size = new
        region = 0..<new.rows
        wraps = false
        move(x: cursor.x, y: cursor.y)
    }

    /// Takes what the program wrote, in any pieces.
    mutating func feed(_ bytes: [UInt8]) {
        undecoded += bytes
        var end = undecoded.count
        // The start of a character that is not there whole waits for the rest.
        for back in 1...3 where back <= undecoded.count {
            let byte = undecoded[undecoded.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            if length > back { end = undecoded.count - back }
            break
        }
        let ready = undecoded[..<end]
        undecoded = Array(undecoded[end...])
        for scalar in String(decoding: ready, as: UTF8.self).unicodeScalars { take(scalar) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if sequence != nil {
            takeSequence(scalar)
            return
        }
        switch scalar {
        case "\u{1B}": sequence = []
        case "\r": move(x: 0, y: cursor.y)
        case "\n": lineFeed()
        case "\u{8}": move(x: cursor.x - 1, y: cursor.y)
        case "\t": move(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
        case "\u{7}", "\u{E}", "\u{F}": break
        default:
            if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
                unknown.append(String(scalar.value, radix: 16))
            } else {
                print(scalar)
            }
        }
    }
}

// MARK: Text

extension PtyScreen {
    private func columns(_ scalar: Unicode.Scalar) -> Int {
        guard let columns = TextWidth.columns(of: scalar) else { return 1 }
        let text = String(scalar)
        return ambiguous == .wide && columns == 1 && Filter.narrowed(text) != text ? 2 : columns
    }

    private mutating func print(_ scalar: Unicode.Scalar) {
        let width = columns(scalar)
        guard width > 0 else {
            let x = max(0, wraps ? cursor.x : cursor.x - 1)
            places[cursor.y][x].text.unicodeScalars.append(scalar)
            return
        }
        guard width <= size.columns else { return }
        if wraps || cursor.x + width > size.columns {
            cursor.x = 0
            lineFeed()
        }
        wraps = false
        lastText = String(scalar)
        blankHalves(around: cursor.x..<cursor.x + width)
        for offset in 0..<width {
            places[cursor.y][cursor.x + offset] = pen
            places[cursor.y][cursor.x + offset].text = offset == 0 ? lastText : ""
        }
        if cursor.x + width < size.columns {
            cursor.x += width
        } else {
            cursor.x = size.columns - 1
            wraps = true
        }
    }

    /// Halves of wide characters at the ends of columns that are overwritten become spaces.
    private mutating func blankHalves(around columns: Range<Int>) {
        let y = cursor.y
        if columns.lowerBound > 0, places[y][columns.lowerBound].text.isEmpty {
            places[y][columns.lowerBound - 1].text = " "
        }
        if columns.upperBound < size.columns, places[y][columns.upperBound].text.isEmpty {
            places[y][columns.upperBound].text = " "
        }
    }

    private mutating func move(x: Int, y: Int) {
        cursor = Point(x: min(max(0, x), size.columns - 1), y: min(max(0, y), size.rows - 1))
        wraps = false
    }

    private mutating func lineFeed() {
        if cursor.y == region.upperBound - 1 {
            scroll(region, by: 1)
        } else {
            cursor.y = min(cursor.y + 1, size.rows - 1)
        }
        wraps = false
    }

    /// Moves rows up, or down where `count` is negative; what comes in is empty.
    private mutating func scroll(_ rows: Range<Int>, by count: Int) {
        guard !rows.isEmpty else { return }
        let moved = min(abs(count), rows.count)
        let blank = Array(repeating: Array(repeating: Place(), count: size.columns), count: moved)
        let kept = Array(count > 0 ? places[rows].dropFirst(moved) : places[rows].dropLast(moved))
        places.replaceSubrange(rows, with: count > 0 ? kept + blank : blank + kept)
    }

    private mutating func erase(_ columns: Range<Int>, row: Int) {
        for x in columns.clamped(to: 0..<size.columns) { places[row][x] = Place() }
    }
}

// MARK: Sequences

extension PtyScreen {
    private mutating func takeSequence(_ scalar: Unicode.Scalar) {
        var scalars = sequence ?? []
        scalars.append(scalar)
        sequence = scalars
        switch scalars.first {
        case "[":
            if scalars.count > 1, (0x40...0x7E).contains(scalar.value) {
                sequence = nil
                control(scalars)
            }
        case "]":
            if scalar == "\u{7}" || scalars.suffix(2) == ["\u{1B}", "\\"] { sequence = nil }
        case "(", ")", "#", "%":
            if scalars.count == 2 { sequence = nil }
        default:
            sequence = nil
            switch scalar {
            case "7": saved = cursor
            case "8": move(x: saved.x, y: saved.y)
            case "M":
                if cursor.y == region.lowerBound { scroll(region, by: -1) } else { move(x: cursor.x, y: cursor.y - 1) }
            case "D": lineFeed()
            case "=", ">", "H": break
            default: unknown.append("ESC " + String(scalar))
            }
        }
    }

    private mutating func control(_ scalars: [Unicode.Scalar]) {
        let body = scalars.dropFirst().dropLast()
        let isPrivate = body.first == "?"
        let text = String(String.UnicodeScalarView(isPrivate ? body.dropFirst() : body))
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = max(1, numbers.first ?? 1)
        let final = scalars.last ?? " "
        if isPrivate {
            setModes(numbers, on: final == "h", final: final)
            return
        }
        switch final {
        case "A": move(x: cursor.x, y: cursor.y - first)
        case "B": move(x: cursor.x, y: cursor.y + first)
        case "C": move(x: cursor.x + first, y: cursor.y)
        case "D": move(x: cursor.x - first, y: cursor.y)
        case "G": move(x: first - 1, y: cursor.y)
        case "d": move(x: cursor.x, y: first - 1)
        case "H", "f": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: first - 1)
        case "J": eraseScreen(numbers.first ?? 0)
        case "K": eraseLine(numbers.first ?? 0)
        case "X": erase(cursor.x..<cursor.x + first, row: cursor.y)
        case "b": for _ in 0..<first { if let scalar = lastText.unicodeScalars.first { print(scalar) } }
        case "L": scroll(cursor.y..<region.upperBound, by: -first)
        case "M": scroll(cursor.y..<region.upperBound, by: first)
        case "S": scroll(region, by: first)
        case "T": scroll(region, by: -first)
        case "P":
            let count = min(first, size.columns - cursor.x)
            places[cursor.y].removeSubrange(cursor.x..<cursor.x + count)
            places[cursor.y] += Array(repeating: Place(), count: count)
        case "@":
            let count = min(first, size.columns - cursor.x)
            places[cursor.y].insert(contentsOf: Array(repeating: Place(), count: count), at: cursor.x)
            places[cursor.y].removeLast(count)
        case "r":
            let bottom = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], size.rows) : size.rows
            region = min(first - 1, bottom - 1)..<bottom
            move(x: 0, y: 0)
        case "m": setPen(numbers)
        case "n":
            if numbers.first == 6, answersCursor { answers += Array("\u{1B}[\(cursor.y + 1);\(cursor.x + 1)R".utf8) }
        case "s": saved = cursor
        case "u": move(x: saved.x, y: saved.y)
        case "h", "l", "t", "g", "p", "c", "q": break
        default: unknown.append("CSI " + text + String(final))
        }
    }

    private mutating func setModes(_ numbers: [Int], on: Bool, final: Unicode.Scalar) {
        guard final == "h" || final == "l" else { return unknown.append("CSI ? " + String(final)) }
        for mode in numbers {
            if on { modes.insert(mode) } else { modes.remove(mode) }
            switch mode {
            case 25: cursorIsVisible = on
            case 47, 1047, 1049:
                guard on != isAlternate else { continue }
                isAlternate = on
                if on {
                    (mainPlaces, saved) = (places, cursor)
                    places = Self.empty(size)
                } else {
                    let kept = mainPlaces
                    places = Self.empty(size)
                    for y in 0..<min(kept.count, size.rows) {
                        for x in 0..<min(kept[y].count, size.columns) { places[y][x] = kept[y][x] }
                    }
                    move(x: saved.x, y: saved.y)
                }
            default: break
            }
        }
    }

    private mutating func eraseScreen(_ what: Int) {
        if what == 0 { eraseLine(0) }
        if what == 1 { eraseLine(1) }
        let rows = what == 0 ? cursor.y + 1..<size.rows : what == 1 ? 0..<cursor.y : 0..<size.rows
        for y in rows { erase(0..<size.columns, row: y) }
    }

    private mutating func eraseLine(_ what: Int) {
        switch what {
        case 0: erase(cursor.x..<size.columns, row: cursor.y)
        case 1: erase(0..<cursor.x + 1, row: cursor.y)
        default: erase(0..<size.columns, row: cursor.y)
        }
    }

    private mutating func setPen(_ numbers: [Int]) {
        for number in numbers.isEmpty ? [0] : numbers {
            switch number {
            case 0: pen = Place()
            case 1: pen.isBold = true
            case 22: pen.isBold = false
            case 7: pen.isReverse = true
            case 27: pen.isReverse = false
            default: break
            }
        }
    }
}
