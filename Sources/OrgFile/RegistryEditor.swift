import Model

/// The headings of a plan's own registry while edits change their text.
struct RegistryEditor {
    /// One heading that edits may change.
    struct Heading {
        /// Its own text in the file.
        let range: Range<Int>
        fileprivate(set) var editor: RecordEditor
        fileprivate(set) var isChanged = false
    }

    private(set) var headings: [Heading]
    /// Headings by the name of their agency, in file order.
    private var named: [String: [Int]] = [:]

    init(_ columns: Columns) {
        let end = lineEnd(of: columns.bytes)
        headings = columns.registry.map { entry in
            let heading = columns.headings[Int(entry.heading)]
            let range = ByteRange(Int(heading.start), Int(heading.end))
            return Heading(
                range: Int(heading.start)..<Int(heading.end),
                editor: RecordEditor(columns.bytes.array(range), statuses: columns.statuses, lineEnd: end))
        }
        for (number, entry) in columns.registry.enumerated() {
            named[columns.agencies[Int(entry.agency)].name, default: []].append(number)
        }
    }

    /// Applies an edit of an agency's field, and gives the one that takes it back; nil where nothing was left of it.
    /// - Throws: `Clash` where the agency has no heading, or its field holds neither the old value nor the new one.
    mutating func apply(_ edit: Edit) throws(Clash) -> Edit? {
        guard case .agency(let name, let field, let from, let to) = edit.change else { return nil }
        if field == .name { return try rename(name, to: to ?? name, edit) }
        let found = named[name] ?? []
        // Of several headings the last one that has the field counts.
        let last = field == .group ? found.last : found.last { headings[$0].editor.value(field) != nil } ?? found.last
        guard let last else {
            if to == nil { return nil }
            throw .agencyGone(name)
        }
        let now = headings[last].editor.value(field)
        guard now == from else {
            if now == to { return nil }
            throw .agencyChanged(name, field, now: now)
        }
        return change([last], edit)
    }

    private mutating func rename(_ name: String, to new: String, _ edit: Edit) throws(Clash) -> Edit? {
        guard var found = named[name], !found.isEmpty else {
            if named[new]?.isEmpty == false { return nil }
            throw .agencyGone(name)
        }
        if let before = edit.restoration?.text, found.count > 1 {
            // Two agencies became one, and only the heading that had another name before gets that again.
            let own = found.first { number in
                var editor = headings[number].editor
                editor.apply(edit)
                return editor.bytes == before
            }
            guard let own else { throw .agencyEdited(name) }
            found = [own]
        }
        let inverse = change(found, edit)
        named[name]?.removeAll(where: found.contains)
        named[new] = ((named[new] ?? []) + found).sorted()
        return inverse
    }

    private mutating func change(_ numbers: [Int], _ edit: Edit) -> Edit {
        let before = numbers.count == 1 ? numbers.first.map { headings[$0].editor.bytes } : nil
        for number in numbers {
            headings[number].editor.apply(edit)
            headings[number].isChanged = true
        }
        if let forward = edit.restoration?.undone.first { return forward }
        var inverse = Edit(.nothing, edit.change.inverse)
        if let before { inverse.restoration = Edit.Restoration(undone: [edit], text: before, earlier: []) }
        return inverse
    }
}
