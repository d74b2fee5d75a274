import Messages
import Model

extension Query.Fault {
    /// What is wrong, and what could be written instead.
    package func words(in plan: Plan, _ language: Language) -> String {
        let isChinese = language == .chinese
        let message: QueryMessage
        var known: [String] = []
        switch kind {
        case .unknownKey:
            message = .unknownKey
            known = QueryKey.all.map { isChinese ? $0.chinese : $0.name }
        case .unknownStatus:
            message = .unknownStatus
            known = plan.statuses.all.map(\.keyword)
        case .unknownAgency: message = .unknownAgency
        case .unknownSection: message = .unknownSection
        case .unknownItem: message = .unknownItem
        case .unknownLight: message = .unknownLight
        case .unknownView:
            message = .unknownView
            known = plan.views(isChinese: isChinese).map(\.name)
        case .badDay: message = .badDay
        case .badPercent: message = .badPercent
        case .missingValue: message = .missingValue
        case .emptyAlternative: message = .emptyAlternative
        case .circle: message = .circle
        }
        return message.text(language, word, known.joined(separator: " "))
    }
}

extension Plan {
    /// The views that a filter prompt offers.
    func views(_ language: Language) -> [SavedView] { views(isChinese: language == .chinese) }
}

extension State {
    /// What is wrong with a query, in words.
    func say(_ fault: Query.Fault) -> String { fault.words(in: plan, language) }
}
