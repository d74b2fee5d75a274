/// A condition on measures: terms that all must hold.
package struct Query: Sendable, Equatable {
    /// The conditions, which all must hold.
    package let terms: [Term]

    /// One condition of a query.
    package enum Term: Sendable, Equatable {
        /// Words in the title, the text or an agency's name.
        case words(Needle)
        /// One of these statuses.
        case status(Set<Int>)
        /// One of these agencies, in one of these roles.
        case agency(Set<Int>, Role)
        /// One of these sections.
        case section(Set<Int>)
        indirect case not(Term)
    }

    /// How an agency stands in a measure.
    package enum Role: Sendable, Equatable { case lead, with, either }

    /// What is wrong with a query, and the words that are.
    package enum Fault: Error, Sendable, Equatable {
        case unknownKey(String)
        case unknownStatus(String)
        case unknownSection(String)
        case missingValue(String)
    }

    /// Reads a query: terms parted by spaces, `key:value`, a comma for OR within a key, `-` in front for NOT, double
    /// quotes around words with spaces. Full-width ：，－ and the ideographic space read as ASCII.
    /// - Throws: `Fault` with the term that is not understood.
    package init(_ text: String, in plan: Plan) throws(Fault) {
        var terms: [Term] = []
        for token in Query.tokens(text) { terms.append(try Query.term(token, in: plan)) }
        self.terms = terms
    }

    /// Whether a measure meets all terms.
    package func matches(_ plan: Plan, _ measure: Int) -> Bool {
        terms.allSatisfy { Query.holds($0, plan, measure) }
    }

    /// The measures that meet all terms, in file order.
    package func measures(of plan: Plan) -> [Int] {
        (0..<plan.measureCount).filter { matches(plan, $0) }
    }

    private static func holds(_ term: Term, _ plan: Plan, _ measure: Int) -> Bool {
        switch term {
        case .words(let needle): plan.contains(needle, measure: measure)
        case .status(let statuses): statuses.contains(plan.status(of: measure))
        case .agency(let agencies, .lead): plan.leads(of: measure).contains(where: agencies.contains)
        case .agency(let agencies, .with): plan.withs(of: measure).contains(where: agencies.contains)
        case .agency(let agencies, .either): agencies.contains { plan.involves($0, in: measure) }
        case .section(let sections): plan.section(of: measure).map(sections.contains) ?? false
        case .not(let term): !holds(term, plan, measure)
        }
    }

    // MARK: Reading

    private struct Token {
        var isNegated = false
        var key: String?
        var value = ""
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var token: Token?
        var isQuoted = false
        for character in text {
            let plain: Character = isQuoted ? character : ascii(character)
            switch plain {
            case "\"":
                isQuoted.toggle()
                token = token ?? Token()
            case " " where !isQuoted, "\t" where !isQuoted, "\n" where !isQuoted:
                token.map { tokens.append($0) }
                token = nil
            case "-" where !isQuoted && token == nil: token = Token(isNegated: true)
            case ":" where !isQuoted && token?.key == nil && token?.value.isEmpty == false:
                token = Token(isNegated: token?.isNegated ?? false, key: token?.value)
            default:
                if token == nil { token = Token() }
                let isList = token?.key != nil && plain == ","
                token?.value.append(isList ? plain : character)
            }
        }
        token.map { tokens.append($0) }
        return tokens
    }

    private static func ascii(_ character: Character) -> Character {
        switch character {
        case "：": ":"
        case "，": ","
        case "－": "-"
        case "\u{3000}": " "
        case "“", "”": "\""
        default: character
        }
    }

    private static func term(_ token: Token, in plan: Plan) throws(Fault) -> Term {
        let term: Term
        if let key = token.key {
            let values = token.value.split(separator: ",").map(String.init)
            guard !values.isEmpty, !values.contains(where: \.trimmed.isEmpty) else { throw .missingValue(key) }
            switch key.lowercased() {
            case "status", "状态":
                var statuses: Set<Int> = []
                for value in values {
                    guard let status = plan.statuses.index(of: value) else { throw .unknownStatus(value) }
                    statuses.insert(status)
                }
                term = .status(statuses)
            case "agency", "单位": term = .agency(agencies(values, in: plan), .either)
            case "lead", "牵头": term = .agency(agencies(values, in: plan), .lead)
            case "with", "配合": term = .agency(agencies(values, in: plan), .with)
            case "section", "章节":
                var sections: Set<Int> = []
                for value in values {
                    let found = self.sections(value, in: plan)
                    guard !found.isEmpty else { throw .unknownSection(value) }
                    sections.formUnion(found)
                }
                term = .section(sections)
            default: throw .unknownKey(key)
            }
        } else {
            // Blanks between quotation marks would be found in everything.
            guard !token.value.trimmed.isEmpty else { throw .missingValue(token.isNegated ? "-" : "\"\"") }
            term = .words(Needle(token.value))
        }
        return token.isNegated ? .not(term) : term
    }

    /// The agencies that a value names: by whole name or alias, else by a part of the name.
    private static func agencies(_ values: [String], in plan: Plan) -> Set<Int> {
        let agencies = plan.agencies
        var found: Set<Int> = []
        for value in values {
            let whole = agencies.indices.filter { agencies[$0].name == value || agencies[$0].aliases.contains(value) }
            let needle = Needle(value)
            found.formUnion(whole.isEmpty ? agencies.indices.filter { needle.isFound(in: agencies[$0].name) } : whole)
        }
        return found
    }

    /// The sections that a value names: by the numeral of the heading, else by place, else by a part of the heading.
    private static func sections(_ value: String, in plan: Plan) -> [Int] {
        let headings = plan.sections.map { plan.heading(of: $0) }
        let wanted = leadingNumeral(of: value + "、") ?? value
        let numbered = headings.indices.filter { leadingNumeral(of: headings[$0]) == wanted }
        if !numbered.isEmpty { return numbered }
        if let place = Int(value), place >= 1, place <= headings.count { return [place - 1] }
        let needle = Needle(value)
        return headings.indices.filter { needle.isFound(in: headings[$0]) }
    }
}
