import Cells
import Messages
import Model

extension Command {
    /// Changing what a measure says besides its status.
    static let editing: [Command] = [
        Command(
            .addNote, [.character("a")], .addNoteHelp, in: Place.editing, hint: .addNoteHint, rank: 11,
            panes: [.measures], disabled: lacksMeasureToEdit
        ) {
            $0.dialog = .prompt(Prompt(NotePurpose(measures: $0.editTargets)))
            return []
        },
        Command(
            .setDeadline, [.character("D")], .setDeadlineHelp, in: Place.editing, hint: .setDeadlineHint, rank: 12,
            panes: [.measures], disabled: lacksMeasureToEdit
        ) {
            $0.dialog = .prompt(Prompt(DeadlinePurpose(measures: $0.editTargets)))
            return []
        },
        Command(.setProgress, [.character("P")], .setProgressHelp, in: Place.editing, disabled: lacksMeasureToEdit) {
            $0.dialog = .prompt(Prompt(ProgressPurpose(measures: $0.editTargets)))
            return []
        },
        Command(.setAgencies, [.character("A")], .setAgenciesHelp, in: Place.editing, disabled: lacksMeasureToEdit) {
            $0.dialog = .prompt(AgenciesPurpose.prompt(AgenciesPurpose(of: $0.editTargets, $0)))
            return []
        },
        Command(
            .setTitle, [.character("e")], .setTitleHelp, in: Place.editing,
            disabled: { lacksMeasureToEdit($0) ?? ($0.editTargets.count > 1 ? .titleNeedsOne : nil) },
            action: { state in
                let title = state.editTargets.first.map { state.plan.title(of: $0) } ?? ""
                state.dialog = .prompt(Prompt(TitlePurpose(measures: state.editTargets), text: title))
                return []
            }),
    ]
}

extension State {
    /// The measures whose fields are edited: the one of the view on top, else the marked ones, else the one under the cursor of pane 4. A whole item is
    /// none: what was meant for one measure would go to all.
    var editTargets: [Int] {
        if marksCount, !allMarks.isEmpty { return allMarks.sorted() }
        if let view = views.last { return view.measure(self).map { [$0] } ?? [] }
        return place.focus == .measures ? measureUnderCursor.map { [$0] } ?? [] : []
    }

    /// A measure's number, or how many measures.
    func subject(_ measures: [Int]) -> String {
        guard measures.count == 1, let only = measures.first else { return say(.measures, String(measures.count)) }
        return plan.number(of: only)
    }

    /// Closes a prompt with its edits as one step that undo takes back, and says what was done; a prompt whose edits do
    /// not apply stays open.
    mutating func close(with edits: [Edit], saying words: String) {
        guard !edits.isEmpty else {
            dialog = nil
            notice = say(.nothingChanged)
            return
        }
        guard change(edits) else { return }
        dialog = nil
        notice = say(.undoable, words)
        guard marksCount else { return }
        marks = []
        rangeStart = nil
    }
}

extension Field {
    /// What people call it.
    package var word: ReportMessage {
        switch self {
        case .status: .status
        case .deadline: .due
        case .progress: .progress
        case .lead: .lead
        case .with: .with
        case .title: .title
        case .key: .key
        }
    }
}
