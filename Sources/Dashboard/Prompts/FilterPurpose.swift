import Messages
import Model

/// A query to which everything is narrowed while it is typed; empty, it offers the views of the plan.
struct FilterPurpose: PromptPurpose {
    var kind: PromptMemory.Kind { .filter }
    var completes: Bool { true }
    var limit: Int { 4 << 10 }

    func labels(_ state: State) -> [String] { [state.say(.filterPrompt)] }

    func keys(_ state: State) -> [(key: String, words: String)] {
        [
            ("Enter", state.say(.filterEnterHint)), ("Tab", state.say(.completeHint)),
            ("Esc", state.say(.cancelHint)),
        ]
    }

    // MARK: What Enter would do

    /// What a text means.
    private enum Meaning {
        case nothing
        case query(String)
        /// A query to be kept under a name; nil takes the view out.
        case view(name: String, query: String?)
    }

    private func meaning(_ text: String, _ state: State) -> Meaning {
        let words = text.trimmed
        if words.isEmpty { return .nothing }
        let views = state.plan.views(state.language)
        if let number = Int(words.halfWidth), views.indices.contains(number - 1) {
            return .query(views[number - 1].name)
        }
        guard let sign = FilterPurpose.equals(in: words) else { return .query(words) }
        let name = String(words[..<sign]).trimmed
        let query = String(words[words.index(after: sign)...]).trimmed
        return .view(name: name, query: query.isEmpty ? nil : query)
    }

    /// The sign between a view's name and its query: the first `=` outside of quotation marks that belongs to no
    /// comparison.
    private static func equals(in text: String) -> String.Index? {
        var last: Character = " "
        var isQuoted = false
        for (index, character) in zip(text.indices, text) {
            if "\"“”".contains(character) { isQuoted.toggle() }
            if !isQuoted, character == "=" || character == "＝" { return "<>＜＞".contains(last) ? nil : index }
            if !isQuoted, character == ":" || character == "：" { return nil }
            last = character
        }
        return nil
    }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        let query: String
        switch meaning(text, state) {
        case .nothing:
            return PromptHint(words: state.say(state.narrowed.query == nil ? .filterViewsHint : .filterClearHint))
        case .view(let name, nil):
            return PromptHint(words: state.say(.viewRemovalHint, name), isWarning: true)
        case .view(_, let text?): query = text
        case .query(let text): query = text
        }
        do throws(Query.Fault) {
            let filter = try Filter(query, in: state.plan, state.filterContext)
            let count = state.narrowed.query == query ? state.narrowed.found?.count : nil
            let number = count ?? filter.measures(of: state.plan).count
            let view = state.plan.views(state.language).first { $0.name == query }.map { $0.name + ": " + $0.query }
            let found = (view.map { $0 + " " } ?? "") + state.say(.filterFound, String(number))
            return PromptHint(words: found, isWarning: number == 0)
        } catch {
            return PromptHint(words: state.say(error), isWarning: true)
        }
    }

    func flaw(_ text: String, _ state: State) -> Range<Int>? {
        guard case .query(let query) = meaning(text, state), query == text else { return nil }
        do throws(Query.Fault) {
            _ = try Filter(query, in: state.plan, state.filterContext)
            return nil
        } catch {
            return error.range
        }
    }

    // MARK: Completion

    func completion(before: String, after: String, _ state: State) -> Completion? {
        let views = state.plan.views(state.language).map(\.name)
        if before.trimmed.isEmpty {
            return views.isEmpty ? nil : Completion(start: before.count, candidates: views, isNumbered: true)
        }
        guard
            let found = Query.completion(
                before: before, in: state.plan, state.filterContext, isChinese: state.language == .chinese)
        else { return nil }
        let word = String(before.dropFirst(found.start))
        return found.candidates.isEmpty || found.candidates == [word]
            ? nil : Completion(start: found.start, candidates: found.candidates)
    }

    // MARK: Typing

    func typed(_ text: String, _ state: inout State) {
        // The view as it was is gone back to at each key.
        let viewOrigin = state.viewOrigin
        state.goToSearchOrigin()
        state.viewOrigin = viewOrigin
        guard case .query(let query) = meaning(text, state),
            (try? Filter(query, in: state.plan, state.filterContext)) != nil
        else { return }
        state.filter(by: query)
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let meaning = meaning(text, state)
        let query: String
        switch meaning {
        case .nothing:
            state.goToSearchOrigin()
            state.searchOrigin = nil
            state.dialog = nil
            if state.narrowed.query != nil { state.clearFilter() }
            return []
        case .view(let name, nil): return state.save(view: name, query: nil)
        case .view(_, let text?): query = text
        case .query(let text): query = text
        }
        do throws(Query.Fault) {
            _ = try Filter(query, in: state.plan, state.filterContext)
        } catch {
            state.notice = state.say(error)
            return []
        }
        state.goToSearchOrigin()
        if case .view(let name, let query?) = meaning { return state.save(view: name, query: query) }
        let viewOrigin = state.views.last
        state.filter(by: query)
        if state.narrowed.found?.isEmpty ?? true {
            state.viewOrigin = viewOrigin
            state.goToSearchOrigin()
            state.searchOrigin = nil
            state.dialog = nil
            state.notice = state.say(.nothingFiltered, query)
            return []
        }
        state.searchOrigin = nil
        state.dialog = nil
        return []
    }

    func leave(_ text: String, _ state: inout State) -> [Effect] { state.leaveSearch() }
}

extension State {
    /// Keeps a query under a name in the plan file, or takes the view of that name out, as one step.
    fileprivate mutating func save(view name: String, query: String?) -> [Effect] {
        goToSearchOrigin()
        searchOrigin = nil
        guard !name.isEmpty else {
            notice = say(.viewNameMissing)
            return []
        }
        let edits = query.map { plan.savingView(name, $0) } ?? plan.removingView(name)
        guard !edits.isEmpty else {
            dialog = nil
            notice = query == nil ? say(.viewUnknown, name) : say(.viewSaved, name)
            return []
        }
        var changed = plan
        do throws(Clash) { _ = try changed.apply(edits) } catch {
            notice = explain(error)
            return []
        }
        if query != nil {
            do throws(Query.Fault) { _ = try Filter(name, in: changed, filterContext) } catch {
                notice = say(error)
                return []
            }
        }
        guard change(edits) else { return [] }
        dialog = nil
        if query != nil {
            let origin = (place, narrowings, views)
            filter(by: name)
            // A view that finds nothing yet is kept all the same.
            if narrowed.found?.isEmpty ?? true { (place, narrowings, views) = origin }
        }
        notice = say(query == nil ? .viewRemoved : .viewSaved, name)
        return []
    }
}
