import CNcurses
import Cells

/// What the terminal's description says, once ncurses has read it.
enum Terminfo {
    /// A string capability, nil where the terminal has none such.
    static func string(_ name: String) -> [UInt8]? {
        guard let value = ncurses_capability(name) else { return nil }
        return String(cString: value).utf8.map { $0 }
    }

    /// A string capability without the delays (`$<5>`) that old terminals needed; empty where there is none.
    static func plainString(_ name: String) -> [UInt8] {
        guard let value = string(name) else { return [] }
        var plain: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                plain.append(byte)
            }
        }
        return plain
    }

    /// The sequences that the terminal sends for its keys.
    static func keySequences() -> [[UInt8]: Key] {
        let names: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
            ("kent", .enter),
        ]
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in names + (1...12).map({ ("kf\($0)", .function($0)) }) {
            if let sequence = string(name) { sequences[sequence] = key }
        }
        return sequences
    }
}
