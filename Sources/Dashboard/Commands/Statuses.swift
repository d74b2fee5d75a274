import Cells
import Messages
import Model

extension Command {
    /// Changing statuses.
    static let statuses: [Command] = [
        Command(
            .setStatus, [.character("s")], .setStatusHelp, in: Place.editing, hint: .setStatusHint, rank: 10,
            panes: [.measures], disabled: noTarget
        ) {
            $0.dialog = .menu(
                Menu(subject: .status(measures: $0.targets), row: $0.targets.first.map($0.plan.status) ?? 0))
            return []
        },
        Command(
            .toggleDone, [.character("x")], .toggleDoneHelp, in: Place.editing, hint: .toggleDoneHint, rank: 45,
            panes: [.measures], disabled: noTarget
        ) {
            $0.toggleDone()
        },
    ]

    @Sendable private static func noTarget(_ state: State) -> ScreenMessage? {
        state.targets.isEmpty ? needsMeasure(state, else: .noTarget) : nil
    }
}

extension State {
    /// The measures that a status goes to: the one of the view on top, the marked ones, else the one under the cursor of pane 4, else those of the
    /// item under the cursor of pane 2, as far as they show.
    var targets: [Int] {
        if marksCount, !allMarks.isEmpty { return allMarks.sorted() }
        if let view = views.last { return view.measure(self).map { [$0] } ?? [] }
        switch place.focus {
        case .measures: return measureUnderCursor.map { [$0] } ?? []
        case .items: return measureRows
        case .sections, .agencies: return []
        }
    }

    /// Gives measures a status. A whole item is asked about first where closed measures would reopen; a closing status
    /// goes to its open ones only.
    mutating func choose(status: Int, for measures: [Int]) -> [Effect] {
        let isItem = views.isEmpty && allMarks.isEmpty && place.focus == .items
        let closed = measures.filter { plan.isClosed($0) && plan.status(of: $0) != status }
        if isItem, !closed.isEmpty {
            if !plan.statuses[status].isClosed {
                dialog = .question(.reopen(status: status, measures: measures, closed: closed.count))
                return []
            }
            return ask(status: status, for: measures.filter { !plan.isClosed($0) })
        }
        return ask(status: status, for: measures)
    }

    /// Asks for the words that a status wants, then sets it.
    mutating func ask(status: Int, for measures: [Int]) -> [Effect] {
        let changing = measures.filter { plan.status(of: $0) != status }
        if measures.isEmpty {
            notice = say(.allClosed)
        } else if changing.isEmpty {
            notice = say(.alreadySet, plan.statuses[status].keyword)
        } else if plan.statuses[status].asksNote {
            dialog = .prompt(Prompt(WordsPurpose(status: status, measures: changing)))
        } else {
            set(changing.map { ($0, status) }, words: "")
        }
        return []
    }

    /// Closes what is open; where all is closed, reopens it with the statuses from before closing.
    mutating func toggleDone() -> [Effect] {
        let open = targets.filter { !plan.isClosed($0) }
        if open.isEmpty {
            let reopened = targets.compactMap { measure in plan.reopened(measure).map { (measure, $0) } }
            let statuses = Set(reopened.map(\.1))
            if statuses.count == 1, let only = statuses.first { return ask(status: only, for: reopened.map(\.0)) }
            if reopened.isEmpty { notice = say(.noOpenStatus) } else { set(reopened, words: "") }
            return []
        }
        return ask(status: plan.statuses.done, for: open)
    }

    /// Gives each measure its status, as one step that undo takes back.
    mutating func set(_ statuses: [(measure: Int, status: Int)], words: String) {
        let edits = statuses.map { plan.setting(status: $0.status, of: $0.measure, words: words, who: who, now: now) }
        guard change(edits) else { return }
        let repeated = zip(statuses, edits).filter { $1.movesDeadline }.map { $0.0 }
        if let first = repeated.first {
            let day = plan.deadlineDay(of: first.measure).map { Look(self).date($0, today: today) } ?? ""
            let now = plan.statuses[plan.status(of: first.measure)].keyword
            notice = say(
                .repeatedDone, plan.number(of: first.measure), plan.statuses[first.status].keyword, day, now)
            if repeated.count > 1 { notice = say(.repeatedMany, String(repeated.count)) }
        } else if statuses.count == 1, let only = statuses.first {
            notice = say(.statusSet, plan.number(of: only.measure), plan.statuses[only.status].keyword)
        } else if Set(statuses.map(\.status)).count == 1, let status = statuses.first?.status {
            notice = say(.statusesSet, String(statuses.count), plan.statuses[status].keyword)
        } else {
            notice = say(.statusesRestored, String(statuses.count))
        }
        guard marksCount else { return }
        marks = []
        rangeStart = nil
    }
}
