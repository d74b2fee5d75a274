/// Where headings stand, and where one could.
extension Plan {
    /// Behind the number of the last heading below a heading.
    package func subtreeEnd(of heading: Int) -> Int {
        let level = columns.headings[heading].level
        return columns.headings[(heading + 1)...].firstIndex { $0.level <= level } ?? columns.headings.count
    }

    /// The bytes of a heading with all below it.
    package func subtree(of heading: Int) -> ByteRange {
        let last = subtreeEnd(of: heading) - 1
        return ByteRange(Int(columns.headings[heading].start), Int(columns.headings[last].end))
    }

    /// The heading before another among those right below the same one.
    func sibling(before heading: Int) -> Int? {
        let parent = columns.headings[heading].parent
        return columns.headings[(Int(parent) + 1)..<heading].lastIndex { $0.parent == parent }
    }

    /// The heading behind another among those right below the same one.
    func sibling(behind heading: Int) -> Int? {
        let next = subtreeEnd(of: heading)
        guard columns.headings.indices.contains(next) else { return nil }
        return columns.headings[next].parent == columns.headings[heading].parent ? next : nil
    }

    /// Where a heading stands.
    package func place(ofHeading heading: Int) -> Edit.Place {
        let (parent, after) = placeHeadings(of: heading)
        return Edit.Place(parent: parent.map { headingKey($0) }, after: after.map { headingKey($0) })
    }

    /// The headings that a heading's place names, by number.
    package func placeHeadings(of heading: Int) -> (parent: Int?, after: Int?) {
        let parent = Int(columns.headings[heading].parent)
        return (parent >= 0 ? parent : nil, sibling(before: heading))
    }

    /// How a heading is found again: a measure by its key where only one has it, any other by its titles.
    package func headingKey(_ heading: Int) -> HeadingKey {
        let measure = Int(columns.headings[heading].measure)
        if measure >= 0 {
            let key = key(of: measure)
            if (try? self.measure(key)) == measure { return .measure(key) }
        }
        let titles = titles(to: heading)
        return .titles(titles, ordinal: headings(titled: titles, in: 0..<heading).count + 1)
    }

    /// The number of a heading by its key; nil where it is not there, or not only once.
    package func heading(_ key: HeadingKey) -> Int? {
        switch key {
        case .measure(let key): return (try? measure(key)).map { Int(columns.measures[$0].heading) }
        case .titles(let titles, let ordinal):
            let found = headings(titled: titles, in: columns.headings.indices)
            return found.indices.contains(ordinal - 1) ? found[ordinal - 1] : nil
        }
    }

    /// The number of the heading before which text for a place is put. What is added follows its neighbour; where that is
    /// gone, it goes behind all else below the same heading.
    /// - Throws: `Clash.placeGone`, about the edit's measure, where a heading that the place names is not there.
    package func heading(at place: Edit.Place, for edit: Edit) throws(Clash) -> Int {
        let above = place.parent.flatMap { heading($0) }
        if let parent = place.parent, above == nil { throw .placeGone(edit.record, parent.text) }
        if let after = place.after {
            if let sibling = heading(after) { return subtreeEnd(of: sibling) }
            switch edit.change {
            case .add, .entry: break
            default: throw .placeGone(edit.record, after.text)
            }
            return above.map { subtreeEnd(of: $0) } ?? columns.headings.count
        }
        return above.map { $0 + 1 } ?? 0
    }

    /// The headings that stand at the end of these titles.
    private func headings(titled titles: [String], in range: Range<Int>) -> [Int] {
        let last = Array((titles.last ?? "").utf8)
        return range.filter { heading in
            let title = columns.headings[heading].title
            return title.count == last.count && columns.bytes.array(title) == last
                && self.titles(to: heading) == titles
        }
    }

    /// The titles of the headings above one, from the top, and its own.
    private func titles(to heading: Int) -> [String] {
        var titles: [String] = []
        var above = heading
        while above >= 0 {
            titles.append(self.heading(above))
            above = Int(columns.headings[above].parent)
        }
        return titles.reversed()
    }
}
