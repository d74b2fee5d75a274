import Model

extension Layout {
    /// Sections 一、NAME and items （一）NAME。TEXT（AGENCIES）。TEXT（AGENCIES）。, each on a line of its own.
    static let sectionsAndItems = Layout(
        recognises: { lines in
            var isInSection = false
            return lines.contains { line in
                switch SectionsAndItems.kind(line.content) {
                case .section: isInSection = true
                case .item: return isInSection && !AgencyParentheses(Array(line.content)).agencies.isEmpty
                case .other: break
                }
                return false
            }
        },
        outline: { lines in
            var reader = SectionsAndItems(lines)
            reader.read(lines)
            return reader.outline
        })
}

/// Reads a document of sections and items.
private struct SectionsAndItems {
    private(set) var outline: Outline
    /// Numbers of the first and the last line that is a section or an item.
    private let body: ClosedRange<Int>

    enum Kind { case section, item, other }

    init(_ lines: [DocumentLine]) {
        let first = lines.first { SectionsAndItems.kind($0.content) == .section }?.number ?? 0
        let last = lines.last { SectionsAndItems.kind($0.content) != .other }?.number ?? first
        body = first...max(first, last)
        let range = body
        let facts = DocumentFacts(
            front: lines.filter { $0.number < range.lowerBound }.map(\.content),
            back: lines.filter { $0.number > range.upperBound }.map(\.content))
        outline = Outline(title: facts.title)
        outline.properties = facts.properties
    }

    /// What a line is, by its numeral: 一、 or （一）.
    static func kind(_ content: String) -> Kind {
        var rest = content[...]
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest.removeFirst() }
        guard Numeral.chinese(&rest) != nil, let next = rest.first else { return .other }
        if isBracketed { return next == "）" || next == ")" ? .item : .other }
        return next == "、" ? .section : .other
    }

    mutating func read(_ lines: [DocumentLine]) {
        for line in lines {
            switch SectionsAndItems.kind(line.content) {
            case .section: outline.nodes.append(.init(heading: line.content))
            case .item where !outline.nodes.isEmpty:
                outline.nodes[outline.nodes.count - 1].children.append(item(line))
            case .item, .other:
                outline.preface.append(line.text)
                if !isKnown(line) { doubt(line, line.content, .unknownLine) }
            }
        }
    }

    /// Whether a line may stand where it does: all before the first section; copies and date behind the last item.
    private func isKnown(_ line: DocumentLine) -> Bool {
        if line.number < body.lowerBound { return SectionsAndItems.kind(line.content) == .other }
        if line.number < body.upperBound { return false }
        let content = line.content
        return ["抄送", "主送", "附件"].contains(where: content.hasPrefix)
            || ["印发", "日", "（此件公开发布）"].contains(where: content.hasSuffix)
    }

    private mutating func doubt(_ line: DocumentLine, _ text: String, _ reason: Outline.Doubt.Reason) {
        outline.doubts.append(.init(line: line.number, text: text, reason: reason))
    }

    /// The heading is what stands before the first 。; an item that is nothing but a heading and its agencies is itself a
    /// measure.
    private mutating func item(_ line: DocumentLine) -> Outline.Node {
        let characters = Array(line.content)
        let brackets = Brackets(characters)
        let stop = characters.indices.first { characters[$0] == "。" && !brackets.enclose($0) } ?? characters.count
        let text = Array(characters[stop...].dropFirst())
        let heading = AgencyParentheses(Array(characters[..<stop]))
        if let own = heading.agencies.first, own.tail.isEmpty, text.allSatisfy(\.isWhitespace) {
            let name = String(characters[..<own.range.lowerBound])
            let tail = stop < characters.count ? "。" : ""
            return .init(heading: name.trimmed, measure: measure(name, own, tail: tail, line))
        }
        for words in heading.doubtful + heading.agencies.map(\.words) { doubt(line, words, .doubtfulParenthesis) }
        var node = Outline.Node(heading: String(characters[..<stop]))
        node.children = measures(text, line)
        if node.children.isEmpty { doubt(line, node.heading, .noAgency) }
        return node
    }

    /// The measures of an item's text: one up to each agency parenthesis, and what is left.
    private mutating func measures(_ text: [Character], _ line: DocumentLine) -> [Outline.Node] {
        let found = AgencyParentheses(text)
        var nodes: [Outline.Node] = []
        var start = 0
        for agencies in found.agencies {
            let words = String(text[start..<agencies.range.lowerBound])
            nodes.append(
                .init(heading: firstClause(of: words), measure: measure(words, agencies, tail: agencies.tail, line)))
            start = agencies.range.upperBound + 1 + agencies.tail.count
        }
        for words in found.doubtful { doubt(line, words, .doubtfulParenthesis) }
        let rest = String(text[start...])
        if rest.contains(where: { !$0.isWhitespace }) {
            let tail = rest.last.map { "。；".contains($0) ? String($0) : "" } ?? ""
            var measure = Outline.Measure(text: String(rest.dropLast(tail.count)))
            measure.tail = tail
            nodes.append(.init(heading: firstClause(of: measure.text), measure: measure))
            doubt(line, rest.trimmed, .noAgency)
        }
        return nodes
    }

    private mutating func measure(
        _ text: String, _ agencies: AgencyParenthesis, tail: String, _ line: DocumentLine
    ) -> Outline.Measure {
        var measure = Outline.Measure(text: text)
        measure.lead = Array(agencies.names.prefix(1))
        measure.with = Array(agencies.names.dropFirst())
        measure.agencies = agencies.words
        measure.tail = tail
        for name in agencies.names where !AgencyWords.isName(name) { doubt(line, name, .doubtfulName) }
        return measure
    }
}
