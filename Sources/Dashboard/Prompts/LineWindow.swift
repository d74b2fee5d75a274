/// The part of a line that shows where not all of it has room: always the part with the caret.
struct LineWindow: Equatable {
    /// The Characters that show.
    let range: Range<Int>
    /// Whether some come before them.
    let goesOnBefore: Bool
    /// Whether some come after them.
    let goesOnAfter: Bool

    /// The window of `columns` columns on Characters of these widths; each side where the line goes on takes a column for
    /// its mark, and the caret one at the end. It moves on by half its columns when the caret leaves it.
    init(_ widths: [Int], caret: Int, columns: Int) {
        // Columns before each Character.
        var offsets = [0]
        offsets.reserveCapacity(widths.count + 1)
        for width in widths { offsets.append((offsets.last ?? 0) + width) }
        let (count, whole) = (widths.count, offsets.last ?? 0)
        var start = 0
        while true {
            let room = columns - (start > 0 ? 1 : 0)
            let left = whole - offsets[start]
            var end = count
            if left + 1 > room {
                end = start
                while end < count, offsets[end + 1] - offsets[start] <= room - 1 { end += 1 }
            }
            if end == count || caret < end || caret <= start {
                range = start..<max(start, end)
                goesOnBefore = start > 0
                goesOnAfter = end < count
                return
            }
            let half = offsets[start] + max(1, room / 2)
            repeat { start += 1 } while start < caret && offsets[start] < half
        }
    }
}
