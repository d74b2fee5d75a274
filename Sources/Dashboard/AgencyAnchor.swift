import Model

/// An agency, so that it is found again in another version of the plan, also under another name.
struct AgencyAnchor: Sendable {
    let name: String
    /// Measures in which it stands, each with the names of all agencies that stand there.
    private let witnesses: [(measure: RecordKey, names: Set<String>)]
    /// The plan in which it was.
    private let before: Plan

    /// How many measures are remembered.
    private static let limit = 4

    init(_ agency: Int, _ plan: Plan) {
        (name, before) = (plan.agencies[agency].name, plan)
        let measures = (0..<plan.measureCount).lazy.filter { plan.involves(agency, in: $0) }.prefix(AgencyAnchor.limit)
        witnesses = measures.map { (plan.key(of: $0), AgencyAnchor.names(of: $0, plan)) }
    }

    /// Its number: by its name where that stands anywhere still, else by that name as another name, or by the one name in
    /// a measure of it that stood nowhere before; nil where none of these is there.
    func agency(in plan: Plan) -> Int? {
        let known = plan.agency(named: name)
        if witnesses.isEmpty || AgencyAnchor.stands(name, in: plan) { return known }
        if let other = plan.agencies.firstIndex(where: { $0.aliases.contains(name) }) { return other }
        for (key, names) in witnesses {
            guard let measure = try? plan.measure(key) else { continue }
            let new = AgencyAnchor.names(of: measure, plan).subtracting(names)
            guard new.count == 1, let only = new.first, !AgencyAnchor.stands(only, in: before) else { continue }
            return plan.agency(named: only)
        }
        return known
    }

    /// Whether an agency stands in a measure or in the plan's own registry.
    private static func stands(_ name: String, in plan: Plan) -> Bool {
        guard let agency = plan.agency(named: name) else { return false }
        return !plan.registered(name).isEmpty || (0..<plan.measureCount).contains { plan.involves(agency, in: $0) }
    }

    private static func names(of measure: Int, _ plan: Plan) -> Set<String> {
        Set((plan.leads(of: measure) + plan.withs(of: measure)).map { plan.agencies[$0].name })
    }
}
