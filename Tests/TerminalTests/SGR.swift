/// What a terminal was told of looks: each letter that was written, with the look that it has.
///
/// A look is the codes that are on, in the order of ECMA-48's numbers, a colour at the end: `1 38;5;114`, `2 7`, or empty.
struct SGR {
    private(set) var looks: [Character: String] = [:]
    private var attributes: Set<Int> = []
    private var colour = ""
    private var background = ""

    init(_ written: String) {
        var rest = Array(written.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "\u{1B}" {
                takeSequence(&rest)
            } else if scalar.properties.isAlphabetic {
                let codes = attributes.sorted().map(String.init) + [colour, background].filter { !$0.isEmpty }
                looks[Character(scalar)] = codes.joined(separator: " ")
            }
        }
    }

    private mutating func takeSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard let kind = rest.popFirst() else { return }
        if kind == "(" || kind == ")" { rest = rest.dropFirst() }
        guard kind == "[" else { return }
        var body = ""
        while let scalar = rest.popFirst() {
            if (0x40...0x7E).contains(scalar.value) {
                if scalar == "m" {
                    take(body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
                }
                return
            }
            body.unicodeScalars.append(scalar)
        }
    }

    private mutating func take(_ codes: [Int]) {
        var rest = codes[...]
        while let code = rest.popFirst() {
            switch code {
            case 0: (attributes, colour, background) = ([], "", "")
            case 1...9: attributes.insert(code)
            case 22: attributes.subtract([1, 2])
            case 23...29: attributes.remove(code - 20)
            case 30...37, 90...97: colour = String(code)
            case 38, 48:
                let text = "\(code);" + rest.prefix(2).map(String.init).joined(separator: ";")
                rest = rest.dropFirst(2)
                if code == 38 { colour = text } else { background = text }
            case 39: colour = ""
            case 40...47, 100...107: background = String(code)
            case 49: background = ""
            default: break
            }
        }
    }
}
