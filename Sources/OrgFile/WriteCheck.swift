import Glibc
import Model

/// Why bytes must not be written over a plan file.
package enum WriteFault: Error, Sendable, Equatable {
    /// They do not read as a plan.
    case unreadable(ReadFault)
    /// They have `new` headings instead of `old`.
    case headings(old: Int, new: Int)
    /// The text of a heading that no edit names would change; the line is counted from 1 in the new bytes.
    case foreignText(line: Int)
}

/// Checks what `write` made before it goes over the file: it reads, has as many headings as it should, and outside the
/// measures that the edits name each byte is the old one.
/// - Throws: `WriteFault`.
package func check(_ new: [UInt8], of edits: [Edit], to plan: Plan) throws(WriteFault) {
    var before = Plan(plan.columns)
    var run: [Edit] = []
    for edit in edits {
        guard edit.isStructural else {
            run.append(edit)
            continue
        }
        // Step by step: what each edit that adds, removes or moves something leaves beside it.
        let written = try replayed(run, on: before)
        try checkFields(written, of: run, to: before)
        before = try reread(written)
        run = []
        let restructured = try replayed([edit], on: before)
        let after = try reread(restructured)
        try checkStructure(after, of: edit, to: before)
        before = after
    }
    try checkFields(new, of: run, to: before)
}

private func reread(_ bytes: [UInt8]) throws(WriteFault) -> Plan {
    do { return try read(bytes) } catch { throw .unreadable(error) }
}

private func replayed(_ edits: [Edit], on plan: Plan) throws(WriteFault) -> [UInt8] {
    do { return try write(edits, to: plan) } catch { throw .foreignText(line: 1) }
}

/// Checks that a plan differs from the one before in the text alone that the edit adds, removes or moves.
private func checkStructure(_ after: Plan, of edit: Edit, to before: Plan) throws(WriteFault) {
    func others(_ plan: Plan, without heading: Int?) -> (bytes: [UInt8], headings: Int) {
        let bytes = plan.columns.bytes
        var cut = ByteRange.none
        var headings = plan.columns.headings.count
        if case .declaration(let from, let to) = edit.change {
            cut = declarationLine((from ?? to) ?? "", in: bytes) ?? .none
        } else if let heading, plan.columns.headings.indices.contains(heading) {
            cut = plan.subtree(of: heading)
            headings -= plan.subtreeEnd(of: heading) - heading
        }
        let rest = Array(bytes[..<Int(cut.start)] + bytes[Int(cut.end)...])
        return (Array(rest.reversed().drop { $0 == 0x0A || $0 == 0x0D }), headings)
    }
    let moved: Int? =
        switch edit.change {
        case .add: after.heading(.measure(edit.record))
        case .move(_, let place): try? after.heading(at: place, for: edit)
        default: nil
        }
    let old = others(before, without: before.heading(.measure(edit.record)))
    let new = others(after, without: moved)
    guard old.headings == new.headings else { throw .headings(old: old.headings, new: new.headings) }
    guard old.bytes == new.bytes else { throw .foreignText(line: 1) }
}

/// Checks the bytes after edits that leave all headings where they are.
private func checkFields(_ new: [UInt8], of edits: [Edit], to plan: Plan) throws(WriteFault) {
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
