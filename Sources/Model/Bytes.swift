import Glibc

extension Array where Element == UInt8 {
    /// The offset of the first `byte` in `start..<end`, else nil.
    @inline(__always)
    package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        guard start >= 0, start < end, end <= count else { return nil }
        return withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
                return nil
            }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The offset of the first occurrence of `needle` that lies whole in `start..<end`, else nil.
    package func firstIndex(of needle: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start >= 0, end <= count, let last = needle.last, end - start >= needle.count else { return nil }
        // The last byte tells UTF-8 characters apart best; the first is the same for most Chinese ones.
        return withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress else { return nil }
            var position = start + needle.count - 1
            while position < end, let found = memchr(base + position, Int32(last), end - position) {
                let hit = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) - needle.count + 1
                if memcmp(base + hit, needle, needle.count) == 0 { return hit }
                position = hit + needle.count
            }
            return nil
        }
    }

    /// The offset of the first occurrence of `needle`, which is in lower case, in upper or lower case ASCII letters, that
    /// lies whole in `start..<end`, else nil.
    package func firstIndex(ofLowercased needle: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start >= 0, end <= count, let last = needle.last, end - start >= needle.count else { return nil }
        let letter: UInt64 = (0x61...0x7A).contains(last) ? 0x20 : 0
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        return withUnsafeBytes { buffer -> Int? in
            func isHit(endingAt offset: Int) -> Bool {
                let hit = offset + 1 - needle.count
                return needle.indices.allSatisfy { asciiLowercased(buffer[hit + $0]) == needle[$0] }
            }
            var offset = start + needle.count - 1
            while offset + 8 <= end {
                // A byte of zeros where the last byte of the needle stands; above the lowest, there may be false ones.
                let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let differences = (word | letter &* ones) ^ UInt64(last) &* ones
                var found = (differences &- ones) & ~differences & tops
                while found != 0 {
                    let place = offset + found.trailingZeroBitCount / 8
                    if isHit(endingAt: place) { return place + 1 - needle.count }
                    found &= found - 1
                }
                offset += 8
            }
            while offset < end {
                if isHit(endingAt: offset) { return offset + 1 - needle.count }
                offset += 1
            }
            return nil
        }
    }

    /// Whether the bytes at `offset` are `word`, letter for letter.
    package func hasPrefix(_ word: StaticString, at offset: Int, to end: Int) -> Bool {
        guard offset >= 0, end <= count, end - offset >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where self[offset + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Whether the bytes at `offset` are `word`, which is in lower case, in upper or lower case ASCII letters.
    package func hasPrefix(ignoringCase word: StaticString, at offset: Int, to end: Int) -> Bool {
        guard offset >= 0, end <= count, end - offset >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where asciiLowercased(self[offset + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// The offset of the first byte in `start..<end` that is neither space nor tab, else `end`.
    @inline(__always)
    package func skipBlanks(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == 0x20 || self[index] == 0x09 { index += 1 }
        return index
    }

    /// The end of `start..<end` without the spaces, tabs and carriage returns at its end.
    @inline(__always)
    package func trimBlanks(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, self[index - 1] == 0x20 || self[index - 1] == 0x09 || self[index - 1] == 0x0D {
            index -= 1
        }
        return index
    }

    /// A copy of the bytes in `range`.
    package func array(_ range: ByteRange) -> [UInt8] {
        let start = Int(range.start)
        return [UInt8](unsafeUninitializedCapacity: Swift.max(0, range.count)) { buffer, filled in
            for index in 0..<Swift.max(0, range.count) { buffer.initializeElement(at: index, to: self[start + index]) }
            filled = Swift.max(0, range.count)
        }
    }

    /// The text in `range`; the buffer of a plan is valid UTF-8.
    package func string(_ range: ByteRange) -> String {
        guard range.isPresent, range.count > 0 else { return "" }
        return String(decoding: array(range), as: UTF8.self)
    }
}

/// The lower case of an ASCII letter; any other byte as it is.
@inline(__always)
package func asciiLowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
