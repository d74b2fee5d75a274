import Cells
import Messages
import Model

/// The screen that a state shows. Pure.
package func draw(_ state: State) -> Grid {
    var grid = Grid(size: state.size, ambiguous: state.ambiguous)
    guard !state.isTooSmall else {
        let smallest = Layout.smallest
        let text = state.say(.tooSmall, String(smallest.columns), String(smallest.rows))
        for (y, line) in Text.wrap(text, columns: max(1, state.size.columns), ambiguous: state.ambiguous).enumerated() {
            grid.put(line, x: 0, y: y)
        }
        return grid
    }
    let view = state.views.last
    if view?.heading(state) == nil { TitleLine(state).draw(state, &grid) }
    if let view {
        state.drawView(view, into: &grid)
    } else {
        let layout = Layout(state)
        for pane in Pane.all {
            let tabs = listTabs(state, layout, pane.id)?.map(\.text).joined()
            pane.draw(state, into: &grid, in: layout.rect(pane.id), tabs: tabs)
        }
    }
    drawDialog(state, &grid)
    drawFooter(state, &grid)
    return grid
}

/// The names of the lists as they stand in the frame of the one that shows, whose name is in brackets; nil in other
/// frames.
func listTabs(_ state: State, _ layout: Layout, _ pane: PaneID) -> [(pane: PaneID, text: String)]? {
    guard !layout.isWide, !state.isEnlarged, pane != .measures else { return nil }
    let names: [(PaneID, ScreenMessage)] = [
        (.sections, .sectionsTitle), (.items, .itemsTab), (.agencies, .agenciesTab),
    ]
    return names.map { pane, name in
        let label = "\(pane.rawValue) \(state.say(name))"
        guard state.place.shownList == pane else { return (pane, " \(label) ") }
        if pane == .agencies, let urged = AgenciesPane.urged(state) {
            return (pane, "[\(label) · \(urged)]")
        }
        let isNarrowed = pane == .items && !state.narrowings.isEmpty
        return (pane, isNarrowed ? "[\(pane.rawValue) \(ItemsPane.pane.title(state))]" : "[\(label)]")
    }
}

/// A prompt or question in the last line but one, or the status menu over the panes.
private func drawDialog(_ state: State, _ grid: inout Grid) {
    let y = state.size.rows - 2
    switch state.dialog {
    case .prompt(let prompt):
        PromptPicture(prompt, state).draw(state, &grid, y: y)
        state.palette?.draw(state, &grid)
    case .question(let question):
        let lines = state.questionLines(question)
        for (row, line) in lines.enumerated() {
            let used = grid.put(line, x: 1, y: y - lines.count + 1 + row, style: Style(.warn, .bold))
            grid.cursor = Point(x: min(state.size.columns - 1, 1 + used), y: y - lines.count + 1 + row)
        }
    case .menu(let menu):
        drawExampleLine(state, &grid)
        drawMenu(menu, state, &grid)
    case nil: drawExampleLine(state, &grid)
    }
}

/// That this is the example, and how to open a plan of one's own.
private func drawExampleLine(_ state: State, _ grid: inout Grid) {
    guard state.showsExampleLine else { return }
    let columns = state.size.columns - 2
    let text = Text.truncated(state.say(.exampleLine), columns: columns, ambiguous: grid.ambiguous)
    grid.put(text, x: 1, y: state.size.rows - 2, style: Style(.muted))
}

/// Where a menu stands: at the end of the last rows, where it hides the least of what it is about.
func menuRect(_ menu: Menu, _ state: State) -> Rect {
    let look = Look(state)
    let items = state.items(menu)
    let words = items.map { look.width($0.words) }.max() ?? 0
    let columns = min(state.size.columns, max(words + 8, look.width(state.title(menu)) + 8))
    let rows = min(state.size.rows - 2, items.count + 2)
    return Rect(
        x: max(0, state.size.columns - columns - 2), y: max(1, state.size.rows - rows - 2), columns: columns, rows: rows
    )
}

private func drawMenu(_ menu: Menu, _ state: State, _ grid: inout Grid) {
    let look = Look(state)
    let items = state.items(menu)
    let rect = menuRect(menu, state)
    grid.fill(rect)
    grid.frame(
        rect, title: state.title(menu), glyphs: look.frame, style: Style(.accent),
        titleStyle: Style(.accent, .bold))
    let inside = rect.inside
    let top = menu.top(rows: inside.rows)
    for line in 0..<inside.rows where top + line < items.count {
        let item = items[top + line]
        let y = inside.y + line
        grid.put(item.key.map { String($0) } ?? " ", x: inside.x + 2, y: y, style: Style(.info, .bold))
        grid.put(item.words, x: inside.x + 4, y: y, width: inside.columns - 4, style: item.style)
        if top + line == menu.row {
            grid.put(">", x: inside.x, y: y)
            grid.restyle(Rect(x: inside.x, y: y, columns: inside.columns, rows: 1)) { $0.adding(.reverse) }
        }
    }
}

/// What was just done, else the keys that matter here.
private func drawFooter(_ state: State, _ grid: inout Grid) {
    let y = state.size.rows - 1
    let footer = Footer(state)
    if let notice = footer.notice {
        let shown = Text.truncated(notice, columns: state.size.columns - 2, ambiguous: grid.ambiguous)
        grid.put(shown, x: 1, y: y, style: Style(.info, .bold))
    }
    for hint in footer.hints {
        let used = grid.put(hint.keys, x: hint.x, y: y, style: Style(.info, .bold))
        grid.put(" " + hint.words, x: hint.x + used, y: y)
    }
}

/// Keys with their words for the footer.
func hints(_ state: State) -> [(key: String, words: String)] {
    switch state.dialog {
    case .menu(let menu):
        let keys = state.items(menu).compactMap { $0.key.map { String($0) } }
        return [
            (keys.prefix(12).joined(separator: " "), state.say(.chooseHint)), ("Enter", state.say(.chooseCursorHint)),
            ("Esc", state.say(.cancelHint)),
        ]
    case .prompt(let prompt): return prompt.purpose.keys(state)
    case .question(let question): return question.answers(state)
    case nil: break
    }
    let isPlan = state.views.isEmpty
    let rows = Command.all.filter {
        $0.hint != nil && $0.places.contains(state.here) && (!isPlan || $0.panes.contains(state.place.focus))
            && $0.disabled(state) == nil
    }
    // Equal ranks keep the order of the list.
    let ranked = rows.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    var hints = ranked.compactMap { row in row.hint.map { (row.keys.first?.notation ?? "", state.say($0)) } }
    if isPlan {
        let back = !state.narrowings.isEmpty || !state.allMarks.isEmpty || state.isEnlarged
        if back { hints.insert(("Esc", state.say(.backHint)), at: 0) }
    } else {
        // `q` leaves the view; what to do comes before how to move.
        hints.removeLast()
        let move = ("j k", state.views.last?.chosenRow == nil ? state.say(.scrollHint) : state.say(.moveHint))
        hints.insert(move, at: state.here == .help ? 0 : max(0, hints.count - 1))
        hints.append(("q", state.say(.backHint)))
    }
    // Help and quit keep their place where there is little room.
    let last = hints.suffix(2)
    let room = state.size.columns - 2 - last.reduce(0) { $0 + Look(state).width($1.0 + $1.1) + 3 }
    var used = 0
    let first = hints.dropLast(2).prefix { hint in
        used += Look(state).width(hint.0 + hint.1) + 3
        return used <= room
    }
    return Array(first) + last
}
