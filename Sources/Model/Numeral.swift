/// The numeral that a heading begins with, in Arabic digits: （八） and 8. give 8, 1.1 gives 1.1, 第十条 gives 10; nil where
/// none stands there (2020年, 3C, 一流).
package func leadingNumeral(of heading: String) -> String? {
    var rest = heading.drop { $0.isWhitespace }
    guard let first = rest.first else { return nil }
    if let circled = Numeral.circled(first) { return String(circled) }
    if "（(第".contains(first) {
        rest.removeFirst()
        guard let numeral = Numeral.any(&rest), let next = rest.first else { return nil }
        return (first == "第" ? "章节条款项编篇部" : "）)").contains(next) ? numeral : nil
    }
    if let number = Numeral.chinese(&rest) {
        return rest.first.map { "、.．".contains($0) } == true ? String(number) : nil
    }
    guard let numeral = Numeral.dotted(&rest) else { return nil }
    if let next = rest.first, "、.．)）".contains(next) { return numeral }
    // A number with a point may be an amount, too: 3.5亿元.
    let isAmount = rest.first { !$0.isWhitespace }.map { "亿万千百%％‰个元吨年月日倍米度".contains($0) } ?? false
    return numeral.contains(".") && !isAmount ? numeral : nil
}

/// Reads numerals as documents write them.
package enum Numeral {
    /// Takes a Chinese numeral (十, 二十一, 一百零三, 二〇二〇) off the front of a text; nil, and nothing taken, where none
    /// stands there.
    package static func chinese(_ rest: inout Substring) -> Int? {
        let word = rest.prefix { digits[$0] != nil || units[$0] != nil }
        guard !word.isEmpty, word.count <= 9, let number = value(word) else { return nil }
        rest = rest.dropFirst(word.count)
        return number
    }

    /// Takes a number of at most three Arabic digits, or several with points between them, off the front of a text; nil,
    /// and nothing taken, where none stands there.
    static func dotted(_ rest: inout Substring) -> String? {
        var parts: [String] = []
        var position = rest
        while true {
            let digits = position.prefix { arabicDigit($0) != nil }
            if digits.isEmpty { break }
            guard digits.count <= 3 else { return nil }
            parts.append(String(digits.reduce(0) { $0 * 10 + (arabicDigit($1) ?? 0) }))
            position = position.dropFirst(digits.count)
            rest = position
            guard let point = position.popFirst(), point == "." || point == "．" else { break }
        }
        return parts.isEmpty ? nil : parts.joined(separator: ".")
    }

    /// Takes a numeral of either kind.
    static func any(_ rest: inout Substring) -> String? { chinese(&rest).map { String($0) } ?? dotted(&rest) }

    /// The number in ① to ⑳.
    static func circled(_ character: Character) -> Int? {
        guard let scalar = character.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) else { return nil }
        return Int(scalar.value) - 0x245F
    }

    /// The value of a digit of half or full width.
    private static func arabicDigit(_ character: Character) -> Int? {
        "0"..."9" ~= character || "０"..."９" ~= character ? character.wholeNumberValue : nil
    }

    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

    private static func value(_ word: Substring) -> Int? {
        if word.allSatisfy({ digits[$0] != nil }) { return word.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } }
        var total = 0
        var digit: Int?
        var below = Int.max
        for character in word {
            if let unit = units[character] {
                guard unit < below else { return nil }
                total += (digit ?? 1) * unit
                (digit, below) = (nil, unit)
            } else {
                guard digit == nil || digit == 0 else { return nil }
                digit = digits[character]
            }
        }
        return total + (digit ?? 0)
    }
}
