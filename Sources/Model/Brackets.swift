/// The pairs of brackets and quotation marks in a text, by offsets of characters; a bracket without its other half is
/// none.
package struct Brackets {
    /// The offsets of each pair, first opened first.
    package private(set) var pairs: [ClosedRange<Int>] = []
    /// How many pairs each character stands in; a bracket stands outside its own.
    private var depths: [Int]

    /// The pairs in a text.
    package init(_ text: [Character]) {
        depths = [Int](repeating: 0, count: text.count)
        var open: [(closer: Character, offset: Int)] = []
        for (offset, character) in text.enumerated() {
            if let closer = Brackets.closers[character] {
                open.append((closer, offset))
                // Nobody writes deeper; the outermost of more than 64 open ones counts as none.
                if open.count > 64 { open.removeFirst() }
            } else if let other = open.lastIndex(where: { $0.closer == Brackets.wide(character) }) {
                pairs.append(open[other].offset...offset)
                open.removeSubrange(other...)
            }
        }
        pairs.sort { $0.lowerBound < $1.lowerBound }
        var changes = [Int](repeating: 0, count: text.count + 1)
        for pair in pairs {
            changes[pair.lowerBound + 1] += 1
            changes[pair.upperBound] -= 1
        }
        var depth = 0
        for offset in depths.indices {
            depth += changes[offset]
            depths[offset] = depth
        }
    }

    /// Whether the character at an offset lies inside a pair.
    package func enclose(_ offset: Int) -> Bool { depths.indices.contains(offset) && depths[offset] > 0 }

    /// The parentheses, in either width, that lie in no other pair.
    package func parentheses(in text: [Character]) -> [ClosedRange<Int>] {
        pairs.filter { (text[$0.lowerBound] == "（" || text[$0.lowerBound] == "(") && !enclose($0.lowerBound) }
    }

    private static let closers: [Character: Character] = [
        "（": "）", "(": "）", "《": "》", "〈": "〉", "「": "」", "『": "』", "【": "】", "〔": "〕", "[": "]", "“": "”", "‘": "’",
    ]

    /// Parentheses of both widths close each other.
    private static func wide(_ character: Character) -> Character { character == ")" ? "）" : character }
}
