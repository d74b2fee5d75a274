/// Words as they spell a text: each Chinese character by a reading, its initial letter or its initial consonants (zh ch
/// sh), the last one by any begin of a reading; every other character, and also a Chinese one, by itself.
///
/// The places in the words up to which a text was read are the bits of a number, so that a step over one character of
/// the text takes all spellings at once. A table says for each class of characters whether it can begin a hit, and
/// whether it can go on from where the one before came to: most of a text is passed over two look-ups a character.
final class Spelling: Sendable, Equatable {
    /// What one reading does: the places in the words from which it can be spelled in a way.
    struct Step {
        /// By its first letter.
        var letter: UInt64 = 0
        /// By its first two, zh ch sh.
        var consonants: UInt64 = 0
        /// Whole.
        var whole: UInt64 = 0
        /// By the rest of the words.
        var rest: UInt64 = 0
        /// Length of the reading.
        var count = 0
    }

    let readings: Readings
    /// The characters of the words, without spaces and apostrophes.
    let characters: [UInt32]
    /// The places at which a reading ends and begins, since a space or an apostrophe stood there.
    private let borders: UInt64
    /// For each reading.
    let steps: [Step]
    /// For each class: in the low byte the places that it comes to from the begin, 1 to 6 as bits 0 to 5, with bit 7 where
    /// that is a hit or further; in the high byte the places from which it goes on, bit 7 always.
    let flags: [UInt16]
    /// The places of each ASCII character, in lower case.
    let ascii: [UInt64]
    /// The places of other characters.
    let others: [(character: UInt32, places: UInt64)]

    /// Words in lower case; nil where nothing can be read, or they are longer than 64 bytes.
    init?(_ words: String, _ pinyin: Pinyin) {
        guard words.utf8.count <= 64, let readings = pinyin.readings else { return nil }
        self.readings = readings
        (characters, borders) = Spelling.parts(of: words)
        guard !characters.isEmpty, characters.count < 64 else { return nil }
        var ascii = [UInt64](repeating: 0, count: 0x80)
        var others: [(character: UInt32, places: UInt64)] = []
        for (place, character) in characters.enumerated() {
            if character < 0x80 {
                ascii[Int(character)] |= 1 << UInt64(place)
            } else if let known = others.firstIndex(where: { $0.character == character }) {
                others[known].places |= 1 << UInt64(place)
            } else {
                others.append((character, 1 << UInt64(place)))
            }
        }
        (self.ascii, self.others) = (ascii, others)
        steps = Spelling.steps(readings, characters, borders)
        flags = Spelling.flags(readings, characters, steps)
    }

    static func == (one: Spelling, other: Spelling) -> Bool {
        one.readings === other.readings && one.characters == other.characters && one.borders == other.borders
    }

    // MARK: Preparing

    private static func parts(of words: String) -> (characters: [UInt32], borders: UInt64) {
        var (characters, borders): ([UInt32], UInt64) = ([], 0)
        for scalar in words.unicodeScalars {
            switch scalar {
            case " ", "\u{3000}", "'", "’": borders |= 1 << UInt64(characters.count)
            default: characters.append(scalar.value)
            }
        }
        return (characters, borders)
    }

    private static func steps(_ readings: Readings, _ words: [UInt32], _ borders: UInt64) -> [Step] {
        readings.syllables.map { syllable in
            var step = Step(count: syllable.count)
            guard let first = syllable.first else { return step }
            let hasConsonants = syllable.count > 2 && syllable[1] == 0x68 && [0x7A, 0x63, 0x73].contains(first)
            for place in words.indices where words[place] == UInt32(first) {
                let bit: UInt64 = 1 << UInt64(place)
                step.letter |= bit
                var length = 1
                while length < syllable.count, place + length < words.count, borders & bit << UInt64(length) == 0,
                    isSpelled(syllable[length], words[place + length])
                {
                    length += 1
                }
                if length > 1, hasConsonants { step.consonants |= bit }
                if length == syllable.count { step.whole |= bit }
                if place + length == words.count { step.rest |= bit }
            }
            return step
        }
    }

    /// ü stands as v in a reading and may be typed as u.
    @inline(__always)
    private static func isSpelled(_ letter: UInt8, _ typed: UInt32) -> Bool {
        typed == UInt32(letter) || letter == 0x76 && typed == 0x75
    }

    private static func flags(_ readings: Readings, _ words: [UInt32], _ steps: [Step]) -> [UInt16] {
        let bySyllable = steps.map { step -> UInt16 in
            var begun: UInt16 = 0
            if step.letter & 1 != 0 { begun |= 1 }
            if step.consonants & 1 != 0 { begun |= 2 }
            if step.whole & 1 != 0 { begun |= step.count <= 6 ? 1 << UInt16(step.count - 1) : 0x80 }
            if step.rest & 1 != 0 { begun |= 0x80 }
            let going = UInt16((step.letter | step.rest) >> 1 & 0x3F)
            return begun | going << 8
        }
        var flags = (0..<readings.classCount).map { number in
            readings.syllables(of: UInt16(number)).reduce(0x8000) { $0 | bySyllable[Int($1)] }
        }
        flags[Int(Readings.mark)] |= 0x7F00
        for (place, character) in words.prefix(7).enumerated() {
            flags[Int(readings.class(of: character))] |= place == 0 ? 1 : 0x0100 << UInt16(place - 1)
        }
        return flags
    }
}
