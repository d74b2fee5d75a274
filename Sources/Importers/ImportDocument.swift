import Model

/// Why a document gives no plan.
package enum ImportFault: Error, Sendable, Equatable {
    /// The line, counted from 1, holds bytes that are no UTF-8.
    case invalidUTF8(line: Int)
    /// No layout of `Layout.all` is that of the document.
    case unknownLayout
}

/// Breaks a document as issued down into sections, items and measures.
/// - Throws: `ImportFault` where the bytes are no UTF-8, or no layout is recognised.
package func importDocument(_ bytes: [UInt8]) throws(ImportFault) -> Outline {
    do {
        _ = try UTF8Span(validating: bytes.span)
    } catch {
        throw .invalidUTF8(line: bytes[..<error.byteOffsets.lowerBound].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } })
    }
    let lines = DocumentLine.lines(of: bytes)
    guard let layout = Layout.all.first(where: { $0.recognises(lines) }) else { throw .unknownLayout }
    return layout.outline(lines)
}
