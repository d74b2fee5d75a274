import Model

/// The names by which a plan knows its agencies.
struct AgencyBook {
    private let agencies: [Agency]
    /// Names by name and by alias.
    private var names: [String: String] = [:]

    init(_ plan: Plan) {
        agencies = plan.agencies
        for agency in agencies { for alias in agency.aliases { names[alias] = agency.name } }
        for agency in agencies { names[agency.name] = agency.name }
    }

    /// Whether an agency has this name or alias.
    func knows(_ name: String) -> Bool { names[name] != nil }

    /// The whole name of an agency that has the alias; a name that is none stays.
    func name(of alias: String) -> String { names[alias] ?? alias }

    /// Tells which names no agency has, and where such a name is one character from an agency's, that one.
    func hint(ofNew names: [String], _ state: State) -> PromptHint? {
        let new = names.filter { !knows($0) }
        guard !new.isEmpty else { return nil }
        let near = new.prefix(1).compactMap { name in self.near(name).map { state.say(.nearAgencyHint, name, $0) } }
        // As many names as a line has room for at most.
        let others = new.dropFirst(near.count).prefix(40).joined(separator: "、")
        let words = near + (others.isEmpty ? [] : [state.say(.newAgenciesHint, others)])
        return PromptHint(words: words.joined(separator: " "), isWarning: true)
    }

    /// The agency whose name, or another name of it, is one character from a name of three or more.
    private func near(_ name: String) -> String? {
        guard name.count >= NearNames.shortest else { return nil }
        return agencies.first { agency in
            ([agency.name] + agency.aliases).contains {
                $0.count >= NearNames.shortest && NearNames.areNear($0, name)
            }
        }?.name
    }

    /// The agencies whose name or alias begins with the words, also as they are read, then those in which they stand
    /// further in; within each those with more measures first.
    func matches(_ words: String, _ figures: Figures, _ pinyin: Pinyin) -> [String] {
        let needle = Needle(words, pinyin, fewestLetters: 1)
        let listed = figures.agencies.map(\.agency)
        let known = Set(listed)
        var (begun, others): ([String], [String]) = ([], [])
        for number in listed + agencies.indices.filter({ !known.contains($0) }) where agencies.indices.contains(number)
        {
            let agency = agencies[number]
            let places = ([agency.name] + agency.aliases).compactMap { name in
                let bytes = Array(name.utf8)
                return needle.isEmpty ? 0 : needle.find(in: bytes, from: 0, to: bytes.count)
            }
            guard let first = places.min() else { continue }
            if first == 0 { begun.append(agency.name) } else { others.append(agency.name) }
        }
        return begun + others
    }
}
