/// The first clause of a text: up to the first ，；。： outside brackets and quotation marks; the whole text where it has
/// none.
func firstClause(of text: String) -> String {
    let characters = Array(text)
    let brackets = Brackets(characters)
    for (offset, character) in characters.enumerated() where "，；。：".contains(character) && !brackets.enclose(offset) {
        if offset > 0 { return String(characters[..<offset]).trimmed }
    }
    return text.trimmed
}
