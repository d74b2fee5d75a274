import Cells
import Messages
import Model

extension Command {
    /// Choosing a pane, opening and narrowing.
    static let choosing: [Command] =
        PaneID.allCases.map { pane in
            let (name, help): (CommandRowMessage, CommandRowMessage) =
                switch pane {
                case .sections: (.sectionsPane, .sectionsPaneHelp)
                case .items: (.itemsPane, .itemsPaneHelp)
                case .agencies: (.agenciesPane, .agenciesPaneHelp)
                case .measures: (.measuresPane, .measuresPaneHelp)
                }
            return Command(name, [.character(Character(String(pane.rawValue)))], help) {
                $0.focus(pane)
                return []
            }
        } + [
            Command(.nextPane, [.tab, .character("l"), .right], .nextPaneHelp, hint: .nextPaneHint, rank: 40) {
                $0.focus(PaneID(rawValue: $0.place.focus.rawValue % 4 + 1) ?? .sections)
                return []
            },
            Command(.previousPane, [.backTab, .character("h"), .left], .previousPaneHelp) {
                $0.focus(PaneID(rawValue: ($0.place.focus.rawValue + 2) % 4 + 1) ?? .measures)
                return []
            },
            Command(
                .open, [.enter], .openHelp, in: [.plan, .log] + Place.listing, hint: .openHint, rank: 20,
                disabled: { $0.hasNothingToOpen ? .nothingToOpen : nil }, action: { $0.open() }),
            Command(.back, [.escape], .backHelp, in: Place.allCases) { $0.back() },
            Command(.enlarge, [.character("+")], .enlargeHelp) {
                $0.isEnlarged.toggle()
                return []
            },
        ]
}

extension State {
    /// Whether there is no measure under the cursor of pane 4 or the log.
    var hasNothingToOpen: Bool {
        if let view = views.last { return view.opened(self) == nil && view.entered(self) == nil }
        return place.focus == .measures && measureUnderCursor == nil
    }

    /// Enter: a section narrows pane 2, an agency panes 2 and 4; an item goes to pane 4; a measure shows its detail.
    mutating func open() -> [Effect] {
        if let view = views.last {
            if let measure = view.opened(self) {
                views.append(DetailView(measure))
            } else if let entered = view.entered(self) {
                views[views.count - 1] = entered
            }
            return []
        }
        switch place.focus {
        case .sections:
            let row = place[row: .sections]
            if row == 0 {
                widen(.section(0))
            } else {
                narrow(to: .section(row - 1))
            }
            place[row: .items] = 0
            place[row: .measures] = 0
            focus(.items)
        case .items: focus(.measures)
        case .agencies:
            guard let agency = agencyUnderCursor else { break }
            narrow(to: .agency(agency))
            place[row: .items] = 0
            place.focus = .measures
        case .measures: if let measure = measureUnderCursor { views.append(DetailView(measure)) }
        }
        return []
    }

    /// Esc: takes one thing back, marks first, then the search, the enlarged pane, the last narrowing, the view.
    mutating func back() -> [Effect] {
        if marksCount, !marks.isEmpty || rangeStart != nil {
            marks = []
            rangeStart = nil
        } else if let view = views.last {
            if view.needle != nil {
                changeView { view, _ in view.needle = nil }
            } else if let left = view.left(self) {
                views[views.count - 1] = left
            } else {
                views.removeLast()
            }
        } else if search != nil {
            search = nil
        } else if isEnlarged {
            isEnlarged = false
        } else if let last = narrowings.popLast() {
            place = last.before
        }
        return []
    }
}
