import Messages
import Model

extension Plan {
    /// The views that a filter prompt offers.
    func views(_ language: Language) -> [SavedView] { savedViews }
}

extension State {
    /// What is wrong with a query, in words.
    func say(_ fault: Query.Fault) -> String { "\(fault)" }
}
