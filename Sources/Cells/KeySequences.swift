/// The keys that terminals send as control sequences (ECMA-48, xterm's ctlseqs, rxvt, the Linux console).
enum KeySequences {
    /// The key of `ESC [ parameters final`; a modifier without a meaning of its own is left out. Nil where it is no key.
    static func key(parameters: [UInt8], final: UInt8) -> Key? {
        guard parameters.first.map({ $0 < 0x3C }) ?? true else { return nil }
        let letter = Character(Unicode.Scalar(final))
        switch letter {
        case "~", "^", "@", "$": return key(numbered: numbers(parameters).first ?? 0)
        case "Z": return .backTab
        case "a", "b", "c", "d": return key(letter: Character(letter.uppercased()))
        default: return key(letter: letter)
        }
    }

    /// The key of `ESC O final`, as in application mode and from a numeric pad.
    static func key(application final: UInt8) -> Key? {
        let letter = Character(Unicode.Scalar(final))
        switch letter {
        case "M": return .enter
        case "I": return .tab
        case " ": return .character(" ")
        case "X": return .character("=")
        case "a", "b", "c", "d": return key(letter: Character(letter.uppercased()))
        case "j"..."y": return .character(Character(Unicode.Scalar(final & 0x3F)))
        default: return key(letter: letter)
        }
    }

    /// The decimal numbers between semicolons; one that is missing is 0, one too large is cut at 9999.
    static func numbers(_ parameters: [UInt8]) -> [Int] {
        parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            digits.reduce(0) { sum, byte in
                (0x30...0x39).contains(byte) ? min(9999, sum * 10 + Int(byte & 0x0F)) : sum
            }
        }
    }

    private static func key(letter: Character) -> Key? {
        switch letter {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "F": .end
        case "H": .home
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: nil
        }
    }

    private static func key(numbered number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}
