import Model

/// Rewrites a file edit by edit: what names a field changes the text of its measure alone; what adds, removes or moves
/// headings puts whole pieces of the file together anew, which is then read again.
struct Rewriter {
    /// What the file held after the last edits that added, removed or moved something, else at the begin.
    private(set) var columns: Columns
    private var working: Plan
    private var editors: [Int: RecordEditor] = [:]
    /// What takes the structural edits at the end back, one for each; nil where nothing was left of it.
    private(set) var inverses: [Edit?] = []
    /// The edits since `columns` was read.
    private(set) var run: [Edit] = []
    /// Called before and after pieces are put together, with the plans and the pieces.
    var onComposition: (_ before: Plan, _ composition: Composition, _ after: Plan) -> Void = { _, _, _ in }
    /// Called when edits of fields come to an end: with the plan that they were made on, the edits, and the plan after.
    var onFields: (_ before: Plan, _ edits: [Edit], _ after: Plan) -> Void = { _, _, _ in }

    init(_ columns: Columns) {
        self.columns = columns
        working = Plan(columns)
    }

    mutating func apply(_ edits: [Edit]) throws(Clash) {
        var rest = edits[...]
        while let edit = rest.first {
            if edit.isStructural {
                rest = rest.dropFirst(try restructure(by: rest.prefix { $0.isStructural }))
            } else {
                try change(edit)
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func change(_ edit: Edit) throws(Clash) {
        inverses = []
        if let (remainder, measure) = try working.remainder(of: edit) {
            let own = working.ownText(of: measure)
            editors[
                measure,
                default: RecordEditor(
                    columns.bytes.array(own), statuses: columns.statuses, lineEnd: lineEnd(of: columns.bytes))
            ].apply(remainder)
        }
        try working.apply(edit)
        run.append(edit)
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

    /// Takes all edits so far into `columns`.
    mutating func fold(for record: RecordKey) throws(Clash) {
        guard !run.isEmpty else { return }
        let (before, after) = (Plan(columns), editors.isEmpty ? Plan(columns) : try read(bytes, for: record))
        onFields(before, run, after)
        take(after)
    }

    /// Applies as many of the first edits as can be put together at once, and gives their number.
    private mutating func restructure(by edits: ArraySlice<Edit>) throws(Clash) -> Int {
        guard let first = edits.first else { return 0 }
        if !run.isEmpty { inverses = [] }
        try fold(for: first.record)
        let before = Plan(columns)
        if let restored = Rewriter.restored(before, by: first) {
            inverses.append(first.restoration?.undone.first)
            take(try read(restored, for: first.record))
            return 1
        }
        let composition = try Composition(edits, of: before)
        var taking = [Edit?](repeating: nil, count: composition.count)
        if !composition.isEmpty {
            let after = try read(composition.bytes, for: first.record)
            for (number, inverse) in composition.inverses { taking[number] = inverse }
            for (number, start) in composition.starts where number >= 0 {
                let edit = edits[edits.startIndex + number]
                taking[number] = try after.inverse(of: edit, headingAt: start, before: before)
            }
            let isOdd = before.columns.bytes.last.map { $0 != 0x0A } ?? false
            if composition.inverses.isEmpty, isOdd || !first.isAboutMeasure, let only = taking.first ?? nil,
                before.columns.bytes.count <= Rewriter.largestRestoration,
                (try? Composition([only], of: after))?.bytes != before.columns.bytes
            {
                taking[0]?.restoration = Edit.Restoration(
                    undone: [first], text: before.columns.bytes, earlier: [])
            }
            onComposition(before, composition, after)
            take(after)
        }
        inverses += taking
        return composition.count
    }

    /// Bytes of a file that an inverse keeps where its pieces do not tell where a line stood, or which line had no end,
    /// since others end in empty lines.
    private static let largestRestoration = 1 << 20

    /// The file as it was before what an inverse takes back, where nothing else was changed since.
    private static func restored(_ plan: Plan, by edit: Edit) -> [UInt8]? {
        // What an edit of an agency's field restores is the text of its heading.
        if case .agency = edit.change { return nil }
        guard let restoration = edit.restoration, let before = try? OrgFile.read(restoration.text),
            let again = try? write(restoration.undone, to: before), again == plan.columns.bytes
        else { return nil }
        return restoration.text
    }

    private mutating func take(_ plan: Plan) {
        columns = plan.columns
        working = plan
        editors = [:]
        run = []
    }

    /// What was put together of a plan's own pieces reads as a plan, but for its size.
    private func read(_ bytes: [UInt8], for record: RecordKey) throws(Clash) -> Plan {
        do { return try OrgFile.read(bytes, shared: columns.shared) } catch { throw .gone(record) }
    }
}

extension Plan {
    /// The edit that takes a structural one back, in the plan after it; `offset` is where the heading then begins.
    fileprivate func inverse(of edit: Edit, headingAt offset: Int?, before: Plan) throws(Clash) -> Edit {
        let heading = offset.flatMap { start in columns.headings.firstIndex { Int($0.start) == start } }
        let measure = heading.map { Int(columns.headings[$0].measure) } ?? -1
        switch edit.change {
        case .add:
            guard let heading, measure >= 0 else { throw .edited(edit.record) }
            return Edit(
                key(of: measure),
                .remove(text: columns.bytes.array(subtree(of: heading)), from: place(ofHeading: heading)))
        case .move:
            guard let heading, measure >= 0, let old = before.heading(.measure(edit.record)) else {
                throw .edited(edit.record)
            }
            return Edit(
                key(of: measure),
                .move(
                    from: place(ofHeading: heading),
                    to: place(like: before.placeHeadings(of: old), before: before, without: old, here: heading)))
        case .remove:
            guard let old = before.heading(.measure(edit.record)) else { throw .gone(edit.record) }
            let text = before.columns.bytes.array(before.subtree(of: old))
            return Edit(edit.record, .add(text: text, at: before.place(ofHeading: old)))
        case .entry(let name, _, .some, _):
            guard let heading else { throw .agencyEdited(name) }
            let text = columns.bytes.array(subtree(of: heading))
            return Edit(.nothing, .entry(name, from: text, to: nil, at: place(ofHeading: heading)))
        case .entry(let name, let from?, nil, _):
            guard let old = before.entry(name, from) else { throw .agencyEdited(name) }
            let text = before.columns.bytes.array(before.subtree(of: old))
            return Edit(.nothing, .entry(name, from: nil, to: text, at: before.place(ofHeading: old)))
        case .line, .agency, .entry, .status, .field, .note: return Edit(edit.record, edit.change.inverse)
        }
    }

    /// A place of the plan before a move, by the keys that its headings have after it. Besides what was moved, the
    /// headings stand in the same order.
    private func place(
        like old: (parent: Int?, after: Int?), before: Plan, without moved: Int, here: Int
    ) -> Edit.Place {
        let length = subtreeEnd(of: here) - here
        func now(_ heading: Int) -> HeadingKey {
            let rank = heading < moved ? heading : heading - length
            return headingKey(rank < here ? rank : rank + length)
        }
        return Edit.Place(parent: old.parent.map(now), after: old.after.map(now))
    }
}
