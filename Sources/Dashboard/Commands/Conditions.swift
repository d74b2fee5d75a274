import Messages

/// Why commands on measures do not apply; nil where they do.
extension Command {
    /// For commands on the measure under the cursor of pane 4, or of a view's list.
    @Sendable static func lacksMeasureUnderCursor(_ state: State) -> ScreenMessage? {
        state.listedUnderCursor == nil ? needsMeasure(state, else: .marksNeedMeasure) : nil
    }

    /// For commands on whole measures in pane 4, marked or under the cursor.
    @Sendable static func lacksMeasureInPane(_ state: State) -> ScreenMessage? {
        state.place.focus == .measures && !state.targets.isEmpty ? nil : .noMeasureChosen
    }

    /// For commands on fields of measures, in a view too.
    @Sendable static func lacksMeasureToEdit(_ state: State) -> ScreenMessage? {
        state.editTargets.isEmpty ? needsMeasure(state, else: .noMeasureTarget) : nil
    }

    /// How to come to a measure: in a view over a list of them, else in the plan view.
    static func needsMeasure(_ state: State, else words: ScreenMessage) -> ScreenMessage {
        state.here == .workload ? .chooseInList : words
    }
}
