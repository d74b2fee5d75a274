import Model

/// An agency parenthesis in the text of an item.
struct AgencyParenthesis {
    /// The parenthesis with its brackets, by offsets of characters.
    var range: ClosedRange<Int>
    var names: [String]
    /// As issued: without its brackets, unless one of them is of half width.
    var words: String
    /// The punctuation behind it; empty at the end of the text.
    var tail: String
}

/// The agency parentheses of a text, and the others that may be some.
struct AgencyParentheses {
    private(set) var agencies: [AgencyParenthesis] = []
    /// Words that may name agencies, but stand where they are read as text.
    private(set) var doubtful: [String] = []

    /// Finds each parenthesis that 。 or ； or the end of the text follows directly, that reads as agency names and lies in
    /// no other bracket.
    init(_ text: [Character]) {
        var start = 0
        for range in Brackets(text).parentheses(in: text) {
            let words = String(text[(range.lowerBound + 1)..<range.upperBound])
            // No list of agencies is longer than a page.
            let names = range.count <= 1000 ? agencyNames(in: words) : []
            let known = names.filter(AgencyWords.isName).count
            let next = range.upperBound + 1
            let isAtEnd = text[next...].allSatisfy(\.isWhitespace)
            let isCut = isAtEnd || text[next] == "。" || text[next] == "；"
            let hasText = !text[start..<range.lowerBound].allSatisfy(\.isWhitespace)
            guard isCut, hasText, known > 0, known * 2 >= names.count else {
                if known > 0 || (isCut && AgencyWords.sayRole(words)) { doubtful.append(words) }
                continue
            }
            let isWide = text[range.lowerBound] == "（" && text[range.upperBound] == "）"
            agencies.append(
                AgencyParenthesis(
                    range: range, names: names, words: isWide ? words : String(text[range]),
                    tail: isAtEnd ? "" : String(text[next])))
            start = next + (isAtEnd ? 0 : 1)
        }
    }
}
