/// A key of the query language: a file in `Keys/` for each, and its name in `all`.
package struct QueryKey: Sendable {
    /// Its English name.
    package let name: String
    /// Its Chinese name.
    package let chinese: String
    /// An example of a value, for the help.
    package let example: String
    /// What a value means to a plan.
    let condition: @Sendable (_ value: String, Scope) throws(Query.Fault) -> Condition
    /// Values to choose from, the likeliest first; `isChinese` where words have forms in both languages.
    let candidates: @Sendable (Scope, _ isChinese: Bool) -> [String]

    /// All keys, in the order in which they are offered.
    package static let all: [QueryKey] = [
        .status, .agency, .lead, .with, .light, .due, .changed, .section, .item, .number, .progress, .note, .view,
    ]

    /// The key of an English or a Chinese name.
    static func named(_ name: String) -> QueryKey? {
        let lowered = name.lowercased()
        return all.first { $0.name == lowered || $0.chinese == name }
    }

    /// What values are held against.
    struct Scope: Sendable {
        let plan: Plan
        let context: Filter.Context
        /// The views that are being read, the innermost last.
        var views: [String] = []
    }

    /// Whether a measure has what a value asks for.
    struct Condition: Sendable {
        /// What it costs to find out, from 0; cheaper ones come first.
        var cost: Int
        /// The words that the whole plan can be searched for at once.
        var needle: Needle?
        var holds: @Sendable (Plan, Int) -> Bool

        init(cost: Int, needle: Needle? = nil, holds: @escaping @Sendable (Plan, Int) -> Bool) {
            (self.cost, self.needle, self.holds) = (cost, needle, holds)
        }
    }
}
