extension Agency {
    /// The names in LEAD, WITH, MEMBERS or ALIAS: `、` and `;` outside parentheses part them; `;` in either width.
    package static func names(in list: String) -> [String] {
        var names: [String] = []
        var name = ""
        var depth = 0
        for character in list {
            switch character {
            case "（", "(": depth += 1
            case "）", ")": depth = max(0, depth - 1)
            default: break
            }
            if depth == 0, character == "、" || character == ";" || character == "；" {
                names.append(name)
                name = ""
            } else {
                name.append(character)
            }
        }
        names.append(name)
        return names.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ name: String) -> String {
        String(name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
