import Messages
import Model

/// The light of a measure as reports name it; that of a closed one is how it ended.
enum LightWord: String, Sendable {
    case done, dropped, red, yellow, green

    /// The word for people.
    var message: ReportMessage {
        switch self {
        case .done: .lightDone
        case .dropped: .lightDropped
        case .red: .lightRed
        case .yellow: .lightYellow
        case .green: .lightGreen
        }
    }
}

extension Plan {
    /// The light of a measure; nil for an open one without a deadline.
    func lightWord(of measure: Int, today: Day) -> LightWord? {
        switch statuses[status(of: measure)].tone {
        case .done: return .done
        case .dropped: return .dropped
        case .first, .open, .alert, .waiting: break
        }
        switch light(of: measure, today: today) {
        case .red: return .red
        case .yellow: return .yellow
        case .green: return .green
        case nil: return nil
        }
    }
}
