import Messages

/// Why commands on measures do not apply; nil where they do.
extension Command {
    /// For commands on the measure under the cursor of pane 4, or of a view's list.
    @Sendable static func lacksMeasureUnderCursor(_ state: State) -> ScreenMessage? {
        state.listedUnderCursor == nil ? .marksNeedMeasure : nil
    }

    /// For commands on whole measures in pane 4, marked or under the cursor.
    @Sendable static func lacksMeasureInPane(_ state: State) -> ScreenMessage? {
        state.place.focus == .measures && !state.targets.isEmpty ? nil : .noMeasureChosen
    }

    /// For commands on fields of measures, in a view too.
    @Sendable static func lacksMeasureToEdit(_ state: State) -> ScreenMessage? {
        state.editTargets.isEmpty ? .noMeasureTarget : nil
    }
}
