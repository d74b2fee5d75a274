/// A key as the dashboard knows it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
    /// One printable Character, also a space or one that an input method sent.
    case character(Character)
    /// Ctrl with a lower case letter or one of `@ [ \ ] ^ _`.
    case control(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case insert, delete
    case enter, escape, tab, backTab, backspace
    /// F1 and further, from 1.
    case function(Int)
    /// Text pasted in one piece, with line feeds and tabs but no other control characters.
    case paste(String)
}
