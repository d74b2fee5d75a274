/// A query as one plan understands it on one day: which measures it means.
package struct Filter: Sendable {
    /// What a query is held against besides the plan.
    package struct Context: Sendable {
        /// The day that counts as today.
        package var today: Day
        /// How characters are read.
        package var pinyin: Pinyin

        /// A day, and readings.
        package init(today: Day, pinyin: Pinyin = .none) {
            self.today = today
            self.pinyin = pinyin
        }
    }

    private let query: Query

    /// Reads a query and holds it against a plan.
    /// - Throws: `Query.Fault` with the term that is not understood.
    package init(_ text: String, in plan: Plan, _ context: Context) throws(Query.Fault) {
        query = try Query(text, in: plan)
    }

    /// Whether a measure meets it.
    package func matches(_ plan: Plan, _ measure: Int) -> Bool { query.matches(plan, measure) }

    /// The measures that meet it, in file order.
    package func measures(of plan: Plan) -> [Int] { query.measures(of: plan) }
}
