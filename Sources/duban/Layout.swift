import Cells
import Reports

extension Table {
    /// The table as lines, columns aligned by the width of their text and two spaces apart; the last one is not padded.
    var lines: String {
        let all = (headings.isEmpty ? [] : [headings]) + rows
        var widths: [Int] = []
        for row in all {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], TextWidth.columns(of: cell))
            }
        }
        return all.reduce(into: "") { text, row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - TextWidth.columns(of: cell))
                line += (column == 0 ? "" : "  ") + (figures.contains(column) ? space + cell : cell + space)
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
    }
}
