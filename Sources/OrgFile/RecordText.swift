import Model

/// One heading with its own text, up to the next heading, taken apart as Org's parser does: planning line, property
/// drawer, log drawer, first paragraph. Reading and writing both go through it. All ranges are bytes of the buffer that
/// was given.
struct RecordText {
    /// The heading's line without its line end.
    var headingLine: ByteRange
    var heading: HeadingLine
    /// The planning line without its line end.
    var planning = ByteRange.none
    var stamps = PlanningLine()
    /// The property drawer from its first line to the end of its `:END:` line, without the line end.
    var drawer = ByteRange.none
    /// The first `:LOGBOOK:` drawer, likewise.
    var log = ByteRange.none
    /// The first element behind the drawers and the log, where it is a paragraph; without the last line end.
    var text = ByteRange.none
    /// Planning lines and property drawers that stand where Org reads them as text.
    var misplaced = ByteRange.none
    /// Offset of the next heading, or the end of the buffer.
    var end: Int

    /// Takes the heading at a byte offset apart, up to the next heading or `limit`.
    /// - Parameter onKeyword: called with the range of each `#+` line that is no text.
    /// - Parameter onLog: called with each range of lines that hold log entries.
    init(
        at start: Int, to limit: Int, in bytes: [UInt8], statuses: Statuses,
        onKeyword: (ByteRange) -> Void = { _ in }, onLog: (ByteRange) -> Void = { _ in }
    ) {
        var line = LineCursor(bytes, at: start, to: limit)
        headingLine = line.range
        heading = HeadingLine(bytes, line.start, line.end, statuses)
        end = limit
        line.next()
        if !line.isAtEnd, let stamps = PlanningLine(bytes, line.start, line.end) {
            self.stamps = stamps
            planning = line.range
            line.next()
        }
        if !line.isAtEnd, let drawerEnd = PropertyDrawer.end(bytes, line) {
            drawer = ByteRange(line.start, drawerEnd.end)
            line = drawerEnd
            line.next()
        }
        var body = Body(bytes, line)
        body.scan(onKeyword, onLog: onLog)
        log = body.log
        text = body.text
        misplaced = body.misplaced
        end = body.end
    }
}
