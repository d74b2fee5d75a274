import Dashboard
import Messages
import Model

extension Plan {
    /// What edits did to a measure, on one line: its number, each field with its old and new value, its title.
    func summary(of edits: [Edit], measure: Int, _ language: Language) -> String {
        var changes: [String] = []
        for edit in edits {
            switch edit.change {
            case .status(let from, let to):
                changes.append(change(.status, from.keyword, edit.wish, language))
                if to.deadline != nil {
                    changes.append(
                        change(.deadline, shown(from.deadline, .deadline), shown(to.deadline, .deadline), language))
                }
            case .field(let field, let from, let to):
                changes.append(change(field, shown(from, field), shown(to, field), language))
                if case .adds(let entry)? = edit.log, entry.kind == .note {
                    changes.append(CommandMessage.noteAdded.text(language))
                }
            case .note:
                let isRemoved = if case .removes? = edit.log { true } else { false }
                changes.append((isRemoved ? CommandMessage.noteRemoved : .noteAdded).text(language))
            case .add: changes.append(CommandMessage.measureAdded.text(language))
            case .remove: changes.append(CommandMessage.measureRemoved.text(language))
            case .move: changes.append(CommandMessage.measureMoved.text(language))
            case .line, .agency, .entry: break
            }
        }
        if changes.isEmpty { changes = [CommandMessage.unchanged.text(language)] }
        let separator = language == .chinese ? "；" : "; "
        return [number(of: measure), changes.joined(separator: separator), title(of: measure)].joined(separator: "  ")
    }

    /// One thing that happened to a measure, on one line: its number, what it was, its title.
    func summary(_ measure: Int, _ message: CommandMessage, _ language: Language) -> String {
        [number(of: measure), message.text(language), title(of: measure)].joined(separator: "  ")
    }

    private func change(_ field: Field, _ from: String?, _ to: String?, _ language: Language) -> String {
        let nothing = CommandMessage.nothing.text(language)
        return CommandMessage.changed.text(language, field.word.text(language), from ?? nothing, to ?? nothing)
    }

    /// A deadline without brackets and weekday, where it is a plain one; nil for an empty value; any other as it is.
    private func shown(_ value: String?, _ field: Field) -> String? {
        guard let value, !value.isEmpty else { return nil }
        return field == .deadline ? String(value.dropFirst().prefix(10)) : value
    }
}
