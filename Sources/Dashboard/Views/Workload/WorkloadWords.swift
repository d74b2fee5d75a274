import Cells
import Messages
import Model

/// What the workload says over its parts.
extension WorkloadView {
    func heading(_ state: State) -> String? {
        let look = Look(state)
        let separator = look.isASCII ? " | " : " · "
        let columns = max(0, state.size.columns - 2)
        let way: WorkloadMessage = sort.descending == (sort.column != .name) ? .sortedBy : .sortedBackBy
        let left = [
            state.say(.workloadTitle), state.say(.agencyCount, String(agencyCount)),
            state.say(way, state.name(sort.column)),
        ]
        let scope = state.narrowings.isEmpty ? [] : [state.narrowedNames()]
        // Where the plan view is narrowed, its sections need not be all.
        let shown = scope.isEmpty || section != nil ? [sectionWords(state)] : []
        let narrowed = shown + [state.say(role)]
        let saved = state.savedWords.map { [$0] } ?? []
        let today = [state.say(.today, state.today.iso)]
        // What does not fit goes: the day first, then what is not narrowed, then how the table is sorted.
        let isNarrowed = section != nil || role != .both
        let rights = [scope + narrowed + today, scope + narrowed, scope + (isNarrowed ? narrowed : [])].map {
            $0 + saved
        }
        for first in [left, Array(left.prefix(1))] {
            for right in rights {
                let (start, end) = (first.joined(separator: separator), right.joined(separator: separator))
                let space = columns - look.width(start) - look.width(end)
                if space >= 2 || end.isEmpty && space >= 0 {
                    return start + String(repeating: " ", count: space) + end
                }
            }
        }
        return look.fit((saved + left).joined(separator: separator), columns)
    }

    /// What the section narrowing shows, as `全部章节` or `章节 一`.
    private func sectionWords(_ state: State) -> String {
        section.map { state.say(.sectionShown, state.name(.section($0))) } ?? state.say(.allSectionsShown)
    }

    func title(_ state: State) -> String {
        let title = "w " + state.say(.workloadFrame)
        let legend = state.text(legend(state))
        let bar = columns(state).bar
        // Where the bar is too short for it, or is not there.
        return legend.isEmpty || bar.columns == 0 || Look(state).width(legend) <= bar.columns
            ? title : title + "  " + legend
    }

    /// The statuses that occur, by tone, as the bar shows them.
    func legend(_ state: State) -> [(tone: Tone, words: String)] {
        let all = state.plan.statuses.all
        let shown = statuses.compactMap { all.indices.contains($0) ? all[$0] : nil }
        return StatusBar.tones.compactMap { tone in
            let words = shown.filter { $0.tone == tone }.map(\.keyword).joined(separator: "/")
            return words.isEmpty ? nil : (tone, words)
        }
    }

    /// What stands in the frame of the list: whose measures they are, how many, and whom to call.
    func listTitle(_ state: State) -> String {
        guard let row = rowUnderCursor else { return state.say(.measuresTitle) }
        let (agency, tally) = (workload.agencies[row.agency], workload.tallies[row.agency])
        let marks = state.allMarks.count
        let parts = [
            agency.name, state.say(.measureCount, String(list.measures.count)),
            tally.overdue > 0 ? state.say(.overdueCount, String(tally.overdue)) : nil,
            agency.contact.map { state.say(ScreenMessage.contactOf, $0) },
            marks > 0 ? state.say(.markedCount, String(marks)) : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: Look(state).isASCII ? " | " : " · ")
    }
}

extension State {
    /// The legend of the bars as one text.
    func text(_ legend: [(tone: Tone, words: String)]) -> String {
        legend.map { Look(self).block($0.tone) + $0.words }.joined(separator: " ")
    }

    /// Which measures count, in words.
    func say(_ role: Workload.Role) -> String {
        switch role {
        case .both: say(.bothRoles)
        case .lead: say(.leadRole)
        case .with: say(.withRole)
        }
    }

    /// What the workload says, in the language of the dashboard.
    func say(_ message: WorkloadMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// That not all is on disk; nil where it is.
    fileprivate var savedWords: String? {
        saving.failure != nil ? say(.notSaved) : isUnsaved ? say(.unsaved) : nil
    }
}
