import Model

/// The bytes of a plan's file after an edit that adds, removes or moves a heading with all below it, and where that
/// heading then begins; nil where nothing is left of the edit. The plan has no edits of its own.
/// - Throws: `Clash` where the measure, or a heading that the edit names, is not there, or is not as the edit knows it.
func restructured(_ plan: Plan, by edit: Edit) throws(Clash) -> (bytes: [UInt8], start: Int?)? {
    let bytes = plan.columns.bytes
    func offset(_ place: Edit.Place, _ level: Int) throws(Clash) -> Int {
        let heading = try plan.heading(at: place, for: edit)
        guard plan.fits(level, at: place, before: heading) else { throw .edited(edit.record) }
        guard heading < plan.columns.headings.count else { return bytes.count }
        return Int(plan.columns.headings[heading].start)
    }
    switch edit.change {
    case .add(let text, let place):
        // Only an ID tells that the measure is there already.
        if case .path = edit.record {} else if (try? plan.measure(edit.record)) != nil { return nil }
        let offset = try offset(place, text.prefix { $0 == 0x2A }.count)
        return assembled([bytes[..<offset], text[...], bytes[offset...]], of: bytes, moved: 1)
    case .remove(let text, _):
        guard let heading = try present(edit.record, in: plan) else { return nil }
        let range = plan.subtree(of: heading)
        guard isEqualText(bytes.array(range), text) else { throw .edited(edit.record) }
        return assembled([bytes[..<Int(range.start)], bytes[Int(range.end)...]], of: bytes, moved: nil)
    case .move(let from, let to):
        guard let heading = try present(edit.record, in: plan) else { throw .gone(edit.record) }
        let present = plan.place(ofHeading: heading)
        if present == to { return nil }
        guard present == from else { throw .edited(edit.record) }
        let range = plan.subtree(of: heading)
        let (start, end) = (Int(range.start), Int(range.end))
        let offset = try offset(to, Int(plan.columns.headings[heading].level))
        guard offset <= start || offset >= end else { throw .edited(edit.record) }
        let subtree = bytes[start..<end]
        return offset <= start
            ? assembled([bytes[..<offset], subtree, bytes[offset..<start], bytes[end...]], of: bytes, moved: 1)
            : assembled([bytes[..<start], bytes[end..<offset], subtree, bytes[offset...]], of: bytes, moved: 2)
    case .declaration(let from, let to):
        if let to {
            guard declarationLine(to, in: bytes) == nil else { return nil }
            let offset = behindKeywords(bytes)
            let line = Array(("#+TODO: " + to).utf8) + lineEnd(of: bytes)
            return assembled([bytes[..<offset], line[...], bytes[offset...]], of: bytes, moved: nil)
        }
        guard let range = declarationLine(from ?? "", in: bytes) else { return nil }
        return assembled([bytes[..<Int(range.start)], bytes[Int(range.end)...]], of: bytes, moved: nil)
    case .status, .field, .note: return nil
    }
}

extension Plan {
    /// Whether a heading of a level can stand at a place without becoming a child of the one before, or taking the one
    /// behind for its child; `next` is the number of the heading that follows there.
    fileprivate func fits(_ level: Int, at place: Edit.Place, before next: Int) -> Bool {
        let levels = columns.headings
        if let above = place.parent.flatMap({ heading($0) }), levels[above].level >= level { return false }
        if let sibling = place.after.flatMap({ heading($0) }), levels[sibling].level < level { return false }
        return next >= levels.count || levels[next].level <= level
    }
}

/// The heading of a measure; nil where it is gone.
private func present(_ record: RecordKey, in plan: Plan) throws(Clash) -> Int? {
    do throws(Clash) {
        return Int(plan.columns.measures[try plan.measure(record)].heading)
    } catch {
        if case .gone = error { return nil }
        throw error
    }
}

/// Pieces of a file one behind the other: each but the last ends its last line, the last one does where the file's last
/// line had an end. Gives where the piece `moved` begins.
private func assembled(
    _ pieces: [ArraySlice<UInt8>], of bytes: [UInt8], moved: Int?
) -> (bytes: [UInt8], start: Int?) {
    let isEnded = bytes.last.map { $0 == 0x0A } ?? (pieces.last { !$0.isEmpty }?.last == 0x0A)
    var result: [UInt8] = []
    result.reserveCapacity(pieces.reduce(2) { $0 + $1.count })
    var start: Int?
    for (number, piece) in pieces.enumerated() {
        let isOpen = result.last.map { $0 != 0x0A } ?? false
        if isOpen, !piece.isEmpty, result != [0xEF, 0xBB, 0xBF] { result += lineEnd(of: bytes) }
        if number == moved { start = result.count }
        result += piece
    }
    if isEnded, let last = result.last, last != 0x0A { result += lineEnd(of: bytes) }
    if !isEnded, result.last == 0x0A {
        result.removeLast()
        if result.last == 0x0D { result.removeLast() }
    }
    return (result, start)
}

/// Whether two texts are equal but for the end of their last lines.
private func isEqualText(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        guard text.last == 0x0A else { return text[...] }
        let shorter = text.dropLast()
        return shorter.last == 0x0D ? shorter.dropLast() : shorter
    }
    return trimmed(left) == trimmed(right)
}

/// The line `#+TODO: words` above the first heading, with its line end.
func declarationLine(_ words: String, in bytes: [UInt8]) -> ByteRange? {
    let wanted = Array(("#+TODO: " + words).utf8)
    var line = LineCursor(bytes, at: 0, to: bytes.count)
    while !line.isAtEnd, !line.isHeading {
        if bytes[line.start..<line.end].elementsEqual(wanted) { return ByteRange(line.start, line.after) }
        line.next()
    }
    return nil
}

/// Where the `#` lines at the begin of a file end.
private func behindKeywords(_ bytes: [UInt8]) -> Int {
    var line = LineCursor(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, to: bytes.count)
    while !line.isAtEnd, bytes[line.start] == 0x23 { line.next() }
    return line.start
}
