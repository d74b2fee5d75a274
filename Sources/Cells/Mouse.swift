/// What a mouse did, and over which cell.
package struct Mouse: Hashable, Sendable {
    /// What it did.
    package enum Kind: Hashable, Sendable {
        /// The left button went down.
        case press
        /// The left button went down again at the same place, soon after.
        case doublePress
        /// The wheel turned away from the hand.
        case wheelUp
        /// The wheel turned towards the hand.
        case wheelDown
    }

    /// What it did.
    package var kind: Kind
    /// The cell, column and row from 0; the terminal may name one outside of the screen.
    package var point: Point

    /// An action over a cell.
    package init(_ kind: Kind, at point: Point) {
        self.kind = kind
        self.point = point
    }

    /// The action of an SGR report `ESC [ < parameters final` (xterm's mode 1006), `parameters` with the `<`.
    ///
    /// Nil for what means nothing here: a release, a motion, another button, a press with a modifier, which is the
    /// terminal's own, and a malformed report.
    init?(parameters: [UInt8], final: UInt8) {
        guard final == UInt8(ascii: "M"), parameters.first == UInt8(ascii: "<") else { return nil }
        let digits = parameters.dropFirst()
        guard digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }) else { return nil }
        let numbers = KeySequences.numbers(Array(digits))
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        switch numbers[0] {
        case 0: kind = .press
        case 64: kind = .wheelUp
        case 65: kind = .wheelDown
        default: return nil
        }
        point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    }
}
