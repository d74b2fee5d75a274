/// Fitting text into columns: cut at the end, cut in the middle, or broken into lines.
package enum Text {
    /// A text cut at its end to at most `columns` columns, with `…` (`..` where ambiguous characters are wide) for what
    /// is left out; by Character.
    package static func truncated(_ text: String, columns: Int, ambiguous: AmbiguousWidth = .narrow) -> String {
        guard TextWidth.columns(of: text, ambiguous: ambiguous) > columns else { return text }
        let ellipsis = ellipsis(columns: columns, ambiguous: ambiguous)
        return prefix(text, columns: columns - ellipsis.count, ambiguous: ambiguous) + ellipsis
    }

    /// A name cut in its middle to at most `columns` columns, so that both ends stay (市质量工…办公室); by Character. Of its
    /// end at most `tail` columns stay, where given, else half of the room.
    package static func middleCut(
        _ name: String, columns: Int, tail: Int? = nil, ambiguous: AmbiguousWidth = .narrow
    ) -> String {
        guard TextWidth.columns(of: name, ambiguous: ambiguous) > columns else { return name }
        let ellipsis = ellipsis(columns: columns, ambiguous: ambiguous)
        let room = columns - ellipsis.count
        let share = min(tail ?? room / 2, room)
        var end: [Character] = []
        var used = 0
        for character in name.reversed() {
            let width = TextWidth.columns(of: character, ambiguous: ambiguous)
            guard used + width <= share else { break }
            end.append(character)
            used += width
        }
        return prefix(name, columns: room - used, ambiguous: ambiguous) + ellipsis + String(end.reversed())
    }

    /// A text filled with spaces at its end to `columns` columns; a longer one is cut as by `truncated`.
    package static func padded(_ text: String, columns: Int, ambiguous: AmbiguousWidth = .narrow) -> String {
        let shown = truncated(text, columns: columns, ambiguous: ambiguous)
        let used = TextWidth.columns(of: shown, ambiguous: ambiguous)
        return shown + String(repeating: " ", count: max(0, columns - used))
    }

    private static func prefix(_ text: String, columns: Int, ambiguous: AmbiguousWidth) -> String {
        var used = 0
        return String(
            text.prefix { character in
                used += TextWidth.columns(of: character, ambiguous: ambiguous)
                return used <= columns
            })
    }

    /// The mark of a cut.
    package static func ellipsis(_ ambiguous: AmbiguousWidth) -> String { ellipsis(columns: 2, ambiguous: ambiguous) }

    /// The mark of a cut, one Character a column, none longer than the room.
    private static func ellipsis(columns: Int, ambiguous: AmbiguousWidth) -> String {
        String((ambiguous == .narrow ? "…" : "..").prefix(max(0, columns)))
    }
}
