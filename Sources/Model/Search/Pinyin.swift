import Synchronization

/// How Chinese characters are read, in pinyin without tones (`lv` for lü). The table is read when it is first needed.
package struct Pinyin: Sendable, Equatable {
    private let source: Source?

    /// No readings: only what stands there is found.
    package static let none = Pinyin(source: nil)

    private init(source: Source?) { self.source = source }

    /// Readings from a table in UTF-8, a line a reading: the reading, a space, the characters that have it. Other lines
    /// do not count.
    package init(table: [UInt8]) { source = Source(table) }

    /// The readings of a character, from a to z; none for what is no Chinese character.
    package func readings(of scalar: Unicode.Scalar) -> [String] {
        guard let readings else { return [] }
        return readings.syllables(of: readings.class(of: scalar.value)).map {
            String(decoding: readings.syllables[Int($0)], as: UTF8.self)
        }
    }

    /// The table, to look up.
    var readings: Readings? { source?.readings }

    /// Whether both read from one table.
    package static func == (one: Pinyin, other: Pinyin) -> Bool { one.source === other.source }

    private final class Source: Sendable {
        private let table: [UInt8]
        private let parsed = Mutex<Readings?>(nil)

        init(_ table: [UInt8]) { self.table = table }

        var readings: Readings {
            parsed.withLock { parsed in
                if let parsed { return parsed }
                let readings = Readings(table)
                parsed = readings
                return readings
            }
        }
    }
}
