import Cells
import Messages
import Model

extension Command {
    /// What works in the workload alone.
    static let workload: [Command] = [
        Command(
            .otherPart, [.tab, .backTab], .otherPartHelp, in: [.workload], hint: .otherPartHint, rank: 21
        ) { state in
            state.commitRange()
            state.changeWorkload { view, _ in
                view.part = view.part == .table && !view.list.measures.isEmpty ? .list : .table
            }
            return []
        },
        Command(.sort, [.character("S")], .sortHelp, in: [.workload], hint: .sortHint, rank: 22) { state in
            let column = (state.views.last as? WorkloadView)?.sort.column
            let row = state.sortItems.firstIndex { $0.column == column }
            state.dialog = .menu(Menu(subject: .sort, row: row ?? 0))
            return []
        },
        Command(
            .nextSection, [.character("]")], .nextSectionHelp, in: [.workload], hint: .nextSectionHint, rank: 23
        ) {
            $0.stepSection(forward: true)
        },
        Command(.previousSection, [.character("[")], .previousSectionHelp, in: [.workload]) {
            $0.stepSection(forward: false)
        },
        Command(.role, [.character("b")], .roleHelp, in: [.workload], hint: .roleHint, rank: 24) {
            $0.changeWorkload { view, _ in
                let all = Workload.Role.allCases
                view.role = all[((all.firstIndex(of: view.role) ?? 0) + 1) % all.count]
            }
            return []
        },
        Command(
            .expandGroup, [.character("z")], .expandGroupHelp, in: [.workload], hint: .expandGroupHint, rank: 25,
            disabled: { ($0.views.last as? WorkloadView)?.groupUnderCursor == nil ? .noGroupHere : nil },
            action: {
                $0.changeWorkload { view, _ in
                    guard let name = view.groupUnderCursor?.name else { return }
                    if view.open.remove(name) == nil { view.open.insert(name) }
                }
                return []
            }),
        Command(
            .expandGroups, [.character("Z")], .expandGroupsHelp, in: [.workload],
            disabled: { ($0.views.last as? WorkloadView)?.workload.members.isEmpty ?? true ? .noGroups : nil },
            action: {
                $0.changeWorkload { view, _ in
                    let all = Set(view.workload.members.keys.map { view.workload.agencies[$0].name })
                    view.open = view.open.isSuperset(of: all) ? [] : all
                }
                return []
            }),
        Command(.scrollLeft, [.character("h"), .left], .scrollLeftHelp, in: [.workload]) {
            $0.changeWorkload { view, _ in view.firstSection = max(0, view.firstSection - 1) }
            return []
        },
        Command(.scrollRight, [.character("l"), .right], .scrollRightHelp, in: [.workload]) {
            // The view settles where its last section shows.
            $0.changeWorkload { view, _ in view.firstSection += 1 }
            return []
        },
    ]
}

extension State {
    /// Changes the workload where it is on top, which is told the state before.
    mutating func changeWorkload(_ change: (inout WorkloadView, State) -> Void) {
        guard var view = views.last as? WorkloadView else { return }
        change(&view, self)
        views[views.count - 1] = view
    }

    /// Sorts the workload by a column; by the same one again the other way round.
    mutating func sortWorkload(by column: Workload.Column) {
        changeWorkload { view, _ in view.sort(by: column) }
    }

    /// Narrows the workload to the next section, or the one before it; all are between the last and the first.
    mutating func stepSection(forward: Bool) -> [Effect] {
        changeWorkload { view, state in
            let hasNone = (0..<state.plan.measureCount).contains { state.plan.section(of: $0) == nil }
            let count = state.plan.sections.count + (hasNone && !state.plan.sections.isEmpty ? 1 : 0)
            let place = (view.section.map { $0 + 1 } ?? 0) + (forward ? 1 : count)
            view.section = count > 0 && place % (count + 1) > 0 ? place % (count + 1) - 1 : nil
        }
        return []
    }

    /// What the workload can be sorted by, each with its letter.
    var sortItems: [(key: Character?, column: Workload.Column)] {
        guard let view = views.last as? WorkloadView else { return [] }
        var items: [(key: Character?, column: Workload.Column)] = [
            ("n", .name), ("t", .total), ("l", .lead), ("w", .with),
        ]
        if !view.open.isEmpty { items.append(("v", .through)) }
        items += [("o", .overdue), ("d", .soon)]
        for (number, status) in plan.statuses.all.enumerated() {
            // The status's own letter as a capital: small ones are those of the other columns.
            let capital = status.key.isLowercase ? status.key.uppercased().first : nil
            items.append((capital, .status(number)))
        }
        for (place, section) in view.sections(self).enumerated() {
            items.append((place < 9 ? Character(String(place + 1)) : nil, .section(section)))
        }
        return items
    }
}
