/// A range of bytes in the buffer of a plan; `none` stands for a value that is not there.
package struct ByteRange: Sendable, Equatable {
    /// Offset of the first byte.
    package var start: UInt32
    /// Offset behind the last byte.
    package var end: UInt32

    /// No range: no value ever ends at offset 0.
    package static let none = ByteRange(0, 0)

    /// The bytes from `start` up to `end`.
    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    /// Whether the value is there; it may still be empty.
    package var isPresent: Bool { end != 0 }

    /// Length in bytes.
    package var count: Int { Int(end) - Int(start) }

    /// Whether a byte offset lies inside.
    package func contains(_ offset: Int) -> Bool { offset >= Int(start) && offset < Int(end) }
}
