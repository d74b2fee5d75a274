import Cells
import Messages
import Model

/// The signs and words that stand for values, as the terminal can show them.
struct Look {
    /// Whether frames, bars and marks are ASCII.
    let isASCII: Bool
    let ambiguous: AmbiguousWidth
    let language: Language

    init(_ state: State) {
        ambiguous = state.ambiguous
        isASCII = state.ambiguous == .wide
        language = state.language
    }

    var frame: FrameGlyphs { isASCII ? .ascii : .lines }

    /// The sign of a status, one column wide.
    func glyph(_ tone: Tone) -> String {
        switch tone {
        case .done: isASCII ? "v" : "✓"
        case .dropped: "x"
        case .alert: "!"
        case .waiting: "?"
        case .first: isASCII ? "." : "·"
        case .open: "+"
        }
    }

    func style(_ tone: Tone) -> Style {
        switch tone {
        case .done: Style(.good)
        case .dropped: Style(.muted, .dim)
        case .alert: Style(.bad)
        case .waiting: Style(.warn)
        case .first, .open: .plain
        }
    }

    /// A bar of `columns` columns: empty only at 0, full only where all is done.
    func bar(done: Int, total: Int, columns: Int) -> String {
        guard total > 0 else { return String(repeating: isASCII ? "." : "□", count: columns) }
        let share = (done * columns + total / 2) / total
        let full = done == 0 ? 0 : done >= total ? columns : max(1, min(columns - 1, share))
        return String(repeating: isASCII ? "#" : "■", count: full)
            + String(repeating: isASCII ? "." : "□", count: columns - full)
    }

    /// A number, or a dot for none.
    func count(_ number: Int) -> String { number == 0 ? (isASCII ? "." : "·") : String(number) }

    /// A text in exactly `columns` columns, cut at its end where it is longer.
    func fit(_ text: String, _ columns: Int) -> String {
        Text.padded(text, columns: max(0, columns), ambiguous: ambiguous)
    }

    /// A text at the end of `columns` columns.
    func right(_ text: String, _ columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - width(text))) + text
    }

    func width(_ text: String) -> Int { TextWidth.columns(of: text, ambiguous: ambiguous) }

    /// An agency's name in at most `columns` columns: whole, else its shortest alias that fits, else cut in the middle.
    func name(_ agency: Agency, columns: Int) -> String {
        if width(agency.name) <= columns { return agency.name }
        let aliases = agency.aliases.filter { width($0) <= columns }
        return aliases.min { width($0) < width($1) }
            ?? Text.middleCut(agency.name, columns: columns, ambiguous: ambiguous)
    }

    /// The names of several agencies, each in at most `columns` columns; where two would look the same, more of their ends
    /// stays.
    func names(_ agencies: [Agency], columns: Int) -> [String] {
        var names = agencies.map { name($0, columns: columns) }
        let alike = Dictionary(grouping: agencies.indices, by: { names[$0] }).values.filter { $0.count > 1 }
        for group in alike where columns > 4 {
            for tail in columns / 2..<columns - 2 {
                let cuts = group.map {
                    Text.middleCut(agencies[$0].name, columns: columns, tail: tail, ambiguous: ambiguous)
                }
                guard Set(cuts).count == cuts.count else { continue }
                for (agency, cut) in zip(group, cuts) { names[agency] = cut }
                break
            }
        }
        return names
    }

    /// Words in lines of at most `columns` columns, the first of at most `first`; no line breaks within a word that fits
    /// into one.
    func filled(_ words: [String], columns: Int, first: Int) -> [String] {
        var lines = [""]
        for word in words {
            let room = lines.count == 1 ? first : columns
            let last = lines[lines.count - 1]
            if width(last + word) <= room || width(last) + width(word.trimmedAtEnd) <= room {
                lines[lines.count - 1] += word
            } else {
                let isFirst = last.isEmpty
                let wrapped = Text.wrap(word, columns: columns, first: isFirst ? room : columns, ambiguous: ambiguous)
                if isFirst { lines.removeLast() }
                lines += wrapped.enumerated().map {
                    $0 == wrapped.count - 1 ? $1 + (word.hasSuffix("  ") ? "  " : "") : $1
                }
            }
        }
        return lines.map(\.trimmedAtEnd)
    }

    /// A date without its year where that is today's.
    func date(_ day: Day, today: Day) -> String { day.date.year == today.date.year ? day.monthAndDay : day.iso }
}

extension String {
    /// Without white space at its end.
    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0.isWhitespace }.reversed()) }
}

/// A heading's numeral as it stands there, without its brackets, and the name behind it.
struct NumberedName {
    var numeral = ""
    var name: String

    init(_ heading: String) {
        name = heading
        let head = heading.prefix(8)
        if let first = head.first, first == "（" || first == "(" {
            guard let close = head.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return }
            let inside = head[head.index(after: head.startIndex)..<close]
            guard !inside.isEmpty, inside.allSatisfy(NumberedName.isDigit) else { return }
            numeral = String(inside)
            name = String(heading[heading.index(after: close)...].drop { $0.isWhitespace })
            return
        }
        let digits = head.prefix { NumberedName.isDigit($0) || ($0 == "." && head.first?.isNumber == true) }
        guard !digits.isEmpty, let mark = heading[digits.endIndex...].first else { return }
        if mark == "、" || mark == "．" || mark == "." || mark == " " || mark == "\u{3000}" {
            numeral = String(digits.last == "." ? digits.dropLast() : digits)
            name = String(heading[heading.index(after: digits.endIndex)...].drop { $0.isWhitespace })
        } else if digits.last == "." {
            numeral = String(digits.dropLast())
            name = String(heading[digits.endIndex...])
        }
    }

    private static func isDigit(_ character: Character) -> Bool {
        "〇零一二三四五六七八九十百0123456789".contains(character)
    }
}
