/// What the word before the caret can become.
struct Completion: Sendable, Equatable {
    /// Where the word begins, in Characters of the line.
    var start: Int
    /// What it can become, the likeliest first.
    var candidates: [String]
    /// The candidate that stands in the line; nil where none was chosen.
    var chosen: Int?

    /// Whether each shows with its number, which can be typed for it.
    var isNumbered = false

    init(start: Int, candidates: [String], isNumbered: Bool = false) {
        self.start = start
        self.candidates = candidates
        self.isNumbered = isNumbered
    }

    /// Goes to the next candidate, or the one before, around the ends; one that is `word` already is passed over at first.
    mutating func choose(forward: Bool, besides word: String) {
        let count = candidates.count
        if let chosen {
            self.chosen = (chosen + (forward ? 1 : count - 1)) % max(1, count)
        } else {
            let others = candidates.indices.filter { candidates[$0] != word }
            chosen = forward ? others.first : others.last
        }
    }

    /// What the candidates that begin with the word have in common; nil where that is no longer than the word.
    func common(beyond word: String) -> String? {
        let begin = word.lowercased()
        let begun = candidates.filter { $0.lowercased().hasPrefix(begin) }
        guard var common = begun.first.map({ Array($0) }) else { return nil }
        for candidate in begun.dropFirst() {
            common = zip(common, candidate).prefix { $0 == $1 }.map(\.0)
        }
        return common.count > word.count ? String(common) : nil
    }
}
