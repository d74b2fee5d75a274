import Model

/// Splits what stands in an agency parenthesis into names, as written and in order, each once.
func agencyNames(in parenthesis: String) -> [String] {
    let conjuncts = parts(of: parenthesis).flatMap(conjuncts)
    var names = conjuncts.flatMap(withoutEtCetera).filter { !$0.isEmpty }
    distribute(&names)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
}

/// What 、 ， ； part outside brackets.
private func parts(of text: String) -> [String] {
    let characters = Array(text)
    let brackets = Brackets(characters)
    var parts: [String] = []
    var start = 0
    for (offset, character) in characters.enumerated() where "、，；,;".contains(character) && !brackets.enclose(offset) {
        parts.append(String(characters[start..<offset]).trimmed)
        start = offset + 1
    }
    return parts + [String(characters[start...]).trimmed]
}

/// Splits at 以及, 及, 和 and 与 where whole names stand on both sides; 文化和旅游局 stays whole.
private func conjuncts(_ text: String) -> [String] {
    let characters = Array(text)
    let brackets = Brackets(characters)
    var names: [String] = []
    var start = 0
    for (offset, character) in characters.enumerated() where "及和与".contains(character) && !brackets.enclose(offset) {
        let isLong = character == "及" && offset > start && characters[offset - 1] == "以"
        let left = String(characters[start..<(isLong ? offset - 1 : offset)]).trimmed
        let right = String(characters[(offset + 1)...]).trimmed
        // The name behind is judged without what follows in turn: 市甲局和市乙局及有关单位等.
        let next = withoutEtCetera(right).first ?? ""
        let isShared = Head.whole(left)?.shares(right) ?? false
        let isBetween = AgencyWords.isName(next) && AgencyWords.standsAlone(left, before: character, next: next)
        let isFirst = left.isEmpty && names.isEmpty && character == "及"
        guard isShared || isBetween || isFirst else { continue }
        names.append(left)
        start = offset + 1
    }
    return names + [String(characters[start...]).trimmed]
}

/// A trailing 等, 等单位 or 等部门 is no name; what 等 joins (等有关部门) is one of its own.
private func withoutEtCetera(_ name: String) -> [String] {
    if name.hasSuffix("等") { return [String(name.dropLast())] }
    let characters = Array(name)
    for (offset, character) in characters.enumerated() where character == "等" {
        let stem = String(characters[..<offset])
        let rest = String(characters[(offset + 1)...])
        guard AgencyWords.isName(stem) else { continue }
        if ["单位", "部门"].contains(rest) { return [stem] }
        if ["各", "有关", "相关"].contains(where: rest.hasPrefix) { return [stem, rest] }
    }
    return [name]
}

/// Gives heads that stand alone the rest of the name behind them: 市、区X is 市X, 区X.
private func distribute(_ names: inout [String]) {
    for index in names.indices.dropLast().reversed() {
        let next = names[index + 1]
        guard let head = Head.whole(names[index]), head.shares(next), let lower = Head.leading(next) else { continue }
        var rest = next.dropFirst(lower.word.count)
        if let levels = ["两级", "三级", "四级"].first(where: rest.hasPrefix) {
            rest = rest.dropFirst(levels.count)
            names[index + 1] = lower.word + rest
        }
        names[index] = head.word + rest
    }
}
