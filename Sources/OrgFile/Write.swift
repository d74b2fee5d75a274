import Glibc
import Model

/// Applies edits to the text of a plan file; every byte that they do not name stays.
/// - Throws: `Clash` where a measure is gone, or a field holds neither the edit's old value nor its new one.
package func write(_ edits: [Edit], to plan: Plan) throws(Clash) -> [UInt8] {
    var rewriter = Rewriter(plan.columns)
    try rewriter.apply(edits)
    return rewriter.bytes
}

extension FileFormat {
    /// Org text.
    static let org = FileFormat(
        readLog: LogReader.entries,
        rewrite: { edits, columns throws(Clash) in
            var rewriter = Rewriter(columns)
            try rewriter.apply(edits)
            if let last = edits.last { try rewriter.fold(for: last.record) }
            return (rewriter.columns, rewriter.inverses)
        },
        render: { node, level, key, columns in
            let text = OrgFile.render(node, level: level, key: key, statuses: columns.statuses)
            return withLineEnds(of: columns, text)
        },
        renderEntry: { entry, columns in withLineEnds(of: columns, OrgFile.render(entry, statuses: columns.statuses)) }
    )
}

/// A text with the line ends of the file of some columns.
private func withLineEnds(of columns: Columns, _ text: [UInt8]) -> [UInt8] {
    lineEnd(of: columns.bytes) == [0x0A] ? text : text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
}

/// What ends the first line of a file: CR LF or LF.
func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
}
