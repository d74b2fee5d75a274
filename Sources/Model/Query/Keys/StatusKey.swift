extension QueryKey {
    /// One of the plan's statuses, or all open or closed ones.
    static let status = QueryKey(
        name: "status", chinese: "状态", example: "推进中,受阻",
        condition: { value, scope throws(Query.Fault) in
            let statuses = scope.plan.statuses
            if let status = statuses.index(of: value) ?? statuses.only(calledLike: value, scope) {
                return Condition(cost: 0) { $0.status(of: $1) == status }
            }
            switch value.lowercased() {
            case "open", "未办结": return Condition(cost: 0) { !$0.isClosed($1) }
            case "closed", "已办结": return Condition(cost: 0) { $0.isClosed($1) }
            default: throw .init(.unknownStatus, value)
            }
        },
        candidates: { scope, isChinese in
            scope.plan.statuses.all.map(\.keyword) + (isChinese ? ["未办结", "已办结"] : ["open", "closed"])
        })
}

extension Statuses {
    /// The status whose keyword is written in other letters; nil where none is, or several are.
    fileprivate func only(calledLike word: String, _ scope: QueryKey.Scope) -> Int? {
        let found = all.indices.filter { all[$0].keyword.lowercased() == word.lowercased() }
        return found.count == 1 ? found.first : nil
    }
}
