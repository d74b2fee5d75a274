extension Agency {
    /// The names in LEAD, WITH, MEMBERS or ALIAS: `、` and `;` outside parentheses part them; `;` in either width.
    package static func names(in list: String) -> [String] {
        var names: [String] = []
        // Scalars, as the reader takes them: a combining mark behind a separator belongs to the next name.
        var name = String.UnicodeScalarView()
        var depth = 0
        for scalar in list.unicodeScalars {
            switch scalar {
            case "（", "(": depth += 1
            case "）", ")": depth = max(0, depth - 1)
            default: break
            }
            if depth == 0, scalar == "、" || scalar == ";" || scalar == "；" {
                names.append(String(name))
                name = String.UnicodeScalarView()
            } else {
                name.append(scalar)
            }
        }
        names.append(String(name))
        return names.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The names in LEAD or WITH as a person types them, on one line; nil where a parenthesis stays open, which would
    /// take in what follows it.
    package static func names(typed list: String) -> [String]? {
        let line = list.singleLine
        var depth = 0
        for scalar in line.unicodeScalars {
            if scalar == "（" || scalar == "(" { depth += 1 }
            if scalar == "）" || scalar == ")" { depth = max(0, depth - 1) }
        }
        return depth == 0 ? names(in: line) : nil
    }
}
