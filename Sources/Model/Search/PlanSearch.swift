extension Plan {
    /// Whether the words stand in a measure's title, text or agencies, or are its number or ID.
    package func contains(_ needle: Needle, measure: Int) -> Bool {
        if needle.isNumber, isNumbered(needle, measure: measure) { return true }
        let record = columns.measures[measure]
        let span = columns.bytes
        if needle.isFound(in: span, record.text) { return true }
        // Where no role is written, AGENCIES names who is responsible.
        let isFoundInAgencies = needle.isFound(in: span, record.agencies)
        if let edited = overlay[measure] {
            return needle.isFound(in: edited.title) || needle.isFound(in: edited.lead ?? "")
                || needle.isFound(in: edited.with ?? "")
                || edited.lead == nil && edited.with == nil && isFoundInAgencies
        }
        return needle.isFound(in: span, columns.headings[Int(record.heading)].title)
            || needle.isFound(in: span, record.lead) || needle.isFound(in: span, record.with)
            || !record.lead.isPresent && !record.with.isPresent && isFoundInAgencies
    }

    private func isNumbered(_ needle: Needle, measure: Int) -> Bool {
        let record = columns.measures[measure]
        return Array(number(of: measure).utf8) == needle.bytes
            || record.key.isPresent && columns.bytes.array(record.key) == needle.bytes
    }

    /// The first heading in a range that holds the words: a section or item in its heading, a measure in its title, text
    /// or agencies, or as its number or ID, which comes first.
    package func hit(_ needle: Needle, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, !needle.isEmpty else { return nil }
        if needle.isNumber {
            let numbered = range.first { heading in
                let measure = Int(columns.headings[heading].measure)
                return measure >= 0 && isNumbered(needle, measure: measure)
            }
            if let numbered { return numbered }
        }
        let edited = overlay.keys.map { Int(columns.measures[$0].heading) }
            .filter { range.contains($0) && isHit(needle, heading: $0) }.min()
        var offset = Int(columns.headings[range.lowerBound].start)
        let end = Int(columns.headings[range.upperBound - 1].end)
        while let found = needle.find(in: columns.bytes, from: offset, to: end) {
            let heading = self.heading(at: found)
            if let edited, edited <= heading { return edited }
            if isHit(needle, heading: heading) { return heading }
            offset = Int(columns.headings[heading].end)
        }
        return edited
    }

    /// The last heading in a range that holds the words.
    package func lastHit(_ needle: Needle, in range: Range<Int>) -> Int? {
        range.last { isHit(needle, heading: $0) }
    }

    private func isHit(_ needle: Needle, heading: Int) -> Bool {
        let record = columns.headings[heading]
        if record.measure >= 0 { return contains(needle, measure: Int(record.measure)) }
        guard record.isGroup else { return false }
        return needle.isFound(in: columns.bytes, record.title)
    }

    /// The heading in whose own text a byte offset lies.
    func heading(at offset: Int) -> Int {
        var (low, high) = (0, columns.headings.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(columns.headings[middle].start) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
