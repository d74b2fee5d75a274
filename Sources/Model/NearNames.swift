/// Names that are one character apart: put in, left out, or another one in its place.
package enum NearNames {
    /// The least number of characters that both names of a pair have.
    package static let shortest = 3

    /// Whether two names are one character apart.
    package static func areNear(_ left: String, _ right: String) -> Bool {
        difference(Array(left), Array(right)) != nil
    }

    /// The pairs of near names among many, by their places in the list, the earlier one first; without those that tell two
    /// bodies apart on purpose: another numeral (第一、第二), or the level of government at the begin (市商务委、区商务委).
    package static func pairs(_ names: [String]) -> [(Int, Int)] {
        let words = names.map(Array.init)
        var whole: [[Character]: [Int]] = [:]
        var gaps: [[Character]: [Int]] = [:]
        for (number, word) in words.enumerated() where word.count >= shortest {
            whole[word, default: []].append(number)
            for place in word.indices {
                var gap = word
                gap[place] = "\u{0}"
                gaps[gap, default: []].append(number)
            }
        }
        var found: Set<[Int]> = []
        func take(_ left: Int, _ right: Int) {
            let pair = [min(left, right), max(left, right)]
            guard left != right, let parted = difference(words[left], words[right]), !parted.isOnPurpose else { return }
            found.insert(pair)
        }
        for (number, word) in words.enumerated() where word.count > shortest {
            for place in word.indices {
                var shorter = word
                shorter.remove(at: place)
                for other in whole[shorter] ?? [] { take(number, other) }
            }
        }
        for bucket in gaps.values where bucket.count > 1 {
            for (place, number) in bucket.enumerated() {
                for other in bucket[(place + 1)...] { take(number, other) }
            }
        }
        return found.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
    }

    /// Where two names differ.
    private struct Difference {
        var place: Int
        var left: Character?
        var right: Character?

        var isOnPurpose: Bool {
            let characters = [left, right].compactMap { $0 }
            if place == 0, characters.allSatisfy({ "省市区县州".contains($0) }) { return true }
            return characters.count == 2
                && characters.allSatisfy { "〇零一二三四五六七八九十百".contains($0) || $0.isWholeNumber }
        }
    }

    private static func difference(_ left: [Character], _ right: [Character]) -> Difference? {
        guard abs(left.count - right.count) <= 1 else { return nil }
        guard
            let place = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset
                ?? (left.count == right.count ? nil : min(left.count, right.count))
        else { return nil }
        let skip = (left: left.count >= right.count ? 1 : 0, right: right.count >= left.count ? 1 : 0)
        guard left.dropFirst(place + skip.left).elementsEqual(right.dropFirst(place + skip.right)) else { return nil }
        return Difference(
            place: place, left: skip.left == 1 ? left[place] : nil, right: skip.right == 1 ? right[place] : nil)
    }
}
