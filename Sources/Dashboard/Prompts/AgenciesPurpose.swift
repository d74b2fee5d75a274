import Messages
import Model

/// Who leads some measures, then who co-operates: two prompts, one step.
struct AgenciesPurpose: PromptPurpose {
    var measures: [Int]
    let role: Role
    /// What the line began with; left as it is, the role stays as it is.
    let beginning: String
    /// Whether the measures differ in the role, so that the line began empty.
    let isMixed: Bool
    /// What was settled for who leads, in the second prompt.
    private let lead: Settled?

    enum Role: Sendable { case lead, with }

    /// The prompt for a role of some measures.
    init(_ role: Role = .lead, of measures: [Int], lead: Settled? = nil, _ state: State) {
        (self.role, self.measures, self.lead) = (role, measures, lead)
        let values = measures.map { AgenciesPurpose.present(role, of: $0, state) }
        isMixed = values.contains { $0 != values.first }
        beginning = isMixed ? "" : values.first ?? ""
    }

    /// A prompt that begins with what is there.
    static func prompt(_ purpose: AgenciesPurpose) -> Prompt { Prompt(purpose, text: purpose.beginning) }

    /// What a line settles for a role.
    enum Settled: Sendable, Equatable {
        case untouched
        /// These names; none takes the role away.
        case names([String])
    }

    var kind: PromptMemory.Kind { .agencies }
    var completes: Bool { true }

    func labels(_ state: State) -> [String] {
        [state.say(role == .lead ? .leadPrompt : .withPrompt, state.subject(measures))]
    }

    func keys(_ state: State) -> [(key: String, words: String)] {
        let next = role == .lead ? state.say(.thenWithHint) : state.say(.acceptHint)
        return [("Enter", next), ("Tab", state.say(.completeHint)), ("Esc", state.say(.cancelHint))]
    }

    // MARK: What Enter would do

    func hint(_ text: String, _ state: State) -> PromptHint? {
        let book = AgencyBook(state.plan)
        let names: [String]
        if case .names(let settled) = settled(text, state) {
            names = settled
            if names.isEmpty { return PromptHint(words: state.say(.roleRemovalHint), isWarning: true) }
        } else {
            if isMixed { return PromptHint(words: state.say(.mixedHint)) }
            names = Agency.names(in: text)
        }
        var warnings: [String] = []
        let both = names.filter(otherNames(state).contains)
        if !both.isEmpty { warnings.append(state.say(.bothRolesHint, AgenciesPurpose.begin(both))) }
        if let new = book.hint(ofNew: names, state) { warnings.append(new.words) }
        if !warnings.isEmpty { return PromptHint(words: warnings.joined(separator: " "), isWarning: true) }
        let full = Agency.names(in: text).prefix(40).compactMap { name in
            let whole = book.name(of: name)
            return whole == name ? nil : state.say(.aliasHint, name, whole)
        }
        return full.isEmpty ? nil : PromptHint(words: full.joined(separator: " "))
    }

    /// As many names as a line has room for at most.
    private static func begin(_ names: [String]) -> String { names.prefix(40).joined(separator: "、") }

    /// What the line settles for the role.
    private func settled(_ text: String, _ state: State) -> Settled {
        if Needle.trimmed(text) == Needle.trimmed(beginning) { return .untouched }
        if text.meansRemoval { return .names([]) }
        let book = AgencyBook(state.plan)
        var seen: Set<String> = []
        return .names(Agency.names(in: text).map(book.name).filter { seen.insert($0).inserted })
    }

    /// The names in the other role: of who leads as the first prompt settled it.
    private func otherNames(_ state: State) -> Set<String> {
        if role == .with, case .names(let names)? = lead { return Set(names) }
        let plan = state.plan
        return Set(
            measures.flatMap { role == .lead ? plan.withs(of: $0) : plan.leads(of: $0) }.map { plan.agencies[$0].name })
    }

    private static func present(_ role: Role, of measure: Int, _ state: State) -> String {
        let plan = state.plan
        let numbers = role == .lead ? plan.leads(of: measure) : plan.withs(of: measure)
        return plan.names(role == .lead ? .lead : .with, of: measure)
            ?? numbers.map { plan.agencies[$0].name }.joined(separator: "、")
    }

    // MARK: Completion

    func completion(before: String, after: String, _ state: State) -> Completion? {
        AgenciesPurpose.completion(before: before, after: after, state)
    }

    /// What the last name of a list before the caret can become.
    static func completion(before: String, after: String, _ state: State) -> Completion? {
        let start = AgenciesPurpose.wordStart(before)
        let word = String(before.dropFirst(start))
        // Names that stand in the line already are not offered again.
        let others = Set(Agency.names(in: String(before.prefix(start))) + Agency.names(in: after))
        let found = AgencyBook(state.plan).matches(word, state.figures, state.pinyin).filter { !others.contains($0) }
        return found.isEmpty || found == [word] ? nil : Completion(start: start, candidates: found)
    }

    /// Where the last name begins, in Characters.
    private static func wordStart(_ text: String) -> Int {
        var (start, depth, place) = (0, 0, 0)
        for character in text {
            place += 1
            switch character {
            case "（", "(": depth += 1
            case "）", ")": depth = max(0, depth - 1)
            case "、", ";", "；": if depth == 0 { start = place }
            case " ", "\u{3000}": if start == place - 1 { start = place }
            default: break
            }
        }
        return start
    }

    // MARK: Enter

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let settled = settled(text, state)
        guard role == .with else {
            let second = AgenciesPurpose(.with, of: measures, lead: settled, state)
            state.dialog = .prompt(AgenciesPurpose.prompt(second))
            return []
        }
        let (lead, with) = (AgenciesPurpose.names(lead ?? .untouched), AgenciesPurpose.names(settled))
        let edits = measures.flatMap { state.plan.setting(lead: lead, with: with, of: $0) }
        let done = [(Field.lead, lead), (.with, with)].compactMap { field, names in
            names.map { names in
                let word = field.word.text(state.language)
                let list = names.joined(separator: "、")
                return names.isEmpty ? state.say(.partRemoved, word) : state.say(.partSet, word, list)
            }
        }
        state.close(
            with: edits,
            saying: state.say(.rolesSet, state.subject(measures), done.joined(separator: state.say(.partSeparator))))
        return []
    }

    /// In the second prompt also what was settled in the first one is worth keeping.
    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        let settled = AgenciesPurpose.names(lead ?? .untouched)?.joined(separator: "、")
        if text == beginning, settled == nil { return nil }
        let keys = measures.map { state.plan.key(of: $0) }
        return DraftText.Typing(role == .lead ? .field(.lead) : .with(lead: settled), text, keys)
    }

    /// The names of a role; nil where it stays as it is.
    private static func names(_ settled: Settled) -> [String]? {
        if case .names(let names) = settled { names } else { nil }
    }
}
