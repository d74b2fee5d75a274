import Cells
import Messages

extension Command {
    /// Moving within a pane, or in a view.
    static let moving: [Command] = [
        Command(.moveDown, [.character("j"), .down], .moveDownHelp, in: Place.allCases) { $0.move(by: 1) },
        Command(.moveUp, [.character("k"), .up], .moveUpHelp, in: Place.allCases) { $0.move(by: -1) },
        Command(.halfPageDown, [.control("d")], .halfPageDownHelp, in: Place.allCases) { $0.move(by: $0.page / 2) },
        Command(.halfPageUp, [.control("u")], .halfPageUpHelp, in: Place.allCases) { $0.move(by: -($0.page / 2)) },
        Command(.pageDown, [.pageDown], .pageDownHelp, in: Place.allCases) { $0.move(by: $0.page) },
        Command(.pageUp, [.pageUp], .pageUpHelp, in: Place.allCases) { $0.move(by: -$0.page) },
        Command(.first, [.character("g"), .home], .firstHelp, in: Place.allCases) { $0.move(by: -.max / 2) },
        Command(.last, [.character("G"), .end], .lastHelp, in: Place.allCases) { $0.move(by: .max / 2) },
    ]
}

extension State {
    /// Rows in a page of what has the focus: rows of a list, measures that show in pane 4.
    var page: Int {
        if let view = views.last { return max(2, view.pageRows(self)) }
        let layout = Layout(self)
        if place.focus != .measures { return max(2, layout.listRows(place.focus)) }
        return max(2, MeasuresPane.blocks(self, in: layout.rect(.measures).inside).count)
    }

    /// Moves the cursor by rows, as far as there are some; moving never narrows.
    mutating func move(by rows: Int) -> [Effect] {
        if changeView({ $0.move(by: rows, $1) }) == nil { moveCursor(to: place[row: place.focus] + rows) }
        return []
    }

    /// Puts the cursor of a pane, else of the focused one, on a row, or on the nearest that there is.
    mutating func moveCursor(to row: Int, in pane: PaneID? = nil) {
        let pane = pane ?? place.focus
        let row = max(0, min(row, rowCount(pane) - 1))
        if row != place[row: pane], pane == place.listed { place[row: .measures] = 0 }
        place[row: pane] = row
    }

    /// Gives the focus to a pane.
    mutating func focus(_ pane: PaneID) {
        place.focus = pane
        if pane != .measures { place.shownList = pane }
        let isList = pane == .items || pane == .agencies || pane == .sections && narrowed.query != nil
        if isList, pane != place.listed {
            place.listed = pane
            place[row: .measures] = 0
        }
    }
}
