extension Key {
    /// Keys with a name, the name that is shown first.
    private static let names: [(key: Key, names: [String])] = [
        (.up, ["↑", "Up"]), (.down, ["↓", "Down"]), (.left, ["←", "Left"]), (.right, ["→", "Right"]),
        (.home, ["Home"]), (.end, ["End"]), (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown"]),
        (.insert, ["Insert"]), (.delete, ["Delete"]), (.enter, ["Enter"]), (.escape, ["Esc"]), (.tab, ["Tab"]),
        (.backTab, ["Shift-Tab"]), (.backspace, ["Backspace"]), (.character(" "), ["Space"]),
    ]

    /// The key as it is written in help and tests: `j`, `Ctrl-d`, `PgDn`, `Shift-Tab`, `Space`, `F1`; pasted text as
    /// `Paste"text"`, which only a script reads.
    package var notation: String {
        if let known = Key.names.first(where: { $0.key == self }), let name = known.names.first { return name }
        return switch self {
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-\(letter)"
        case .function(let number): "F\(number)"
        case .paste(let text): "Paste\"\(text)\""
        default: ""
        }
    }

    /// The key of a notation; nil where there is none such.
    package init?(notation: String) {
        if let known = Key.names.first(where: { $0.names.contains(notation) }) {
            self = known.key
        } else if let only = notation.first, notation.count == 1, !only.isWhitespace {
            self = .character(only)
        } else if notation.hasPrefix("Ctrl-"), notation.count == 6, let letter = notation.last,
            Key.controls.contains(letter)
        {
            self = .control(letter)
        } else if notation.first == "F", let number = Int(notation.dropFirst()), (1...63).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The keys of a script: notations between white space, in double quotes text that is typed Character by Character
    /// (`j j Enter / "商务" Esc`), and text that is pasted (`Paste"商务"`); nil where a notation is unknown or a quote is not
    /// closed.
    package static func script(_ script: String) -> [Key]? {
        var keys: [Key] = []
        var rest = script[...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let isPaste = rest.hasPrefix("Paste\"")
            if isPaste || rest.first == "\"" {
                let inside = rest.dropFirst(isPaste ? 6 : 1)
                guard let end = inside.firstIndex(of: "\"") else { return nil }
                keys += isPaste ? [.paste(String(inside[..<end]))] : inside[..<end].map { .character($0) }
                rest = inside[inside.index(after: end)...]
            } else {
                let token = rest.prefix { !$0.isWhitespace }
                guard let key = Key(notation: String(token)) else { return nil }
                keys.append(key)
                rest = rest[token.endIndex...]
            }
        }
        return keys
    }

    private static let controls = Set("abcdefghijklmnopqrstuvwxyz@[\\]^_")
}
