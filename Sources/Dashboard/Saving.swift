import Messages
import Model

extension State {
    /// Whether edits are not on disk.
    package var isUnsaved: Bool { !plan.edits.isEmpty || !clashes.isEmpty }

    /// Asks for a save where edits wait and none is in hand; a save that failed waits for the next edit or `R`.
    mutating func nextSave() -> [Effect] {
        if !clashes.isEmpty { isQuitting = false }
        if isQuitting, !isUnsaved { return [.draft, .quit] }
        guard !plan.edits.isEmpty, saving.inHand == nil, saving.failure == nil else { return [] }
        saving.inHand = plan.edits.count
        return [.save]
    }

    mutating func saved(_ fresh: Plan, count: Int) -> [Effect] {
        saving = Saving()
        isExample = false
        let effects = rebase(onto: fresh, dropping: count)
        // What quitting was asked about is on disk after all.
        if case .question(.quitUnsaved)? = dialog, !isUnsaved { return effects + [.quit] }
        return effects
    }

    mutating func saveFailed(_ reason: String, count: Int) -> [Effect] {
        saving = Saving(failure: plan.edits.count > count ? nil : reason)
        notice = reason
        if isQuitting { askBeforeQuitting() }
        return [.draft]
    }

    mutating func waitedEnough() -> [Effect] {
        guard isQuitting else { return [] }
        askBeforeQuitting()
        return [.draft]
    }

    /// Asks whether to end with edits that are not on disk.
    mutating func askBeforeQuitting() {
        isQuitting = false
        dialog = .question(.quitUnsaved)
    }

    /// Takes what is on disk as the plan, and applies the edits on top that it does not hold yet; those that do not apply
    /// wait to be asked about.
    mutating func rebase(onto fresh: Plan, dropping count: Int) -> [Effect] {
        let anchor = Anchor(self)
        markSaved(count)
        reapply(on: fresh)
        figures = Figures(plan, today: today)
        anchor.restore(&self)
        return plan.edits.isEmpty || !clashes.isEmpty ? [.draft] : []
    }
}

/// An edit that somebody else's change stands against.
struct Clashing: Sendable, Equatable {
    var edit: Edit
    var clash: Clash
    /// The title of its measure, where it was known.
    var title: String?
}
