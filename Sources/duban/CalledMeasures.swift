import Model

/// All keys and numbers of a plan, for many look-ups.
struct CalledMeasures {
    // By bytes: strings that differ only in how an accent is written would be equal.
    private var keys: [[UInt8]: [Int]] = [:]
    private var numbers: [[UInt8]: [Int]] = [:]

    init(_ plan: Plan) {
        keys.reserveCapacity(plan.measureCount)
        numbers.reserveCapacity(plan.measureCount)
        for measure in 0..<plan.measureCount {
            keys[Array(plan.key(of: measure).text.utf8), default: []].append(measure)
        }
        let counted = plan.items.indices.map { plan.number(ofItem: $0) }
        for measure in 0..<plan.measureCount {
            let item = plan.item(of: measure)
            let number = plan.number(of: measure, inItem: counted[item])
            numbers[Array(number.utf8), default: []].append(measure)
        }
    }

    /// The measures that have this key, then those that show this number.
    func measures(called id: String) -> [Int] {
        let id = Array(id.utf8)
        let keyed = keys[id] ?? []
        return keyed + (numbers[id] ?? []).filter { !keyed.contains($0) }
    }
}
