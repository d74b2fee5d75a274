import Messages
import Model

extension PlanFile {
    /// The measure that an ID means: the one with this key, else the only one with this number; `key:9.3` and `number:9.3`
    /// (标识: 编号:) mean one kind alone.
    /// - Throws: `Failure` where there is none, or several.
    func lookUp(_ id: String) throws(Failure) -> Int {
        let wish = Wish(id)
        return try only(plan.measures(called: wish.word).filter { wish.allows($0, plan) }, id)
    }

    /// An ID as it was typed, and which kind of it is meant.
    private struct Wish {
        var word: String
        private var isKey: Bool?

        init(_ id: String) {
            word = id
            let kinds = [("key", true), ("标识", true), ("number", false), ("编号", false)]
            for (name, isKey) in kinds {
                guard let colon = [":", "："].first(where: { id.hasPrefix(name + $0) }) else { continue }
                (word, self.isKey) = (String(id.dropFirst(name.count + colon.count)), isKey)
            }
        }

        func allows(_ measure: Int, _ plan: Plan) -> Bool {
            guard let isKey else { return true }
            return (isKey ? plan.key(of: measure).text : plan.number(of: measure)) == word
        }
    }

    private func only(_ found: [Int], _ id: String) throws(Failure) -> Int {
        guard let first = found.first else {
            throw Failure(.refused, at: name) { CommandMessage.unknownID.text($0, id) }
        }
        guard found.count == 1 else {
            let names = found.map(plan.described).joined(separator: "；")
            throw Failure(.refused, at: name) { CommandMessage.ambiguousID.text($0, id, names) }
        }
        return first
    }

    /// The measures that IDs mean, each once.
    /// - Throws: `Failure` as for one.
    func lookUp(_ ids: [String]) throws(Failure) -> [Int] {
        guard ids.count > 1 else { return try ids.map { id throws(Failure) in try lookUp(id) } }
        let table = CalledMeasures(plan)
        var measures: [Int] = []
        var seen: Set<Int> = []
        for id in ids {
            let wish = Wish(id)
            let measure = try only(table.measures(called: wish.word).filter { wish.allows($0, plan) }, id)
            if seen.insert(measure).inserted { measures.append(measure) }
        }
        return measures
    }

    /// The end of the item, or section without items, that a word means: its number, else a part of its heading; and
    /// the item for the keys of new measures.
    /// - Throws: `Failure` where there is none, or several.
    func group(_ word: String) throws(Failure) -> (slot: Plan.Slot, item: Int?) {
        let word = word.trimmed
        guard !word.isEmpty else { throw Failure(.usage) { CommandMessage.itemEmpty.text($0) } }
        let wanted = leadingNumeral(of: word + "、") ?? leadingNumeral(of: word) ?? word
        var found = plan.items.indices.filter { plan.number(ofItem: $0) == wanted }.map { Plan.Slot.item($0) }
        if found.isEmpty {
            found = plan.items.indices.filter { plan.heading(of: plan.items[$0]).contains(word) }.map { .item($0) }
        }
        if found.isEmpty {
            found = plan.sections.indices.filter { plan.heading(of: plan.sections[$0]).contains(word) }
                .map { .section($0) }
        }
        guard let first = found.first else {
            throw Failure(.refused, at: name) { CommandMessage.unknownItem.text($0, word) }
        }
        guard found.count == 1 else {
            let names = found.map { plan.heading(of: $0) }.joined(separator: "；")
            throw Failure(.refused, at: name) { CommandMessage.ambiguousItem.text($0, word, names) }
        }
        if case .item(let item) = first { return (first, item) }
        return (first, nil)
    }

    /// The agency with a name or alias, else the only one in whose name, else in whose alias, `name` stands; else the
    /// only one whose name or alias is read so, whole or in part.
    /// - Throws: `Failure` where there is none, or several.
    func agency(called name: String) throws(Failure) -> Int {
        guard !name.trimmed.isEmpty else { throw Failure(.usage) { CommandMessage.agencyEmpty.text($0) } }
        let found = plan.agencies(called: name)
        guard let first = found.first else {
            throw Failure(.refused, at: self.name) { CommandMessage.unknownAgency.text($0, name) }
        }
        guard found.count == 1 else {
            let names = found.prefix(12).map { plan.agencies[$0].name } + (found.count > 12 ? ["…"] : [])
            throw Failure(.refused, at: self.name) {
                CommandMessage.ambiguousAgency.text($0, name, String(found.count), names.joined(separator: "、"))
            }
        }
        return first
    }
}

extension Plan {
    /// The heading of an item or section that is meant as a place.
    fileprivate func heading(of slot: Slot) -> String {
        switch slot {
        case .item(let item): heading(of: items[item])
        case .section(let section): heading(of: sections[section])
        case .behind(let measure): title(of: measure)
        case .end: ""
        }
    }

    /// The agencies that the first of these ways finds: whole name, whole alias, part of a name, part of an alias; then
    /// the same by their readings.
    fileprivate func agencies(called name: String) -> [Int] {
        let agencies = agencies
        let name = Needle.trimmed(name)
        let part = Needle(name)
        let spelled = Needle(name, .standard)
        let isWhole = { (name: String) in
            let bytes = Array(name.utf8)
            return spelled.match(in: bytes, from: 0, to: bytes.count) == 0..<bytes.count
        }
        let ways: [(Agency) -> Bool] = [
            { $0.name == name }, { $0.aliases.contains(name) }, { part.isFound(in: $0.name) },
            { $0.aliases.contains(where: part.isFound) }, { isWhole($0.name) }, { $0.aliases.contains(where: isWhole) },
            { spelled.isFound(in: $0.name) }, { $0.aliases.contains(where: spelled.isFound) },
        ]
        return ways.lazy.map { way in agencies.indices.filter { way(agencies[$0]) } }.first { !$0.isEmpty } ?? []
    }

    /// The measures that have this key, then those that show this number; for one look-up.
    fileprivate func measures(called id: String) -> [Int] {
        let keyed = columns.measures.indices.filter { hasKey(id, measure: $0) }
        return keyed + measures(numbered: id).filter { !keyed.contains($0) }
    }

    /// The measure as an error names it: `5.2 [key] title`.
    fileprivate func described(_ measure: Int) -> String {
        number(of: measure) + " [" + key(of: measure).text + "] " + title(of: measure)
    }

    private func hasKey(_ id: String, measure: Int) -> Bool {
        let key = columns.measures[measure].key
        if key.isPresent {
            return key.count == id.utf8.count && columns.bytes[Int(key.start)..<Int(key.end)].elementsEqual(id.utf8)
        }
        // Making a path is costly; the measure's title stands in it.
        return id.contains(title(of: measure)) && self.key(of: measure).text == id
    }

    /// The measures that show this number.
    private func measures(numbered id: String) -> [Int] {
        var found: [Int] = []
        for item in items.indices {
            let number = number(ofItem: item)
            guard id.hasPrefix(number) else { continue }
            // All measures below count that are of this item, also where those of deeper items stand between them.
            found += items[item].measures.filter { self.item(of: $0) == item && self.number(of: $0) == id }
        }
        return found
    }
}
