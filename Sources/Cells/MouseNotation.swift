extension Mouse {
    private static let names: [(kind: Kind, name: String)] = [
        (.press, "Click"), (.doublePress, "DoubleClick"), (.wheelUp, "WheelUp"), (.wheelDown, "WheelDown"),
    ]

    /// The action as tests and the event log write it, with column and row from 0: `Click(10,5)`, `WheelDown(0,7)`.
    package var notation: String {
        let name = Mouse.names.first { $0.kind == kind }?.name ?? ""
        return "\(name)(\(point.x),\(point.y))"
    }

    /// The action of a notation; nil where there is none such.
    package init?(notation: String) {
        guard notation.last == ")", let open = notation.firstIndex(of: "("),
            let known = Mouse.names.first(where: { $0.name == notation[..<open] })
        else { return nil }
        let inside = notation[notation.index(after: open)...].dropLast()
        let numbers = inside.split(separator: ",", omittingEmptySubsequences: false).compactMap { UInt16($0) }
        let point = numbers.count == 2 ? Point(x: Int(numbers[0]), y: Int(numbers[1])) : nil
        guard let point, inside.filter({ $0 == "," }).count == 1 else { return nil }
        self.init(known.kind, at: point)
    }
}
