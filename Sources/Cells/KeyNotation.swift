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

    /// The keys of a script as `Input.script` reads it; nil also where it has anything else than keys.
    package static func script(_ script: String) -> [Key]? {
        guard let inputs = Input.script(script) else { return nil }
        var keys: [Key] = []
        for input in inputs {
            guard case .key(let key) = input else { return nil }
            keys.append(key)
        }
        return keys
    }

    private static let controls = Set("abcdefghijklmnopqrstuvwxyz@[\\]^_")
}
