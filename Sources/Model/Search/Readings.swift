/// The readings of characters by number. Characters with the same readings are of one class: there are some two thousand
/// classes, so that a search can prepare for each.
final class Readings: Sendable {
    /// The class of characters that nothing is known of.
    static let unknown: UInt16 = 0
    /// The class of marks that a reading passes over.
    static let mark: UInt16 = 0x80

    /// The class of each character of the basic plane: that of an ASCII character is its value in lower case, the
    /// classes behind `mark` have readings.
    let classes: [UInt16]
    /// The readings, in ASCII.
    let syllables: [[UInt8]]
    /// Where the readings of each class begin in `members`; one more at the end.
    private let starts: [Int]
    private let members: [UInt16]

    /// Brackets, quotation marks, and what stands between two words of one name: 《标准》创新 is read as 标准创新.
    private static let marks = "《》〈〉「」『』【】〔〕（）()[]“”‘’\"'、·・/／ \u{3000}"

    /// Reads a table in UTF-8, a line a reading.
    init(_ table: [UInt8]) {
        var classes = [UInt16](repeating: Readings.unknown, count: 0x10000)
        for byte in UInt8(0)..<0x80 { classes[Int(byte)] = UInt16(asciiLowercased(byte)) }
        for mark in Readings.marks.unicodeScalars { classes[Int(mark.value)] = Readings.mark }
        var syllables: [[UInt8]] = []
        var sets = [[UInt16]](repeating: [], count: Int(Readings.mark) + 1)
        /// The class of those that have one more reading than another class.
        var wider: [Int: UInt16] = [:]

        table.withUnsafeBufferPointer { table in
            var line = 0
            while line < table.count {
                let end = table[line...].firstIndex(of: 0x0A) ?? table.count
                defer { line = end + 1 }
                guard let space = table[line..<end].firstIndex(of: 0x20), space > line else { continue }
                let syllable = UInt16(syllables.count)
                syllables.append(Array(table[line..<space]))
                var offset = space + 1
                while offset < end {
                    let (value, length) = table.scalar(at: offset, to: end)
                    offset += length
                    guard value < 0x10000 else { continue }
                    let old = classes[Int(value)]
                    let key = (old > Readings.mark ? Int(old) : 0) << 16 | Int(syllable)
                    if let new = wider[key] {
                        classes[Int(value)] = new
                    } else if sets.count < 0xFFFF {
                        let new = UInt16(sets.count)
                        sets.append((old > Readings.mark ? sets[Int(old)] : []) + [syllable])
                        wider[key] = new
                        classes[Int(value)] = new
                    }
                }
            }
        }
        self.classes = classes
        self.syllables = syllables
        members = Array(sets.joined())
        var starts = [0]
        for set in sets { starts.append((starts.last ?? 0) + set.count) }
        self.starts = starts
    }

    /// Number of classes.
    var classCount: Int { starts.count - 1 }

    /// The class of a character.
    func `class`(of scalar: UInt32) -> UInt16 { scalar < 0x10000 ? classes[Int(scalar)] : Readings.unknown }

    /// The numbers of the readings of a class.
    func syllables(of class: UInt16) -> ArraySlice<UInt16> { members[starts[Int(`class`)]..<starts[Int(`class`) + 1]] }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character that begins at an offset below `end`, which lies inside, and its length in bytes; a byte that begins
    /// none counts as U+FFFD.
    @inline(__always)
    func scalar(at offset: Int, to end: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[offset])
        if lead < 0x80 { return (lead, 1) }
        if lead & 0xF0 == 0xE0, offset + 2 < end {
            return ((lead & 0x0F) << 12 | UInt32(self[offset + 1] & 0x3F) << 6 | UInt32(self[offset + 2] & 0x3F), 3)
        }
        if lead & 0xE0 == 0xC0, offset + 1 < end { return ((lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2) }
        if lead & 0xF8 == 0xF0, offset + 3 < end {
            let high = (lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
            return (high | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F), 4)
        }
        return (0xFFFD, 1)
    }
}
