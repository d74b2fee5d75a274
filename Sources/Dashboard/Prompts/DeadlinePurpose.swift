import Cells
import Messages
import Model

/// A deadline for some measures.
struct DeadlinePurpose: PromptPurpose {
    var measures: [Int]

    var kind: PromptMemory.Kind { .deadline }

    func labels(_ state: State) -> [String] {
        let (subject, look) = (state.subject(measures), Look(state))
        let short = state.say(.deadlinePrompt, subject)
        let days = measures.map { state.plan.deadlineDay(of: $0) }
        guard let first = days.first, days.allSatisfy({ $0 == first }) else { return [short] }
        let whole: String
        if let first {
            whole = state.say(.deadlineNowPrompt, subject, look.date(first, today: state.today))
        } else if let inherited = state.plan.columns.facts.due {
            whole = state.say(.deadlineInheritedPrompt, subject, look.date(inherited, today: state.today))
        } else {
            whole = state.say(.deadlineNonePrompt, subject)
        }
        return [whole, short]
    }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        switch DeadlinePurpose.wish(text, state) {
        case .nothing: return PromptHint(words: state.say(.deadlineFormsHint))
        case .unknown: return PromptHint(words: state.say(.deadlineUnknownHint), isWarning: true)
        case .removal:
            if measures.allSatisfy({ state.plan.deadline(of: $0) == nil }) {
                return PromptHint(words: state.say(.noOwnDeadlineHint), isWarning: true)
            }
            guard let due = state.plan.columns.facts.due else {
                return PromptHint(words: state.say(.deadlineRemovalHint))
            }
            return PromptHint(words: state.say(.deadlineInheritedHint, state.described(due)))
        case .day(let day):
            return PromptHint(words: state.say(.becomesHint, state.described(day)), isWarning: day < state.today)
        }
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let day: Day?
        switch DeadlinePurpose.wish(text, state) {
        case .nothing:
            state.dialog = nil
            return []
        case .unknown:
            let shown = Text.middleCut(Needle.trimmed(text), columns: 20, ambiguous: state.ambiguous)
            state.notice = state.say(.deadlineUnknown, shown)
            return []
        case .removal: day = nil
        case .day(let wanted): day = wanted
        }
        let edits = measures.compactMap { state.plan.setting(deadline: day, of: $0, who: state.who, now: state.now) }
        let field = Field.deadline.word.text(state.language)
        state.close(
            with: edits,
            saying: day.map {
                state.say(.fieldSet, state.subject(measures), field, Look(state).date($0, today: state.today))
            } ?? state.say(.fieldRemoved, state.subject(measures), field))
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        text.isEmpty ? nil : DraftText.Typing(.field(.deadline), text, measures.map { state.plan.key(of: $0) })
    }

    private enum Wish {
        case nothing, unknown, removal
        case day(Day)
    }

    private static func wish(_ text: String, _ state: State) -> Wish {
        let typed = Needle.trimmed(text)
        if typed.isEmpty { return .nothing }
        if typed.meansRemoval { return .removal }
        return Day(typed: typed, today: state.today).map { .day($0) } ?? .unknown
    }
}

extension State {
    /// A day with the day of its week, and how far it is from today.
    func described(_ day: Day) -> String {
        // 1970-01-01 was a Thursday, the fourth of the names.
        let names = PromptMessage.weekdays.text(language).split(separator: " ")
        let weekday = String(names[((Int(day.number) + 3) % 7 + 7) % 7])
        let days = today.days(to: day)
        let distance: String
        switch days {
        case 0: distance = say(.dayIsToday)
        case 1...: distance = say(.daysAhead, String(days))
        default: distance = say(.daysPast, String(-days))
        }
        return day.iso + " " + weekday + " " + distance
    }
}

extension String {
    /// Whether it is typed to take a value away: `-`, 无 or none.
    var meansRemoval: Bool { ["-", "－", "—", "无", "none"].contains(Needle.trimmed(self).lowercased()) }
}
