import Cells
import Messages

/// The first line of the screen as it lies there: the plan's title, what it comes to, and whether it is saved.
struct TitleLine {
    private let title: String
    private let end: String
    private let saved: String
    /// The first column of what stands at the end.
    private let x: Int
    /// The columns that tell how many measures are late; nil where they have no room.
    let overdue: Range<Int>?

    init(_ state: State) {
        let look = Look(state)
        let whole = state.figures.whole
        if state.saving.failure != nil {
            saved = state.say(.notSaved)
        } else if state.isUnsaved {
            saved = state.say(.unsaved)
        } else {
            saved = state.say(state.isExample ? .example : .saved)
        }
        let stuck = whole.stuck > 0 ? state.say(.stuckFigure, String(whole.stuck)) : ""
        let late = state.say(.overdueCount, String(whole.overdue))
        let figures = state.say(.figures, String(whole.done), String(whole.begun), stuck, late)
        let today = state.say(.today, state.today.iso)
        let separator = look.isASCII ? " | " : " · "
        let columns = state.size.columns - 2
        let title = state.plan.title.isEmpty ? state.say(.untitled) : state.plan.title
        let document = state.plan.document.map { "  " + $0 } ?? ""
        // What does not fit goes: the day first, then the document's number, then the end of the title.
        var end = figures + separator + today + " " + saved
        if look.width(title) + look.width(end) + 2 > columns { end = figures + separator + saved }
        let hasFigures = look.width(end) <= columns - 8
        if !hasFigures { end = saved }
        let room = max(0, columns - look.width(end) - 2)
        let full = title + document
        self.end = end
        self.title = Text.truncated(
            look.width(full) <= room ? full : title, columns: room, ambiguous: state.ambiguous)
        x = state.size.columns - 1 - look.width(end)
        let lateEnd = x + look.width(figures)
        overdue = hasFigures && x > 1 + look.width(self.title) ? lateEnd - look.width(late)..<lateEnd : nil
    }

    /// Draws it into the first line.
    func draw(_ state: State, _ grid: inout Grid) {
        let used = grid.put(title, x: 1, y: 0, style: Style(.plain, .bold))
        if x > used + 1 { grid.put(end, x: x, y: 0) }
        guard state.isUnsaved else { return }
        grid.put(saved, x: state.size.columns - 1 - Look(state).width(saved), y: 0, style: Style(.warn, .bold))
    }
}
