import Cells
import Model

/// What the mouse can point at.
enum Target: Equatable {
    /// How many measures are late, in the first line.
    case overdue
    /// A key of the last line.
    case button(Footer.Button)
    /// A row of the menu.
    case item(Int)
    /// All that is not the menu while it is open.
    case besideMenu
    /// A place in the text of a prompt, in Characters.
    case caret(Int)
    /// A row of the view on top.
    case entry(Int)
    /// A month over the list of deadlines, by its ordinal.
    case month(Int)
    /// The year of the deadlines before the one that shows, or the one after it.
    case year(forward: Bool)
    /// A row of the palette.
    case command(Int)
    /// A row of the list of measures in the view on top, where that is not all of the view.
    case listed(Int)
    /// A heading of the workload's table.
    case column(Workload.Column)
    /// A part of the workload where nothing else is.
    case part(WorkloadView.Part)
    /// A row of a pane of the plan view.
    case row(PaneID, Int)
    /// A pane of the plan view where no row is, or its name in the frame.
    case pane(PaneID)
}

extension State {
    /// What shows at a place of the screen; nil where the mouse means nothing, and outside of the screen.
    func target(at point: Point) -> Target? {
        guard !isTooSmall, Rect(size).contains(point) else { return nil }
        if point.y == size.rows - 1, let button = Footer(self).button(at: point.x) { return .button(button) }
        switch dialog {
        case .menu(let menu): return target(at: point, in: menu)
        case .prompt(let prompt):
            if let palette, palette.rect.contains(point) { return palette.row(at: point).map { .command($0) } }
            guard point.y == size.rows - 2 else { return nil }
            return PromptPicture(prompt, self).caret(at: point.x).map { .caret($0) }
        case .question: return nil
        case nil: break
        }
        if point.y == 0, views.last?.heading(self) == nil {
            return TitleLine(self).overdue?.contains(point.x) ?? false ? .overdue : nil
        }
        if let view = views.last { return view.target(at: point, self) }
        return pane(at: point).map { target(at: point, in: $0) }
    }

    private func target(at point: Point, in menu: Menu) -> Target? {
        let rect = menuRect(menu, self)
        guard rect.contains(point) else { return .besideMenu }
        guard rect.inside.contains(point) else { return nil }
        let row = menu.top(rows: rect.inside.rows) + point.y - rect.inside.y
        return items(menu).indices.contains(row) ? .item(row) : nil
    }

    private func target(at point: Point, in pane: PaneID) -> Target {
        let layout = Layout(self)
        let rect = layout.rect(pane)
        if point.y == rect.y, let tabs = listTabs(self, layout, pane) {
            var x = rect.titleArea.x
            for (tab, name) in tabs {
                let end = x + Look(self).width(name)
                if (x..<end).contains(point.x), rect.titleArea.contains(point) { return .pane(tab) }
                x = end
            }
        }
        let row: Int?
        if pane == .measures {
            row = MeasuresPane.row(at: point, self, in: rect.inside)
        } else {
            row = ListPane(id: pane, count: rowCount(pane)).row(at: point, self, in: layout.list(pane))
        }
        return row.map { .row(pane, $0) } ?? .pane(pane)
    }

    /// The pane of the plan view at a place of the screen.
    func pane(at point: Point) -> PaneID? {
        let layout = Layout(self)
        return PaneID.allCases.first { layout.rect($0).contains(point) }
    }
}
