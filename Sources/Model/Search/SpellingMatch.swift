extension Spelling {
    /// The byte offsets of the first hit that begins in `starts` and ends by `end`, in which at least one character is
    /// read; as short as it can be. Both lie inside the text.
    func match(in text: [UInt8], beginningIn starts: Range<Int>, to end: Int) -> Range<Int>? {
        text.withUnsafeBufferPointer { text in
            flags.withUnsafeBufferPointer { flags in
                readings.classes.withUnsafeBufferPointer { classes in
                    match(in: text, beginningIn: starts, to: end, flags, classes)
                }
            }
        }
    }

    private func match(
        in text: UnsafeBufferPointer<UInt8>, beginningIn starts: Range<Int>, to end: Int,
        _ flags: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<UInt16>
    ) -> Range<Int>? {
        let bytes = UnsafeRawBufferPointer(text)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let isLetter = (0x61...0x7A).contains(characters[0])
        let fold = isLetter ? 0x20 &* ones : 0
        let first = UInt64(min(characters[0], 0x80)) &* ones
        /// From here on there are no four bytes more.
        let lastFour = starts.upperBound - 4
        var offset = starts.lowerBound
        /// Where the character before comes to from the begin of the words, and where it stands.
        var (begun, before): (UInt16, Int) = (0, offset)
        while offset < starts.upperBound {
            // Most of a text: Chinese characters one after the other, three bytes each.
            while offset <= lastFour {
                let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
                guard word & 0xF0 == 0xE0 else { break }
                let flag = flags[Int(classes[Int((word & 0x0F) << 12 | word >> 2 & 0x0FC0 | word >> 16 & 0x3F)])]
                if begun & flag >> 8 != 0, let stop = stop(in: text, from: before, to: end) { return before..<stop }
                (begun, before) = (flag & 0xFF, offset)
                offset &+= 3
            }
            // Eight ASCII characters at once, where the words begin with none of them.
            while begun == 0, offset <= lastFour &- 4 {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let differences = (word | fold) ^ first
                guard (word | (differences &- ones) & ~differences) & (0x80 &* ones) == 0 else { break }
                offset &+= 8
            }
            guard offset < starts.upperBound else { break }
            let (value, length) = text.scalar(at: offset, to: end)
            let flag = flags[Int(classes[Int(min(value, 0xFFFF))])]
            if begun & flag >> 8 != 0, let stop = stop(in: text, from: before, to: end) { return before..<stop }
            (begun, before) = (flag & 0xFF, offset)
            offset += length
        }
        if begun != 0, let stop = stop(in: text, from: before, to: end) { return before..<stop }
        return nil
    }

    /// Where the shortest hit that begins at an offset ends.
    private func stop(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        /// The places come to by characters that stand for themselves, and those with at least one that was read.
        var (plain, read): (UInt64, UInt64) = (1, 0)
        let whole: UInt64 = 1 << UInt64(characters.count)
        var offset = start
        while offset < end {
            let (value, length) = text.scalar(at: offset, to: end)
            offset += length
            let (wasPlain, wasRead, all) = (plain, read, plain | read)
            let same = places(of: value)
            plain = (plain & same) << 1
            read = (read & same) << 1
            let `class` = readings.class(of: value)
            if `class` == Readings.mark {
                // A mark before the first character is no part of the hit.
                plain |= wasPlain & ~1
                read |= wasRead
            } else if `class` > Readings.mark {
                for number in readings.syllables(of: `class`) {
                    let step = steps[Int(number)]
                    if all & step.rest != 0 { return offset }
                    read |= (all & step.letter) << 1 | (all & step.consonants) << 2
                    read |= (all & step.whole) << UInt64(step.count)
                }
            }
            if read & whole != 0 { return offset }
            if plain | read == 0 { return nil }
        }
        return nil
    }

    @inline(__always)
    private func places(of character: UInt32) -> UInt64 {
        if character < 0x80 { return ascii[Int(asciiLowercased(UInt8(character)))] }
        for other in others where other.character == character { return other.places }
        return 0
    }
}
