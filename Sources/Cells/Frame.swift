/// The characters that a frame is drawn with, each one column wide.
package struct FrameGlyphs: Sendable, Equatable {
    /// The top and bottom edge.
    package let horizontal: String
    /// The left and right edge.
    package let vertical: String
    /// The first corner of the first row.
    package let topLeft: String
    /// The last corner of the first row.
    package let topRight: String
    /// The first corner of the last row.
    package let bottomLeft: String
    /// The last corner of the last row.
    package let bottomRight: String

    /// Lines, where ambiguous characters are one column wide.
    package static let lines = FrameGlyphs(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
    /// ASCII, for every terminal.
    package static let ascii = FrameGlyphs(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}

extension Grid {
    /// Draws a frame along the edge of a rectangle, `┌─ title ───┐`; a title too long is cut. Where ambiguous characters
    /// are wide, the frame is ASCII whatever `glyphs` says. What is inside stays.
    package mutating func frame(
        _ rect: Rect, title: String = "", glyphs: FrameGlyphs = .lines, style: Style = .plain, titleStyle: Style? = nil
    ) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let glyphs = ambiguous == .wide ? .ascii : glyphs
        let line = String(repeating: glyphs.horizontal, count: rect.columns - 2)
        put(glyphs.topLeft + line + glyphs.topRight, x: rect.x, y: rect.y, style: style)
        put(glyphs.bottomLeft + line + glyphs.bottomRight, x: rect.x, y: rect.bottom - 1, style: style)
        for y in rect.y + 1..<rect.bottom - 1 {
            put(glyphs.vertical, x: rect.x, y: y, style: style)
            put(glyphs.vertical, x: rect.right - 1, y: y, style: style)
        }
        let area = rect.titleArea
        guard !area.isEmpty, !title.isEmpty else { return }
        let shown = Text.truncated(title, columns: area.columns, ambiguous: ambiguous)
        let used = put(shown, x: area.x, y: area.y, width: area.columns, style: titleStyle ?? style)
        put(" ", x: area.x - 1, y: area.y, style: style)
        put(" ", x: area.x + used, y: area.y, style: style)
    }
}

extension Rect {
    /// Where the title of a frame along the edge stands, in one row.
    package var titleArea: Rect { Rect(x: x + 3, y: y, columns: columns - 6, rows: rows > 0 ? 1 : 0) }
}
