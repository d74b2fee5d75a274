/// A query under a name.
package struct SavedView: Sendable, Equatable {
    package let name: String
    package let query: String
    package init(_ name: String, _ query: String) { (self.name, self.query) = (name, query) }
}
extension Plan {
    package func savingView(_ name: String, _ query: String) -> [Edit] { [] }
    package func removingView(_ name: String) -> [Edit] { [] }
    package var savedViews: [SavedView] { [SavedView("推进", "status:推进中"), SavedView("商务", "agency:市商务委")] }
}
extension Query {
    package static func completion(before: String, in plan: Plan, _ context: Filter.Context, isChinese: Bool) -> (
        start: Int, candidates: [String]
    )? { nil }
}
extension Query.Fault {
    package var range: Range<Int>? { nil }
    package var isUnknownKey: Bool { if case .unknownKey = self { true } else { false } }
}
