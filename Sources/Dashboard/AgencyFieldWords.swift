import Messages
import Model

extension AgencyField {
    /// What people call it.
    package var word: ReportMessage {
        switch self {
        case .name: .agencyName
        case .alias: .alias
        case .members: .members
        case .contact: .contact
        case .group: .group
        }
    }
}
