import Cells
import Model

/// A text that scrolls and can be searched: the first line that shows, and what was looked for.
struct Pager: Sendable {
    var top = 0
    var needle: Needle? {
        didSet { if needle == nil { hit = nil } }
    }
    /// The line of the hit that was gone to last, until the text is scrolled.
    private var hit: Int?

    mutating func move(by rows: Int) {
        top += rows
        hit = nil
    }

    /// Brings the first line into bounds: the last page is full where there is more than one.
    mutating func settle(count: Int, rows: Int) {
        top = max(0, min(top, count - rows))
    }

    /// Goes to the first line from here that holds the words; tells whether there is one.
    mutating func search(_ needle: Needle, in lines: [TextLine], ambiguous: AmbiguousWidth) -> Bool {
        self.needle = needle
        hit = nil
        let hits = hitLines(lines, ambiguous)
        guard let first = hits.first(where: { $0 >= top }) ?? hits.first else { return needle.isEmpty }
        go(to: first)
        return true
    }

    /// Goes to the next line that holds the words, around the end; tells whether there is one.
    mutating func nextHit(in lines: [TextLine], forward: Bool, ambiguous: AmbiguousWidth) -> Bool {
        let hits = hitLines(lines, ambiguous)
        let here = hit ?? (forward ? top - 1 : top)
        let next =
            forward ? hits.first { $0 > here } ?? hits.first : hits.last { $0 < here } ?? hits.last
        guard let next else { return false }
        go(to: next)
        return true
    }

    private mutating func go(to line: Int) {
        top = line
        hit = line
    }

    private func hitLines(_ lines: [TextLine], _ ambiguous: AmbiguousWidth) -> [Int] {
        guard let needle else { return [] }
        var last = -1
        return Pager.hits(needle, in: lines, ambiguous).compactMap { pieces in
            guard let line = pieces.first?.line, line != last else { return nil }
            last = line
            return line
        }
    }

    /// Draws the lines that show; the words looked for are underlined, those of the line gone to last are bold as well.
    func draw(_ lines: [TextLine], into grid: inout Grid, in rect: Rect) {
        for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            for part in line.parts {
                grid.put(
                    part.text, x: rect.x + part.x, y: rect.y + row, width: rect.columns - part.x, style: part.style)
            }
        }
        guard let needle else { return }
        for pieces in Pager.hits(needle, in: lines, grid.ambiguous) {
            let attributes: Style.Attributes = pieces.first?.line == hit ? [.underline, .bold] : .underline
            for piece in pieces where (top..<top + rect.rows).contains(piece.line) {
                let place = Rect(x: rect.x + piece.x, y: rect.y + piece.line - top, columns: piece.columns, rows: 1)
                grid.restyle(place.intersection(rect)) { $0.adding(attributes) }
            }
        }
    }

    // MARK: Finding

    /// Where the words stand, in the order of the lines; each hit has a piece for every line that it stands in.
    static func hits(_ needle: Needle, in lines: [TextLine], _ ambiguous: AmbiguousWidth) -> [[Hit]] {
        guard !needle.isEmpty else { return [] }
        var hits: [[Hit]] = []
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].continues { end += 1 }
            for line in start..<end {
                for part in lines[line].parts.dropLast() {
                    hits += Paragraph([(line, part)]).hits(needle, ambiguous)
                }
            }
            hits += Paragraph((start..<end).compactMap { line in lines[line].parts.last.map { (line, $0) } })
                .hits(needle, ambiguous)
            start = end
        }
        return hits
    }

    /// Parts of following lines as one text in UTF-8.
    private struct Paragraph {
        private var bytes: [UInt8] = []
        private var pieces: [(line: Int, x: Int, range: Range<Int>)] = []

        init(_ parts: [(line: Int, part: TextLine.Part)]) {
            for (line, part) in parts {
                // Where a line ends between words, the space was dropped.
                if let before = bytes.last, before < 0x80, part.text.utf8.first.map({ $0 < 0x80 }) ?? false {
                    bytes.append(0x20)
                }
                let start = bytes.count
                bytes += part.text.utf8
                pieces.append((line, part.x, start..<bytes.count))
            }
        }

        func hits(_ needle: Needle, _ ambiguous: AmbiguousWidth) -> [[Hit]] {
            var hits: [[Hit]] = []
            var offset = 0
            while let part = needle.match(in: bytes, from: offset, to: bytes.count) {
                hits.append(
                    pieces.compactMap { piece in
                        guard part.overlaps(piece.range) else { return nil }
                        let inside = part.clamped(to: piece.range)
                        let before = String(decoding: bytes[piece.range.lowerBound..<inside.lowerBound], as: UTF8.self)
                        let words = String(decoding: bytes[inside], as: UTF8.self)
                        return Hit(
                            line: piece.line, x: piece.x + TextWidth.columns(of: before, ambiguous: ambiguous),
                            columns: TextWidth.columns(of: words, ambiguous: ambiguous))
                    })
                offset = part.upperBound
            }
            return hits
        }
    }
}
