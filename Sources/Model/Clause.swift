/// The first clause of a text: up to the first ，；。： outside brackets and quotation marks; the whole text where it has
/// none.
package func firstClause(of text: String) -> String {
    let characters = Array(text)
    let brackets = Brackets(characters)
    for (offset, character) in characters.enumerated() where "，；。：".contains(character) && !brackets.enclose(offset) {
        if offset > 0 { return Needle.trimmed(String(characters[..<offset])) }
    }
    return Needle.trimmed(text)
}
