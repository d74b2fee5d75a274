/// Edits that add, remove and move measures.
extension Plan {
    /// Where a measure that is added comes to stand.
    package enum Slot: Sendable, Equatable {
        /// Behind this measure and all below it, as its sibling.
        case behind(Int)
        /// The last one of this item.
        case item(Int)
        /// The last one right below this section.
        case section(Int)
        /// The last heading of the plan that is no registry.
        case end
    }

    /// A key for a measure that is added: the number of its item, or nothing, and five random letters or digits, so that
    /// two people's additions stay two.
    package func newKey(item: Int?, using generator: inout some RandomNumberGenerator) -> String {
        (item.map { number(ofItem: $0) + "-" } ?? "") + String.random(5, using: &generator)
    }

    /// The edits that add a measure with a text and agencies; a text of more than 40 characters has its first clause for
    /// title. The last of them is
    /// the measure; where the file declares nothing and has no heading, the one before declares duban's own statuses.
    package func adding(
        _ typed: String, lead: [String] = [], with: [String] = [], at slot: Slot, key: String
    ) throws(Clash) -> [Edit] {
        let text = Needle.trimmed(typed)
        var flat = try flattened()
        var edits: [Edit] = []
        if flat.columns.headings.isEmpty, !flat.columns.isDeclared {
            let declaration = Edit(.customID(key), .line(from: nil, to: "#+TODO: " + Statuses.line))
            try flat.apply(declaration)
            edits.append(declaration)
        }
        let title = newTitle(of: text)
        var measure = Outline.Measure(text: title == text ? "" : text)
        (measure.lead, measure.with) = (lead, with)
        let (place, level) = flat.place(of: slot)
        let node = Outline.Node(heading: title, measure: measure)
        let bytes = flat.columns.format.render(node, level, key, flat.columns)
        return edits + [Edit(.customID(key), .add(text: bytes, at: place))]
    }

    /// The edits that remove measures with all that stands below them, from the end on; one below another of them goes
    /// with that.
    package func removing(_ measures: [Int]) throws(Clash) -> [Edit] {
        let flat = try flattened()
        var edits: [Edit] = []
        var end = -1
        for heading in Set(measures.map { Int(flat.columns.measures[$0].heading) }).sorted() where heading >= end {
            end = flat.subtreeEnd(of: heading)
            let record = flat.key(of: Int(flat.columns.headings[heading].measure))
            let text = flat.columns.bytes.array(flat.subtree(of: heading))
            edits.append(Edit(record, .remove(text: text, from: flat.place(ofHeading: heading))))
        }
        return edits.reversed()
    }

    /// The measures that stand below a measure.
    package func below(_ measure: Int) -> [Int] {
        let heading = Int(columns.measures[measure].heading)
        return columns.headings[(heading + 1)..<subtreeEnd(of: heading)].filter { $0.measure >= 0 }.map {
            Int($0.measure)
        }
    }

    /// The edit that moves a measure over the next measure beside it, or the one before; nil where there is none.
    package func moving(_ measure: Int, down: Bool) throws(Clash) -> Edit? {
        let flat = try flattened()
        let heading = Int(flat.columns.measures[measure].heading)
        guard let other = down ? flat.sibling(behind: heading) : flat.sibling(before: heading),
            flat.columns.headings[other].measure >= 0,
            flat.columns.headings[other].level == flat.columns.headings[heading].level
        else { return nil }
        let from = flat.place(ofHeading: heading)
        let to =
            down ? Edit.Place(parent: from.parent, after: flat.headingKey(other)) : flat.place(ofHeading: other)
        return Edit(flat.key(of: measure), .move(from: from, to: to))
    }

    /// The edit that moves a measure before or behind another one of its level, or to the end of an item; nil where it
    /// stands there already, or cannot stand there: below itself, or on another level.
    package func moving(_ measure: Int, to slot: Slot, before: Bool = false) throws(Clash) -> Edit? {
        let flat = try flattened()
        let heading = Int(flat.columns.measures[measure].heading)
        let below = heading..<flat.subtreeEnd(of: heading)
        var (place, level) = flat.place(of: slot)
        if case .behind(let other) = slot, before {
            place = flat.place(ofHeading: Int(flat.columns.measures[other].heading))
        }
        let from = flat.place(ofHeading: heading)
        let ends = [place.parent, place.after].compactMap { $0.flatMap { flat.heading($0) } }
        guard place != from, level == Int(flat.columns.headings[heading].level), !ends.contains(where: below.contains)
        else { return nil }
        return Edit(flat.key(of: measure), .move(from: from, to: place))
    }

    /// The place that a slot means, and the level of a heading there.
    private func place(of slot: Slot) -> (place: Edit.Place, level: Int) {
        switch slot {
        case .behind(let measure):
            let heading = Int(columns.measures[measure].heading)
            let parent = Int(columns.headings[heading].parent)
            return (
                Edit.Place(parent: parent >= 0 ? headingKey(parent) : nil, after: headingKey(heading)),
                Int(columns.headings[heading].level)
            )
        case .item(let item):
            let heading = Int(items[item].heading)
            let own = Int(columns.headings[heading].measure)
            return own >= 0 ? place(of: .behind(own)) : last(below: heading)
        case .section(let section): return last(below: Int(sections[section].heading))
        case .end:
            let top = columns.headings.indices.filter { columns.headings[$0].parent < 0 }
            let last = top.last { columns.headings[$0].measure >= 0 || columns.headings[$0].isGroup }
            return (
                Edit.Place(parent: nil, after: last.map { headingKey($0) }),
                (last.map { columns.headings[$0] } ?? columns.headings.first).map { Int($0.level) } ?? 1
            )
        }
    }

    /// The place behind all that stands right below a heading.
    private func last(below heading: Int) -> (place: Edit.Place, level: Int) {
        let children = columns.headings[(heading + 1)..<subtreeEnd(of: heading)].indices.filter {
            Int(columns.headings[$0].parent) == heading
        }
        return (
            Edit.Place(parent: headingKey(heading), after: children.last.map { headingKey($0) }),
            children.last.map { Int(columns.headings[$0].level) } ?? Int(columns.headings[heading].level) + 1
        )
    }
}

/// The title of a measure that somebody adds with a text: all of it where it is short, else its first clause.
package func newTitle(of text: String) -> String { text.count <= 40 ? text : firstClause(of: text) }
