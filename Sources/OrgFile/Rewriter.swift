import Model

/// Rewrites a file edit by edit: what names a field changes the text of its measure alone; what adds, removes or moves a
/// heading puts whole pieces of the file together anew, which is then read again.
struct Rewriter {
    private var columns: Columns
    private var working: Plan
    private var editors: [Int: RecordEditor] = [:]
    /// What takes the last edit back, where that is structural and something was left of it.
    private(set) var inverse: Edit?

    init(_ columns: Columns) {
        self.columns = columns
        working = Plan(columns)
    }

    mutating func apply(_ edit: Edit) throws(Clash) {
        inverse = nil
        if edit.isStructural { return try restructure(by: edit) }
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

    /// The file as it now is.
    var bytes: [UInt8] {
        if editors.isEmpty { return columns.bytes }
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

    /// The file as it now is, read anew.
    func columns(for edit: Edit?) throws(Clash) -> Columns {
        if editors.isEmpty { return columns }
        return try Rewriter.read(bytes, for: edit).columns
    }

    private mutating func restructure(by edit: Edit) throws(Clash) {
        let before = Plan(try columns(for: edit))
        if let restored = Rewriter.restored(before, by: edit) {
            inverse = edit.restoration?.undone.first
            return take(try Rewriter.read(restored, for: edit))
        }
        guard let (bytes, start) = try restructured(before, by: edit) else { return take(before) }
        let after = try Rewriter.read(bytes, for: edit)
        inverse = try after.inverse(of: edit, headingAt: start, before: before)
        let old = before.columns.bytes
        if let last = old.last, last != 0x0A, old.count <= Rewriter.largestRestoration {
            inverse?.restoration = Edit.Restoration(undone: [edit], text: old, earlier: [])
        }
        take(after)
    }

    /// Bytes of a file without a final line end that an inverse keeps: which line had none cannot be told from the pieces
    /// where others end in empty lines.
    private static let largestRestoration = 1 << 20

    /// The file as it was before what an inverse takes back, where nothing else was changed since.
    private static func restored(_ plan: Plan, by edit: Edit) -> [UInt8]? {
        guard let restoration = edit.restoration, let before = try? OrgFile.read(restoration.text),
            let again = try? write(restoration.undone, to: before), again == plan.columns.bytes
        else { return nil }
        return restoration.text
    }

    private mutating func take(_ plan: Plan) {
        columns = plan.columns
        working = plan
        editors = [:]
    }

    /// What was put together of a plan's own pieces reads as a plan, but for its size.
    private static func read(_ bytes: [UInt8], for edit: Edit?) throws(Clash) -> Plan {
        do { return try OrgFile.read(bytes) } catch { throw .gone(edit?.record ?? .customID("")) }
    }
}

extension Plan {
    /// The edit that takes a structural one back, in the plan after it; `offset` is where the heading then begins.
    fileprivate func inverse(of edit: Edit, headingAt offset: Int?, before: Plan) throws(Clash) -> Edit {
        let heading = offset.flatMap { start in columns.headings.firstIndex { Int($0.start) == start } }
        let measure = heading.map { Int(columns.headings[$0].measure) } ?? -1
        switch edit.change {
        case .add(_, let place):
            guard let heading, measure >= 0 else { throw .edited(edit.record) }
            return Edit(key(of: measure), .remove(text: columns.bytes.array(subtree(of: heading)), from: place))
        case .move(let from, let to):
            guard measure >= 0 else { throw .edited(edit.record) }
            return Edit(key(of: measure), .move(from: to, to: from))
        case .remove(_, let place):
            guard let old = before.heading(.measure(edit.record)) else { throw .gone(edit.record) }
            let text = before.columns.bytes.array(before.subtree(of: old))
            return Edit(edit.record, .add(text: text, at: place))
        case .declaration, .status, .field, .note: return Edit(edit.record, edit.change.inverse)
        }
    }
}
