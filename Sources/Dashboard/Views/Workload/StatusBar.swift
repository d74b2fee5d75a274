import Cells
import Model

/// One agency's measures by status as a bar: its length shows how many there are, its parts how far they are.
struct StatusBar {
    /// The tones in the order of the bar's parts.
    static let tones: [Tone] = [.done, .open, .waiting, .first, .alert, .dropped]

    /// The columns of each part, in the order of the tones.
    let parts: [(tone: Tone, columns: Int)]

    /// - Parameters:
    ///   - counts: Numbers of measures, in the order of the tones.
    ///   - largest: What takes all `columns`; where it is less than they are, each measure takes one.
    init(_ counts: [Int], largest: Int, columns: Int) {
        let total = counts.reduce(0, +)
        let scale = min(columns, largest)
        let shown = counts.count { $0 > 0 }
        guard total > 0, largest > 0 else {
            parts = []
            return
        }
        // Every part shows where there is room for all.
        let length = min(columns, max(shown, (total * scale + largest / 2) / largest))
        var lengths = counts.map { $0 > 0 && shown <= length ? 1 : 0 }
        let rest = length - lengths.reduce(0, +)
        let shares = counts.map { max(0, $0 * length - (shown <= length && $0 > 0 ? total : 0)) }
        let sum = max(1, shares.reduce(0, +))
        for (part, share) in shares.enumerated() { lengths[part] += share * rest / sum }
        let order = shares.indices.sorted { (shares[$0] * rest % sum, $1) > (shares[$1] * rest % sum, $0) }
        for part in order.prefix(length - lengths.reduce(0, +)) { lengths[part] += 1 }
        parts = zip(StatusBar.tones, lengths).filter { $0.1 > 0 }.map { ($0, $1) }
    }
}

extension Look {
    /// What the part of a bar is made of, by tone.
    func block(_ tone: Tone) -> String {
        switch tone {
        case .done: isASCII ? "#" : "█"
        case .open: isASCII ? "=" : "▓"
        case .waiting: "?"
        case .first: isASCII ? "." : "░"
        case .alert: "!"
        case .dropped: "x"
        }
    }
}
