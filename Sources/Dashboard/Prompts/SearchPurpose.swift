import Messages
import Model

/// Words to find in the plan, which moves to the first hit while they are typed.
struct SearchPurpose: PromptPurpose {
    var kind: PromptMemory.Kind { .search }

    func labels(_ state: State) -> [String] { ["/"] }

    func keys(_ state: State) -> [(key: String, words: String)] {
        [("Enter", state.say(.searchEnterHint)), ("Esc", state.say(.searchEscapeHint))]
    }

    func hint(_ text: String, _ state: State) -> PromptHint? { state.hits.map { PromptHint(words: $0) } }

    func typed(_ text: String, _ state: inout State) { state.searchAsTyped(text) }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        state.searchOrigin = nil
        state.acceptSearch(text)
        state.dialog = nil
        return []
    }

    func leave(_ text: String, _ state: inout State) -> [Effect] { state.leaveSearch() }
}

/// Words to find in the view on top.
struct ViewSearchPurpose: PromptPurpose {
    var kind: PromptMemory.Kind { .viewSearch }

    func labels(_ state: State) -> [String] { ["/"] }

    func keys(_ state: State) -> [(key: String, words: String)] { SearchPurpose().keys(state) }

    func typed(_ text: String, _ state: inout State) { state.searchViewAsTyped(text) }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        state.acceptViewSearch()
        state.dialog = nil
        return []
    }

    func leave(_ text: String, _ state: inout State) -> [Effect] {
        state.goToSearchOrigin()
        return []
    }
}
