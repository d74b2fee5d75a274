import Cells
import Messages
import Model

extension State {
    /// What an entry of the log tells besides what was said: the statuses, 进展, or the deadline before and after.
    func what(_ logged: LoggedEntry) -> String {
        switch logged.entry.kind {
        case .state(let from, let to): (from.map { $0 + " " } ?? "") + "→ " + to
        case .note: say(.note)
        case .deadline(let from, let isRemoved):
            isRemoved
                ? say(.deadlineRemoved, deadline(from))
                : say(.deadlineSet, deadline(from), logged.deadline.map { Look(self).date($0, today: today) } ?? "?")
        }
    }

    /// The day in a timestamp, short; the timestamp where the calendar does not have it.
    private func deadline(_ timestamp: String) -> String {
        let bytes = Array(timestamp.utf8)
        guard let day = Day(isoAt: 0, to: bytes.count, in: bytes) else { return timestamp }
        return Look(self).date(day, today: today)
    }
}
