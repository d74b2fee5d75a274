/// What came from the terminal.
package enum Input: Hashable, Sendable {
    /// A key, or pasted text.
    case key(Key)
    /// The mouse; a double press only where a `PressPairing` made one.
    case mouse(Mouse)
    /// The answer to `CSI 6n`: where the cursor stands, row and column from 1.
    case cursorReport(row: Int, column: Int)
}

extension Input {
    /// The keys and mouse actions of a script: notations between white space, in double quotes text that is typed
    /// Character by Character (`j Click(10,5) / "商务" Esc`), and text that is pasted (`Paste"商务"`); nil where a notation is
    /// unknown or a quote is not closed.
    package static func script(_ script: String) -> [Input]? {
        var inputs: [Input] = []
        var rest = script[...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let isPaste = rest.hasPrefix("Paste\"")
            if isPaste || rest.first == "\"" {
                let inside = rest.dropFirst(isPaste ? 6 : 1)
                guard let end = inside.firstIndex(of: "\"") else { return nil }
                let text = inside[..<end]
                inputs += isPaste ? [.key(.paste(String(text)))] : text.map { .key(.character($0)) }
                rest = inside[inside.index(after: end)...]
            } else {
                let token = String(rest.prefix { !$0.isWhitespace })
                if let key = Key(notation: token) {
                    inputs.append(.key(key))
                } else if let mouse = Mouse(notation: token) {
                    inputs.append(.mouse(mouse))
                } else {
                    return nil
                }
                rest = rest.dropFirst(token.count)
            }
        }
        return inputs
    }
}
