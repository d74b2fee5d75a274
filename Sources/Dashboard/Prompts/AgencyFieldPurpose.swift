import Messages
import Model

/// One field of an agency, in the plan's own registry; its name wherever that stands.
struct AgencyFieldPurpose: PromptPurpose {
    let field: AgencyField
    /// The agency's name.
    let name: String
    /// What the line began with.
    let beginning: String

    init(_ field: AgencyField, of agency: Agency) {
        (self.field, name) = (field, agency.name)
        beginning = agency.text(of: field)
    }

    var kind: PromptMemory.Kind {
        switch field {
        case .alias, .members: .agencies
        case .contact: .contact
        case .name, .group: .agencyName
        }
    }

    var completes: Bool { field != .contact }

    func labels(_ state: State) -> [String] {
        let word = field.word.text(state.language)
        return [state.say(.agencyFieldPrompt, word, name), state.say(.agencyFieldShortPrompt, word)]
    }

    func keys(_ state: State) -> [(key: String, words: String)] {
        let tab = completes ? [("Tab", state.say(.completeHint))] : []
        return [("Enter", state.say(.acceptHint))] + tab + [("Esc", state.say(.cancelHint))]
    }

    // MARK: What Enter would do

    func hint(_ text: String, _ state: State) -> PromptHint? {
        switch field {
        case .name, .group: return nameHint(text, state)
        case .contact: return isRemoval(text) ? PromptHint(words: state.say(.roleRemovalHint), isWarning: true) : nil
        case .alias:
            if isRemoval(text) { return PromptHint(words: state.say(.roleRemovalHint), isWarning: true) }
            let book = AgencyBook(state.plan)
            let taken = Agency.names(in: text).filter { book.knows($0) && book.name(of: $0) != name }
            guard let first = taken.first else { return nil }
            return PromptHint(words: state.say(.aliasTakenHint, first, book.name(of: first)), isWarning: true)
        case .members:
            if isRemoval(text) { return PromptHint(words: state.say(.roleRemovalHint), isWarning: true) }
            return AgencyBook(state.plan).hint(ofNew: Agency.names(in: text), state)
        }
    }

    private func nameHint(_ text: String, _ state: State) -> PromptHint? {
        guard let new = Agency.name(typed: text) else {
            return PromptHint(words: state.say(.agencyNameBad), isWarning: true)
        }
        guard new != name, let agency = state.plan.agency(named: name) else { return nil }
        let mentions = state.plan.mentions(of: agency)
        let counts = [String(mentions.measures), String(mentions.entries)]
        if state.plan.agency(named: new) != nil {
            return PromptHint(words: state.say(.agencyMergeHint, new, counts[0], counts[1]), isWarning: true)
        }
        return PromptHint(words: state.say(.agencyRenameHint, counts[0], counts[1]))
    }

    /// Whether the line takes away what is there.
    private func isRemoval(_ text: String) -> Bool {
        !beginning.isEmpty && (text.meansRemoval || Needle.trimmed(text).isEmpty)
    }

    func completion(before: String, after: String, _ state: State) -> Completion? {
        switch field {
        case .contact: return nil
        case .alias, .members: return AgenciesPurpose.completion(before: before, after: after, state)
        case .name, .group:
            let found = AgencyBook(state.plan).matches(before, state.figures, state.pinyin).filter { $0 != name }
            return found.isEmpty || found == [before] ? nil : Completion(start: 0, candidates: found)
        }
    }

    // MARK: Enter

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        guard let agency = state.plan.agency(named: name) else {
            state.dialog = nil
            state.notice = state.explain(.agencyGone(name))
            return []
        }
        if field == .name { return acceptName(text, &state) }
        let value = text.meansRemoval ? "" : Needle.trimmed(text.singleLine)
        do throws(Clash) {
            var seen: Set<String> = []
            let names = Agency.names(in: value).filter { seen.insert($0).inserted }
            let book = AgencyBook(state.plan)
            let edits: [Edit]
            switch field {
            case .alias: edits = try state.plan.setting(alias: names, of: agency)
            case .members: edits = try state.plan.setting(members: names.map(book.name), of: agency)
            case .contact, .name, .group: edits = try state.plan.setting(contact: value, of: agency)
            }
            let word = field.word.text(state.language)
            let isRemoved = value.isEmpty
            state.close(
                with: edits,
                saying: isRemoved ? state.say(.fieldRemoved, name, word) : state.say(.fieldSet, name, word, value))
        } catch {
            state.notice = state.explain(error)
        }
        return []
    }

    /// Asks what is to become of the old name, unless that is another name already.
    private func acceptName(_ text: String, _ state: inout State) -> [Effect] {
        guard let new = Agency.name(typed: text) else {
            state.notice = state.say(.agencyNameBad)
            return []
        }
        guard !new.utf8.elementsEqual(name.utf8) else {
            state.close(with: [], saying: "")
            return []
        }
        let target = state.plan.agency(named: new).map { state.plan.agencies[$0] }
        if target?.aliases.contains(name) == true {
            state.dialog = nil
            state.rename(name, to: new, keepingAlias: true)
        } else {
            state.dialog = .question(.renameAgency(old: name, new: new))
        }
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        text == beginning ? nil : DraftText.Typing(.agency(name, field), text)
    }
}
