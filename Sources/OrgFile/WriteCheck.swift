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
    var fault: WriteFault?
    var rewriter = Rewriter(plan.columns)
    rewriter.onFields = { before, edits, after in fault = fault ?? fieldFault(after, of: edits, to: before) }
    rewriter.onComposition = { before, composition, after in
        fault = fault ?? structureFault(after, of: composition, to: before)
    }
    do { try rewriter.apply(edits) } catch { throw .foreignText(line: 1) }
    if let fault { throw fault }
    let fresh: Plan
    do { fresh = try read(new) } catch { throw .unreadable(error) }
    if let fault = fieldFault(fresh, of: rewriter.run, to: Plan(rewriter.columns)) { throw fault }
}

/// What is wrong with a file whose pieces were put together anew: each byte that was not cut must stand there in its
/// order, and no other besides what came in; the end of the last line may come or go.
private func structureFault(_ after: Plan, of composition: Composition, to before: Plan) -> WriteFault? {
    let old = Rest(before, without: composition.cuts)
    let new = Rest(after, without: composition.insertions)
    if old.headings != new.headings { return .headings(old: old.headings, new: new.headings) }
    return old.bytes == new.bytes ? nil : .foreignText(line: 1)
}

/// What a plan's file holds besides some ranges of it.
private struct Rest {
    private(set) var bytes: [UInt8] = []
    /// Number of headings that begin outside the ranges.
    private(set) var headings: Int

    init(_ plan: Plan, without ranges: [Range<Int>]) {
        let all = plan.columns.bytes
        bytes.reserveCapacity(all.count)
        var position = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            bytes += all[position..<max(position, range.lowerBound)]
            position = max(position, range.upperBound)
        }
        bytes += all[min(position, all.count)...]
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        headings = plan.columns.headings.count { heading in
            !ranges.contains { $0.contains(Int(heading.start)) }
        }
    }
}

/// What is wrong with a plan after edits that leave all headings where they are.
private func fieldFault(_ fresh: Plan, of edits: [Edit], to plan: Plan) -> WriteFault? {
    let (old, new) = (plan.columns, fresh.columns.bytes)
    guard fresh.columns.headings.count == old.headings.count else {
        return .headings(old: old.headings.count, new: fresh.columns.headings.count)
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
    for heading in named.sorted() {
        let (record, other) = (old.headings[heading], fresh.columns.headings[heading])
        if !isEqual(old.bytes[positions.old..<Int(record.start)], new[positions.new..<Int(other.start)]) {
            return .foreignText(line: fresh.line(at: positions.new))
        }
        positions = (Int(record.end), Int(other.end))
    }
    return isEqual(old.bytes[positions.old...], new[positions.new...])
        ? nil : .foreignText(line: fresh.line(at: positions.new))
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
