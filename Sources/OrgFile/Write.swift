import Glibc
import Model

/// Applies edits to the text of a plan file; every byte that they do not name stays.
/// - Throws: `Clash` where a measure is gone, or a field holds neither the edit's old value nor its new one.
package func write(_ edits: [Edit], to plan: Plan) throws(Clash) -> [UInt8] {
    let columns = plan.columns
    var working = Plan(columns)
    var editors: [Int: RecordEditor] = [:]
    for edit in edits {
        if let (remainder, measure) = try working.remainder(of: edit) {
            let own = working.ownText(of: measure)
            editors[
                measure,
                default: RecordEditor(
                    columns.bytes.array(own), statuses: columns.statuses, lineEnd: lineEnd(of: columns.bytes))
            ].apply(remainder)
        }
        try working.apply(edit)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(columns.bytes.count + editors.values.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for (measure, editor) in editors.sorted(by: { $0.key < $1.key }) {
        let own = working.ownText(of: measure)
        bytes += columns.bytes[position..<Int(own.start)]
        bytes += editor.bytes
        position = Int(own.end)
    }
    bytes += columns.bytes[position...]
    return bytes
}

/// What ends the first line of a file: CR LF or LF.
private func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
}

/// Why bytes must not be written over a plan file.
package enum WriteFault: Error, Sendable, Equatable {
    /// They do not read as a plan.
    case unreadable(ReadFault)
    /// They have `new` headings instead of `old`.
    case headings(old: Int, new: Int)
    /// The text of a heading that no edit names would change; the line is counted from 1 in the new bytes.
    case foreignText(line: Int)
}

/// Checks what `write` made before it goes over the file: it reads, has as many headings, and outside the measures that
/// the edits name each byte is the old one.
/// - Throws: `WriteFault`.
package func check(_ new: [UInt8], of edits: [Edit], to plan: Plan) throws(WriteFault) {
    let fresh: Plan
    do { fresh = try read(new) } catch { throw .unreadable(error) }
    let old = plan.columns
    guard fresh.columns.headings.count == old.headings.count else {
        throw .headings(old: old.headings.count, new: fresh.columns.headings.count)
    }
    // An edit may be about a measure as an earlier one has named it.
    var named: Set<Int> = []
    var working = Plan(old)
    for edit in edits {
        guard let measure = try? working.measure(edit.record) else { continue }
        named.insert(Int(old.measures[measure].heading))
        _ = try? working.apply(edit)
    }
    var positions = (old: 0, new: 0)
    for (number, heading) in old.headings.enumerated() where named.contains(number) {
        let other = fresh.columns.headings[number]
        if !isEqual(old.bytes[positions.old..<Int(heading.start)], new[positions.new..<Int(other.start)]) {
            throw .foreignText(line: fresh.line(at: positions.new))
        }
        positions = (Int(heading.end), Int(other.end))
    }
    if !isEqual(old.bytes[positions.old...], new[positions.new...]) {
        throw .foreignText(line: fresh.line(at: positions.new))
    }
}

private func isEqual(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.count == right.count
        && left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
}
