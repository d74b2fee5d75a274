extension Query {
    /// What the last word of a query that is being typed can become: keys and views at the begin of a term, values behind
    /// a key; those that begin with the word first, then those that hold it or are read so. `start` is where the word
    /// begins, in Characters.
    package static func completion(
        before: String, in plan: Plan, _ context: Filter.Context, isChinese: Bool
    ) -> (start: Int, candidates: [String])? {
        let characters = Array(before)
        let start = Query.lastTerm(of: characters)
        let isNegated = start < characters.count && (characters[start] == "-" || characters[start] == "－")
        let word = characters[(start + (isNegated ? 1 : 0))...]
        let scope = QueryKey.Scope(plan: plan, context: context)
        guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            var names = QueryKey.all.map { (isChinese ? $0.chinese : $0.name) + ":" }
            if start == 0, !isNegated { names += plan.views(isChinese: isChinese).map(\.name) }
            // Keys in the other language are offered where they were begun.
            let others = QueryKey.all.map { (isChinese ? $0.name : $0.chinese) + ":" }
            let typed = String(word)
            let found = Query.matches(typed, names, context.pinyin)
            return (word.startIndex, found + others.filter { !typed.isEmpty && $0.hasPrefix(typed.lowercased()) })
        }
        guard let key = QueryKey.named(String(word[..<colon])) else { return nil }
        let comma = word.lastIndex { $0 == "," || $0 == "，" }
        let begin = (comma ?? colon) + 1
        let typed = String(word[begin...].drop { $0 == "\"" || $0 == "“" })
        let taken = Set(word[(colon + 1)..<begin].split { $0 == "," || $0 == "，" }.map { String($0) })
        let values = key.candidates(scope, isChinese).filter { !taken.contains($0) }
        return (begin, Query.matches(typed, values, context.pinyin).map { Query.quoted($0, isBare: false) })
    }

    /// Where the last term begins: behind the last blank or bar outside of quotation marks.
    private static func lastTerm(of characters: [Character]) -> Int {
        var (start, isQuoted) = (0, false)
        for (place, character) in characters.enumerated() {
            if "\"“”".contains(character) { isQuoted.toggle() }
            if !isQuoted, character.isWhitespace || character == "|" || character == "｜" { start = place + 1 }
        }
        return start
    }

    private static func matches(_ word: String, _ names: [String], _ pinyin: Pinyin) -> [String] {
        guard !word.isEmpty else { return names }
        let lowered = word.lowercased()
        let needle = Needle(word, pinyin)
        let begun = names.filter { $0.lowercased().hasPrefix(lowered) }
        return begun + names.filter { !begun.contains($0) && needle.isFound(in: $0) }
    }
}
