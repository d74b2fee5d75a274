import Cells
import Messages
import Model

extension Command {
    /// Views over the plan view, and what works in them alone.
    static let viewing: [Command] = [
        Command(.logView, [.character("L")], .logViewHelp, in: [.plan] + Place.listing, hint: .logViewHint, rank: 51) {
            $0.show(LogView())
            return []
        },
        Command(
            .workloadView, [.character("w")], .workloadViewHelp, in: [.plan, .log, .deadlines], hint: .workloadViewHint,
            rank: 36
        ) {
            $0.show(WorkloadView($0))
            return []
        },
        Command(
            .deadlinesView, [.character("t")], .deadlinesViewHelp, in: [.plan, .log, .workload],
            hint: .deadlinesViewHint, rank: 33
        ) {
            $0.show(DeadlinesView())
            return []
        },
        Command(
            .nextMonth, [.character("l"), .right], .nextMonthHelp, in: [.deadlines], hint: .nextMonthHint, rank: 41
        ) {
            $0.changeDeadlines { $0.stepSection(forward: true) }
        },
        Command(.previousMonth, [.character("h"), .left], .previousMonthHelp, in: [.deadlines]) {
            $0.changeDeadlines { $0.stepSection(forward: false) }
        },
        Command(.nextYear, [.character("]")], .nextYearHelp, in: [.deadlines]) {
            $0.changeDeadlines { $0.stepYear(forward: true) }
        },
        Command(.previousYear, [.character("[")], .previousYearHelp, in: [.deadlines]) {
            $0.changeDeadlines { $0.stepYear(forward: false) }
        },
        Command(
            .toggleClosed, [.character("z")], .toggleClosedHelp, in: [.deadlines], hint: .toggleClosedHint, rank: 42
        ) {
            $0.changeDeadlines { $0.showsClosed.toggle() }
        },
        Command(
            .urge, [.character("c")], .urgeHelp, in: Place.editing + [.agency], hint: .urgeHint,
            disabled: { $0.urgedAgency == nil ? .nobodyToUrge : nil },
            action: { state in state.urgedAgency.map { state.urge($0) } ?? [] }),
        Command(.nextMeasure, [.character("]")], .nextMeasureHelp, in: [.detail], hint: .nextMeasureHint, rank: 25) {
            $0.stepMeasure(forward: true)
        },
        Command(.previousMeasure, [.character("[")], .previousMeasureHelp, in: [.detail]) {
            $0.stepMeasure(forward: false)
        },
    ]
}

extension State {
    /// Puts a view on top; one of its kind below goes.
    mutating func show<Kind: View>(_ view: Kind) {
        commitRange()
        views.removeAll { $0 is Kind }
        views.append(view)
    }

    /// The agency that `c` is about: the one of pane 3 while that is in use, the one narrowed to, else the first lead of
    /// the measure.
    var urgedAgency: Int? {
        if let view = views.last { return view.agency(self) }
        if place.focus == .agencies || place.focus == .measures && place.listed == .agencies {
            return agencyUnderCursor
        }
        return narrowedAgency ?? measureUnderCursor.flatMap { plan.leads(of: $0).first }
    }

    /// The measures that a detail was opened from: those of pane 4, or of a view's list; none over the log, which has them
    /// more than once.
    var listedBelow: [Int] {
        guard views.count > 1 else { return measureRows }
        return (views[views.count - 2] as? any MeasureListing)?.list.measures ?? []
    }

    /// Goes from the detail of a measure to that of the next one in the list below, whose cursor moves along.
    mutating func stepMeasure(forward: Bool) -> [Effect] {
        guard let here = views.last?.measure(self) else { return [] }
        var next: Int?
        if views.count > 1, var view = views[views.count - 2] as? any MeasureListing {
            next = view.list.step(forward: forward, from: here) ? view.list.measureUnderCursor : nil
            views[views.count - 2] = view
        } else if views.count > 1, var log = views[views.count - 2] as? LogView {
            log.refresh(self)
            next = log.step(forward: forward, from: here)
            views[views.count - 2] = log
        } else {
            let rows = measureRows
            // Where an edit took the measure out of the list, the next one has its row.
            let following = rows.firstIndex(of: here).map { $0 + 1 } ?? place[row: .measures]
            let row = forward ? following : (rows.firstIndex(of: here) ?? place[row: .measures]) - 1
            if rows.indices.contains(row) {
                place[row: .measures] = row
                next = rows[row]
            }
        }
        if let next {
            views[views.count - 1] = DetailView(next)
        } else {
            notice = say(forward ? .lastOfList : .firstOfList)
        }
        return []
    }
}
