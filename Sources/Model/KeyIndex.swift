import Synchronization

/// Finds measures by their keys. A few look-ups walk over the measures; from the 17th on there is a table.
final class KeyIndex: Sendable {
    private struct Table {
        var lookups = 0
        var measures: [RecordKey: Int]?
        var ambiguous: Set<RecordKey> = []
        /// Each measure's number (from 1) among equal siblings without key; 0 where it has a key.
        var ordinals: [UInt32]?
    }

    private let table = Mutex(Table())

    /// The measure with this key, as the file has it; nil in the outer optional while no table was made.
    func measure(_ key: RecordKey, in columns: Columns) throws(Clash) -> Int?? {
        let found: Result<Int??, Clash> = table.withLock { table in
            table.lookups += 1
            if table.measures == nil, table.lookups > 16 { KeyIndex.fill(&table, columns) }
            guard let measures = table.measures else { return .success(.none) }
            if table.ambiguous.contains(key) { return .failure(.ambiguous(key)) }
            return .success(.some(measures[key]))
        }
        return try found.get()
    }

    /// The number (from 1) of a measure without key among its siblings of the same title, as the file has them.
    func ordinal(of measure: Int, in columns: Columns) -> Int {
        table.withLock { table in
            if table.ordinals == nil { table.ordinals = KeyIndex.ordinals(columns) }
            return Int(table.ordinals?[measure] ?? 1)
        }
    }

    private static func fill(_ table: inout Table, _ columns: Columns) {
        let plan = Plan(columns)
        let ordinals = table.ordinals ?? ordinals(columns)
        table.ordinals = ordinals
        var measures: [RecordKey: Int] = [:]
        measures.reserveCapacity(columns.measures.count)
        for measure in columns.measures.indices {
            let key = plan.key(of: measure, ordinal: Int(ordinals[measure]))
            if measures.updateValue(measure, forKey: key) != nil { table.ambiguous.insert(key) }
        }
        table.measures = measures
    }

    private static func ordinals(_ columns: Columns) -> [UInt32] {
        struct Place: Hashable {
            let parent: Int32
            let title: [UInt8]
        }
        var counts: [Place: UInt32] = [:]
        return columns.measures.map { measure in
            guard !measure.key.isPresent else { return 0 }
            let heading = columns.headings[Int(measure.heading)]
            let place = Place(parent: heading.parent, title: columns.bytes.array(heading.title))
            counts[place, default: 0] += 1
            return counts[place] ?? 1
        }
    }
}
