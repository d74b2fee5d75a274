/// What comes of applying all edits of a step to a plan.
package struct Attempt: Sendable {
    /// The plan with the edits that apply; not to be used where one does not.
    package private(set) var plan: Plan
    /// The edits that apply, in their order.
    package var changes: [Change] = []
    /// What stands against the others; nil where all apply.
    package private(set) var refusal: Refusal?

    /// An edit that was applied.
    package struct Change: Sendable, Equatable {
        /// The edit.
        package var edit: Edit
        /// What takes it back; nil where nothing was left of the edit.
        package var inverse: Edit?

        /// An edit with what takes it back.
        package init(_ edit: Edit, inverse: Edit?) {
            (self.edit, self.inverse) = (edit, inverse)
        }
    }

    /// Why a step does not apply.
    package struct Refusal: Sendable {
        /// What stands against the first edit that does not apply.
        package var first: Clash
        /// How many measures have an edit that does not apply.
        package var measures: Int
        /// How many measures the step is about.
        package var of: Int
    }

    /// Tries all edits, also behind one that does not apply.
    package init(at edits: [Edit], on plan: Plan) {
        self.plan = plan
        // Whole steps are the rule, and are taken at once.
        if let inverses = try? self.plan.apply(edits) {
            changes = zip(edits, inverses).map { Change($0, inverse: $1) }
            return
        }
        var first: Clash?
        var refused: Set<RecordKey> = []
        for edit in edits {
            do throws(Clash) {
                changes.append(Change(edit, inverse: try self.plan.apply(edit)))
            } catch {
                first = first ?? error
                refused.insert(edit.record)
            }
        }
        refusal = first.map { Refusal(first: $0, measures: refused.count, of: Set(edits.map(\.record)).count) }
    }
}
