import Cells

/// A press of the mouse, to tell what the second press of a pair is about.
struct Press: Sendable {
    let point: Point
    let target: Target?
    /// How many views were open.
    let views: Int
}

extension State {
    /// Gives what the mouse did to what shows under it.
    mutating func take(_ mouse: Mouse) -> [Effect] {
        let before = lastPress
        lastPress = nil
        switch mouse.kind {
        case .wheelUp: return turnWheel(at: mouse.point, by: -1)
        case .wheelDown: return turnWheel(at: mouse.point, by: 1)
        case .press: return press(at: mouse.point)
        case .doublePress:
            guard let before, before.point == mouse.point else {
                let effects = press(at: mouse.point)
                return effects + (lastPress.map { open($0) } ?? [])
            }
            return pressAgain(before)
        }
    }

    private mutating func press(at point: Point) -> [Effect] {
        let target = target(at: point)
        let press = Press(point: point, target: target, views: views.count)
        notice = nil
        let effects = target.map { choose($0) } ?? []
        lastPress = press
        return effects
    }

    private mutating func choose(_ target: Target) -> [Effect] {
        switch (target, dialog) {
        case (.overdue, _): filterOverdue()
        case (.button(let button), _): return take(button.key)
        case (.item(let row), .menu(let menu)): return choose(row: row, of: menu)
        case (.besideMenu, _): dialog = nil
        case (.caret(let place), .prompt(var prompt)):
            prompt.moveCaret(to: place)
            dialog = .prompt(prompt)
        case (.command(let row), _): return runPalette(row: row)
        case (.entry, _), (.listed, _), (.column, _), (.part, _), (.month, _), (.year, _):
            leaveRange(for: target)
            changeView { $0.choose(target, $1) }
        case (.row(let pane, let row), _):
            focus(pane)
            moveCursor(to: row)
        case (.pane(let pane), _): focus(pane)
        case (.item, _), (.caret, _): break
        }
        return []
    }

    /// A range of marks ends where the list is left in which it began.
    private mutating func leaveRange(for target: Target) {
        if case .listed = target { return }
        if rangeStart != nil, views.last is WorkloadView { commitRange() }
    }

    /// The second press of a pair is about what the first one chose, whatever stands there since: a status that was
    /// chosen must not open the measure that was behind the menu.
    private mutating func pressAgain(_ press: Press) -> [Effect] {
        if case .button(let button)? = press.target {
            // Two presses are one for those who always press twice, but for keys that go on by one.
            let isSame = views.count == press.views && target(at: press.point) == press.target
            return isSame && State.steps.contains(button.key) ? choose(.button(button)) : []
        }
        return open(press)
    }

    /// Enter on the row that was pressed, where the cursor still stands on it.
    private mutating func open(_ press: Press) -> [Effect] {
        guard dialog == nil, views.count == press.views else { return [] }
        switch press.target {
        case .row(let pane, let row)? where place.focus == pane && place[row: pane] == row: break
        case .entry(let row)? where views.last?.chosenRow == row: break
        case .listed(let row)? where (views.last as? any MeasureListing)?.list.cursor.row == row: break
        default: return []
        }
        return take(.enter)
    }

    /// Keys of the last line that one may want again and again.
    private static let steps: Set<Key> = [
        .character("j"), .character("k"), .character("]"), .character("["), .character("n"), .character("N"), .tab,
    ]
}
