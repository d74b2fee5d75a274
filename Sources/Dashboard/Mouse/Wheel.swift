import Cells

extension State {
    /// Rows that a notch of the wheel scrolls; in pane 4 it is one measure.
    private static let wheelRows = 3

    /// Scrolls what is under the pointer by a notch, `by` 1 or -1. Neither the focus moves nor, while its row shows, a
    /// cursor; it stays at the edge else, so that no key goes to what does not show.
    mutating func turnWheel(at point: Point, by notch: Int) -> [Effect] {
        guard !isTooSmall else { return [] }
        let rows = notch * State.wheelRows
        switch dialog {
        case .menu(let menu): return menuRect(menu, self).contains(point) ? take(notch > 0 ? .down : .up, menu) : []
        case .prompt(let prompt):
            return palette?.rect.contains(point) ?? false ? take(notch > 0 ? .down : .up, prompt) : []
        case .question: return []
        case nil: break
        }
        if !views.isEmpty {
            if viewRect.contains(point) { changeView { $0.scroll(by: rows, at: point, $1) } }
        } else if let pane = pane(at: point) {
            if pane == .measures { scrollMeasures(by: notch) } else { scroll(pane, by: rows) }
        }
        return []
    }

    private mutating func scroll(_ pane: PaneID, by rows: Int) {
        var cursor = ListCursor(row: place[row: pane], top: place[top: pane])
        cursor.scroll(by: rows, count: rowCount(pane), rows: Layout(self).listRows(pane))
        moveCursor(to: cursor.row, in: pane)
        place[top: pane] = cursor.top
    }

    private mutating func scrollMeasures(by measures: Int) {
        let rect = Layout(self).rect(.measures).inside
        let rows = measureRows
        let last = rows.count - 1
        guard last >= 0 else { return }
        // The last page is full.
        let end = MeasuresPane.first(self, rows, showing: last, from: 0, in: rect)
        let top = max(0, min(place[top: .measures] + measures, max(end, place[top: .measures])))
        var row = max(top, place[row: .measures])
        while row > top, MeasuresPane.first(self, rows, showing: row, from: top, in: rect) > top { row -= 1 }
        place[row: .measures] = row
        place[top: .measures] = top
    }
}
