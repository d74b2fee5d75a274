import Cells

/// Where things stand on the screen, in columns and rows from its first ones.
struct Layout {
    /// Below this a message takes the place of the panes.
    static let smallest = Size(columns: 40, rows: 10)

    let size: Size
    /// Whether all lists show side by side; else one list shows above the measures.
    let isWide: Bool
    /// Panes that do not show have an empty rectangle.
    private var rects = [Rect](repeating: Rect(x: 0, y: 0, columns: 0, rows: 0), count: 4)

    init(_ state: State) {
        size = state.size
        isWide = size.columns >= 100
        // The lines above the last belong to a prompt or question while there is one.
        let area = Rect(x: 0, y: 1, columns: size.columns, rows: max(0, size.rows - 2 - state.promptRows))
        if state.isEnlarged {
            set(state.place.focus, area)
        } else if isWide {
            splitWide(area, sections: state.plan.sections.count, items: state.plan.items.count)
        } else {
            // The same height for all lists, so that nothing moves from one to the other.
            let longest = max(state.plan.sections.count + 1, state.plan.items.count, state.rowCount(.agencies) + 1)
            let rows = max(4, min(area.rows * 2 / 5, longest + 2))
            set(state.place.shownList, Rect(x: 0, y: 1, columns: area.columns, rows: rows))
            set(.measures, Rect(x: 0, y: 1 + rows, columns: area.columns, rows: max(0, area.rows - rows)))
        }
    }

    func rect(_ pane: PaneID) -> Rect { rects[pane.rawValue - 1] }

    /// Rows of a list inside its frame, at least one.
    func listRows(_ pane: PaneID) -> Int { max(1, list(pane).rows) }

    /// Where the rows of a list stand inside its frame.
    func list(_ pane: PaneID) -> Rect { Layout.list(pane, inside: rect(pane).inside) }

    /// Where the rows of a list stand in the inside of its pane; pane 3 has a line of headings.
    static func list(_ pane: PaneID, inside: Rect) -> Rect {
        let headings = pane == .agencies ? 1 : 0
        return Rect(x: inside.x, y: inside.y + headings, columns: inside.columns, rows: inside.rows - headings)
    }

    private mutating func splitWide(_ area: Rect, sections: Int, items: Int) {
        let left = max(36, min(60, area.columns / 3))
        let top = max(4, min(sections + 3, area.rows / 3))
        set(.sections, Rect(x: 0, y: area.y, columns: left, rows: top))
        set(.agencies, Rect(x: 0, y: area.y + top, columns: left, rows: area.rows - top))
        let upper = max(
            4, min(area.rows * (items + 2 <= area.rows / 2 ? 4 : 3) / 8, area.rows - 6, max(top, items + 2)))
        set(.items, Rect(x: left, y: area.y, columns: area.columns - left, rows: upper))
        set(.measures, Rect(x: left, y: area.y + upper, columns: area.columns - left, rows: area.rows - upper))
    }

    private mutating func set(_ pane: PaneID, _ rect: Rect) { rects[pane.rawValue - 1] = rect }
}

extension State {
    /// Whether a message takes the place of the panes.
    var isTooSmall: Bool { size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows }

    /// Lines above the last one that a prompt or a question takes, or what is said of the example.
    var promptRows: Int {
        switch dialog {
        case .prompt(let prompt): PromptPicture(prompt, self).rows
        case .question(let question): questionLines(question).count
        case .menu, nil: showsExampleLine ? 1 : 0
        }
    }

    /// Whether the line above the last one tells that this is the example, and how to open a plan of one's own.
    var showsExampleLine: Bool { isExample && views.isEmpty && size.rows >= 16 }

    /// A question in as many lines as it needs, three at most.
    func questionLines(_ question: Question) -> [String] {
        Array(Text.wrap(question.text(self), columns: max(8, size.columns - 3), ambiguous: ambiguous).prefix(3))
    }
}
