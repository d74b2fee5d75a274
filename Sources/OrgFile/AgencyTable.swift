import Model

/// The agencies of a plan by name; interns names by the hash of their bytes (FNV-1a).
struct AgencyTable {
    private(set) var agencies: [Agency] = []
    private var names: [[UInt8]] = []
    /// Numbers of agencies plus one, by hash; 0 where free.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// Interns the names in LEAD, WITH or AGENCIES, appends their numbers and gives how many there are: `、` and `;`
    /// part them outside parentheses.
    mutating func intern(_ list: ByteRange, _ bytes: [UInt8], into numbers: inout [UInt32]) -> Int {
        guard list.isPresent else { return 0 }
        var count = 0
        var depth = 0
        var start = Int(list.start)
        let end = Int(list.end)
        var position = start
        func name(_ last: Int) -> ByteRange? {
            let first = bytes.skipBlanks(from: start, to: last)
            let trimmed = bytes.trimBlanks(from: first, to: last)
            return trimmed > first ? ByteRange(first, trimmed) : nil
        }
        while position < end {
            let length = AgencyTable.separator(bytes, position, end, &depth)
            if length > 0, depth == 0 {
                if let name = name(position) {
                    numbers.append(UInt32(truncatingIfNeeded: number(of: name, bytes)))
                    count += 1
                }
                start = position + length
            }
            position += max(1, length)
        }
        if let name = name(end) {
            numbers.append(UInt32(truncatingIfNeeded: number(of: name, bytes)))
            count += 1
        }
        return count
    }

    /// Length in bytes of the separator at an offset, 0 where there is none; counts parentheses on the way.
    private static func separator(_ bytes: [UInt8], _ offset: Int, _ end: Int, _ depth: inout Int) -> Int {
        switch bytes[offset] {
        case 0x3B: return 1
        case 0x28: depth += 1
        case 0x29: depth = max(0, depth - 1)
        case 0xE3 where bytes.hasPrefix("、", at: offset, to: end): return 3
        case 0xEF:
            if bytes.hasPrefix("；", at: offset, to: end) { return 3 }
            if bytes.hasPrefix("（", at: offset, to: end) { depth += 1 }
            if bytes.hasPrefix("）", at: offset, to: end) { depth = max(0, depth - 1) }
        default: break
        }
        return 0
    }

    /// The number of the agency whose name stands in a range.
    private mutating func number(of name: ByteRange, _ bytes: [UInt8]) -> Int {
        var slot = AgencyTable.hash(bytes[Int(name.start)..<Int(name.end)]) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int(slots[slot]) - 1
            if names[known].count == name.count, isEqual(names[known], bytes, Int(name.start)) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        agencies.append(Agency(name: bytes.string(name)))
        names.append(bytes.array(name))
        slots[slot] = UInt32(truncatingIfNeeded: agencies.count)
        if agencies.count * 2 > slots.count { grow() }
        return agencies.count - 1
    }

    private static func hash(_ name: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: name.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    private func isEqual(_ name: [UInt8], _ bytes: [UInt8], _ offset: Int) -> Bool {
        for index in name.indices where name[index] != bytes[offset + index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        for (number, name) in names.enumerated() {
            var slot = AgencyTable.hash(name[...]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
    }

    /// Takes what a registry heading says of an agency; nil where it names none.
    mutating func register(_ record: RecordText, at heading: Int, _ bytes: [UInt8]) -> Columns.Registered? {
        let title = unquoted(record.heading.title, bytes)
        guard title.count > 0 else { return nil }
        let agency = number(of: title, bytes)
        var entry = Columns.Registered(heading: heading, agency: agency)
        entry.isGroup = record.heading.hasTag("group", in: bytes)
        agencies[agency].isGroup = entry.isGroup
        var isPlain = !record.planning.isPresent
        PropertyDrawer.forEach(bytes, record.drawer) { name, value in
            switch OwnedProperty(bytes, name) {
            case .alias:
                entry.alias = value
                agencies[agency].aliases = Agency.names(in: bytes.string(value))
            case .members:
                entry.members = value
                agencies[agency].members = Agency.names(in: bytes.string(value))
            case .contact:
                entry.contact = value
                agencies[agency].contact = value.count > 0 ? bytes.string(value) : nil
            default: isPlain = false
            }
        }
        let known = record.drawer.isPresent ? record.drawer : record.headingLine
        entry.isPlain =
            isPlain && bytes[Int(known.end)..<record.end].allSatisfy { [0x0A, 0x0D, 0x20, 0x09].contains($0) }
        return entry
    }
}
