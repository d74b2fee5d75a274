/// Makes double presses of presses, since the terminal reports each one alone.
package struct PressPairing: Sendable {
    /// Milliseconds between the two presses of a pair at most.
    package static let longest = 400

    /// The press that waits for its second, and when it came.
    private var first: (point: Point, time: Int)?

    /// No press yet.
    package init() {}

    /// Takes an action and gives it back, as a double press where it is the second press in one cell within 400 ms; a
    /// third begins anew. `milliseconds` are those of a clock that nobody sets.
    package mutating func take(_ mouse: Mouse, at milliseconds: Int) -> Mouse {
        guard mouse.kind == .press else {
            first = nil
            return mouse
        }
        if let first, first.point == mouse.point, (0...Self.longest).contains(milliseconds - first.time) {
            self.first = nil
            return Mouse(.doublePress, at: mouse.point)
        }
        first = (mouse.point, milliseconds)
        return mouse
    }
}
