import Cells
import Messages

/// One command of the dashboard as a row: the help, the footer and `duban keys` are made from these rows alone.
package struct Command: Sendable {
    /// Where keys mean something.
    package enum Place: String, Sendable, CaseIterable {
        case plan, help, detail, log, urging, workload, deadlines, agency

        /// What it is called.
        package var word: ReportMessage {
            switch self {
            case .plan: .planPlace
            case .help: .helpPlace
            case .detail: .detailPlace
            case .log: .logPlace
            case .urging: .urgingPlace
            case .workload: .workloadPlace
            case .agency: .agencyPlace
            case .deadlines: .deadlinesPlace
            }
        }

        /// Where measures can be changed.
        static let editing: [Place] = [.plan, .detail] + listing
        /// Views with a list of measures.
        static let listing: [Place] = [.workload, .deadlines]
        /// Where what was recorded shows, so that it can be taken back.
        static let recording: [Place] = [.plan, .detail, .log, .urging, .agency] + listing
    }

    /// What it is called.
    package let name: CommandRowMessage
    /// The keys that run it; none for a command that only the palette has.
    package let keys: [Key]
    /// What it does, in one line of the help.
    package let help: CommandRowMessage
    /// Where its keys mean it.
    package let places: [Place]
    /// Its words in the footer.
    let hint: CommandRowMessage?
    /// Where it comes in the footer: lower ones first, equal ones in the order of the list; what has no room is left out
    /// from the end.
    let rank: Int
    /// The panes of the plan view in which the footer shows it.
    let panes: [PaneID]
    /// Why it cannot be done now; nil where it can.
    let disabled: @Sendable (State) -> ScreenMessage?
    let action: @Sendable (inout State) -> [Effect]

    init(
        _ name: CommandRowMessage, _ keys: [Key], _ help: CommandRowMessage, in places: [Place] = [.plan],
        hint: CommandRowMessage? = nil, rank: Int = 50, panes: [PaneID] = PaneID.allCases,
        disabled: @escaping @Sendable (State) -> ScreenMessage? = { _ in nil },
        action: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.name = name
        self.keys = keys
        self.help = help
        self.places = places
        self.hint = hint
        self.rank = rank
        self.panes = panes
        self.disabled = disabled
        self.action = action
    }

    /// All rows, in the order of the help.
    package static let all: [Command] =
        statuses + editing + structure + marks + history + moving + choosing + searching + filtering + viewing
        + agencies + workload + copying
        + writing
        + program

    /// The row that a key means in a place.
    static func row(for key: Key, in place: Place) -> Command? {
        all.first { $0.keys.contains(key) && $0.places.contains(place) }
    }
}
