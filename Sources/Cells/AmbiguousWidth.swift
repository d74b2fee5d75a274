/// How many columns a terminal gives to East Asian ambiguous characters (“ ” … ■ ─): one, or two.
package enum AmbiguousWidth: Sendable {
    case narrow
    case wide
}
