import Dashboard
import Messages
import Model

extension Edit {
    /// What an edit of the registry did, on one line: the agency, the field with its old and new value.
    func registrySummary(_ language: Language) -> String {
        let start = CommandMessage.registry.text(language) + "  "
        let nothing = CommandMessage.nothing.text(language)
        switch change {
        case .agency(let name, .group, _, let to):
            return start + name + "  "
                + CommandMessage.changed.text(
                    language, AgencyField.group.word.text(language), to == nil ? yes(language) : nothing,
                    to == nil ? nothing : yes(language))
        case .agency(let name, let field, let from, let to):
            let values = [from, to].map { $0.flatMap { $0.isEmpty ? nil : $0 } ?? nothing }
            let words = CommandMessage.changed.text(language, field.word.text(language), values[0], values[1])
            return start + (field == .name ? "" : name + "  ") + words
        case .entry(let name, _, let to, _):
            let done = (to == nil ? CommandMessage.entryRemoved : .entryAdded).text(language)
            return start + name + "  " + ([done] + fields(to ?? [], language)).joined(separator: "  ")
        case .status, .field, .note, .add, .remove, .move, .line: return ""
        }
    }

    /// The fields in the text of a heading, each with its name.
    private func fields(_ text: [UInt8], _ language: Language) -> [String] {
        String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let field = [AgencyField.alias, .members, .contact].first {
                line.hasPrefix(":" + $0.rawValue.uppercased() + ": ")
            }
            return field.map { $0.word.text(language) + " " + line.dropFirst($0.rawValue.count + 3) }
        }
    }

    private func yes(_ language: Language) -> String { ReportMessage.yes.text(language) }
}
