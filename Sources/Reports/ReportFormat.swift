import Messages
import Model

/// A report as `duban report` gives it out: one file of this folder each, and its name in the list.
package struct ReportFormat: Sendable {
    /// Its name, which `--format` takes.
    package let name: String
    /// Makes the report of some measures, as bytes; `today` decides what is overdue.
    package let make: @Sendable (_ plan: Plan, _ measures: [Int], _ today: Day, _ language: Language) -> [UInt8]

    init(name: String, make: @escaping @Sendable (Plan, [Int], Day, Language) -> [UInt8]) {
        self.name = name
        self.make = make
    }

    /// All that there are.
    package static let all: [ReportFormat] = [.ledger]
}
