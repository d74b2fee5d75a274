import Model

/// A further line of a note as it is written: one comma before a line that begins with `: * # - + , |` or a digit, also
/// behind blanks; a single comma for an empty line.
package func quotedNoteLine(_ line: String) -> String { needsComma(line) ? "," + line : line }

/// A further line of a note as it was typed: without the comma that `quotedNoteLine` puts there.
package func unquotedNoteLine(_ line: String) -> String {
    guard line.utf8.first == 0x2C else { return line }
    let typed = String(Substring(line.unicodeScalars.dropFirst()))
    return needsComma(typed) ? typed : line
}

/// The first line of a note without an author as it is written: like a further line, and with a comma also where an
/// author's name would be read at its begin.
func quotedFirstLine(_ line: String) -> String {
    needsComma(line) || Entry.author(inFirstLine: line).who != nil ? "," + line : line
}

/// The first line of a note as it was typed: without the comma that `quotedFirstLine` puts there, which no name of an
/// author begins with.
func unquotedFirstLine(_ line: String) -> String {
    guard line.utf8.first == 0x2C else { return line }
    let typed = String(Substring(line.unicodeScalars.dropFirst()))
    return quotedFirstLine(typed).utf8.count > typed.utf8.count ? typed : line
}

private func needsComma(_ line: String) -> Bool {
    guard let first = line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return true }
    return ":*#-+,|0123456789".utf8.contains(first)
}

/// Keeps Org from reading a word as structure, as its manual advises (U+200B, zero width space).
private let mark: Unicode.Scalar = "\u{200B}"

/// A heading's title as it is written: with zero width spaces around it where Org would read a part of it as keyword,
/// priority, COMMENT or tags, or would drop blanks at its ends.
/// - Parameter hasKeyword: whether a keyword of `statuses` stands before the title.
package func quotedTitle(_ title: String, statuses: Statuses, hasKeyword: Bool) -> String {
    let keyword = hasKeyword ? statuses[statuses.firstOpen].keyword + " " : ""
    return quoted(singleLine(title)) { title in
        let bytes = Array(("* " + keyword + title).utf8)
        let line = HeadingLine(bytes, 0, bytes.count, statuses)
        return !line.isComment && !line.tags.isPresent && (line.status != nil) == hasKeyword
            && line.title.count == title.utf8.count
    }
}

/// A line of text as it is written below a heading: with zero width spaces around it where Org would read it as
/// something else than a paragraph, or would drop blanks at its begin.
package func quotedTextLine(_ line: String) -> String { quoted(line, isSafe: isParagraph) }

/// A property's value as it is written: with zero width spaces around it where blanks stand at its ends.
func quotedValue(_ value: String) -> String { quoted(singleLine(value)) { !hasBlankEnds($0) } }

/// A range without the zero width spaces that quoting puts around a title, text or value.
func unquoted(_ range: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    guard range.count >= 6 else { return range }
    var (start, end) = (Int(range.start), Int(range.end))
    if bytes.hasPrefix("\u{200B}", at: start, to: end) { start += 3 }
    if end - start >= 3, bytes.hasPrefix("\u{200B}", at: end - 3, to: end) { end -= 3 }
    return ByteRange(start, end)
}

private func quoted(_ text: String, isSafe: (String) -> Bool) -> String {
    let scalars = text.unicodeScalars
    if scalars.first != mark, scalars.last != mark, isSafe(text) { return text }
    return "\u{200B}" + text + "\u{200B}"
}

private func singleLine(_ text: String) -> String {
    text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
        ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
}

private func hasBlankEnds(_ text: String) -> Bool {
    [text.utf8.first, text.utf8.last].contains { $0.map { $0 == 0x20 || $0 == 0x09 } ?? false }
}

/// Whether Org reads the line as a paragraph, whatever lines stand around it.
private func isParagraph(_ line: String) -> Bool {
    // Drawers, blocks and environments depend on lines further down.
    if line.hasPrefix(":") || line.hasPrefix("#+") || line.hasPrefix("\\") || line.hasPrefix("%%(") { return false }
    let head = Array("* 1\n:PROPERTIES:\n:A: 1\n:END:\n".utf8)
    let bytes = head + Array(line.utf8)
    let record = RecordText(at: 0, to: bytes.count, in: bytes, statuses: .standard)
    return record.end == bytes.count && !record.misplaced.isPresent && !record.log.isPresent
        && record.text == ByteRange(head.count, bytes.trimBlanks(from: head.count, to: bytes.count))
}
