extension QueryKey {
    /// A measure's light, or how it was closed.
    static let light = QueryKey(
        name: "light", chinese: "灯", example: "red",
        condition: { value, scope throws(Query.Fault) in
            let today = scope.context.today
            func lit(_ light: Light?) -> Condition {
                Condition(cost: 2) { !$0.isClosed($1) && $0.light(of: $1, today: today) == light }
            }
            switch value.trimmed.lowercased() {
            case "red", "红", "红灯": return lit(.red)
            case "yellow", "黄", "黄灯": return lit(.yellow)
            case "green", "绿", "绿灯": return lit(.green)
            case "none", "无": return lit(nil)
            case "done", "完成": return Condition(cost: 0) { $0.statuses[$0.status(of: $1)].tone == .done }
            case "dropped", "中止": return Condition(cost: 0) { $0.statuses[$0.status(of: $1)].tone == .dropped }
            default: throw .init(.unknownLight, value)
            }
        },
        candidates: { _, isChinese in
            isChinese ? ["红", "黄", "绿", "完成", "中止", "无"] : ["red", "yellow", "green", "done", "dropped", "none"]
        })

    /// A measure's own progress in percent.
    static let progress = QueryKey(
        name: "progress", chinese: "进度", example: "<50",
        condition: { value, _ throws(Query.Fault) in
            let words = value.halfWidth.trimmed
            if ["none", "无"].contains(words.lowercased()) { return Condition(cost: 2) { $0.percent(of: $1) == nil } }
            let sign = ["<=", ">=", "<", ">", ""].first { words.hasPrefix($0) } ?? ""
            guard let percent = Progress.percent(typed: String(words.dropFirst(sign.count)).trimmed) else {
                throw .init(.badPercent, value)
            }
            return Condition(cost: 2) { plan, measure in
                guard let own = plan.percent(of: measure) else { return false }
                switch sign {
                case "<=": return own <= percent
                case ">=": return own >= percent
                case "<": return own < percent
                case ">": return own > percent
                default: return own == percent
                }
            }
        },
        candidates: { _, isChinese in ["<50", ">=80", isChinese ? "无" : "none"] })

    /// Words in what the log says, or the name of who said it.
    static let note = QueryKey(
        name: "note", chinese: "进展", example: "培训",
        condition: { value, scope throws(Query.Fault) in
            let needle = Needle(value, scope.context.pinyin)
            let name = Needle(value)
            return Condition(cost: 8) { plan, measure in
                guard plan.mayHold([needle, name], measure) else { return false }
                return plan.log(of: measure).contains { needle.isFound(in: $0.words) || $0.who == value }
            }
        },
        candidates: { _, _ in [] })

    /// A view of the plan, by its name.
    static let view = QueryKey(
        name: "view", chinese: "视图", example: "逾期",
        condition: { value, scope throws(Query.Fault) in
            guard let view = scope.plan.view(named: value.trimmed) else { throw .init(.unknownView, value) }
            let filter = try Filter(view, scope, at: 0..<0)
            return Condition(cost: 9) { filter.matches($0, $1) }
        },
        candidates: { scope, isChinese in scope.plan.views(isChinese: isChinese).map(\.name) })
}

extension Plan {
    /// Whether one of the words stands in a measure's own text in the file, or the measure was edited since.
    fileprivate func mayHold(_ needles: [Needle], _ measure: Int) -> Bool {
        overlay[measure] != nil || needles.contains { $0.isFound(in: columns.bytes, ownText(of: measure)) }
    }
}
