import Cells
import Messages

extension Command {
    /// Help, screen and end.
    static let program: [Command] = [
        Command(
            .help, [.character("?")], .helpHelp, in: Place.allCases.filter { $0 != .help }, hint: .helpHint, rank: 98
        ) {
            $0.views.append(HelpView())
            return []
        },
        Command(.palette, [.character(":")], .paletteHelp, in: Place.allCases, hint: .paletteHint, rank: 97) {
            $0.dialog = .prompt(Prompt(PalettePurpose()))
            return []
        },
        Command(.edit, [.character("E")], .editHelp, in: Place.editing + [.agency]) { _ in [.edit] },
        Command(.reload, [.character("R")], .reloadHelp, in: Place.recording) {
            if $0.saving.inHand != nil {
                $0.notice = $0.say(.savingNow)
                return []
            }
            $0.saving.failure = nil
            return [.reload]
        },
        Command(.theme, [.character("T")], .themeHelp, in: Place.allCases) {
            $0.theme = $0.theme.next
            $0.notice = $0.say(.themeSet, $0.say($0.theme.word))
            return [.theme($0.theme)]
        },
        Command(.redraw, [.control("l")], .redrawHelp, in: Place.allCases) { _ in [.redraw] },
        Command(.suspend, [.control("z")], .suspendHelp, in: Place.allCases) { _ in [.suspend] },
        Command(.leave, [.character("q")], .leaveHelp, in: Place.allCases, hint: .quitHint, rank: 99) {
            if $0.views.isEmpty { return $0.quit() }
            $0.views.removeLast()
            return []
        },
        Command(.quit, [.character("Q"), .control("c")], .quitHelp, in: Place.allCases) { $0.quit() },
    ]
}

extension State {
    /// Ends the program once the save in hand is done; asks where edits could not be saved.
    mutating func quit() -> [Effect] {
        guard isUnsaved else { return [.draft, .quit] }
        if !clashes.isEmpty || saving.inHand == nil && saving.failure != nil {
            askBeforeQuitting()
            return [.draft]
        }
        isQuitting = true
        notice = say(.waitingForSave)
        return [.waitForSave]
    }
}

extension Theme {
    /// The one after it, around the end.
    fileprivate var next: Theme {
        let all = Theme.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// What it is called.
    fileprivate var word: PromptMessage {
        switch self {
        case .dark: .darkTheme
        case .light: .lightTheme
        case .ansi: .ansiTheme
        case .safe: .safeTheme
        case .mono: .monoTheme
        }
    }
}

extension State {
    /// The line, from 1, of what the cursor stands on, in the file as the plan has it.
    package var lineUnderCursor: Int {
        if let view = views.last as? AgencyView {
            let entry = plan.registered(plan.agencies[view.agency].name).last
            return entry.map { plan.line(at: Int(plan.columns.headings[Int($0.heading)].start)) } ?? 1
        }
        let heading = views.last?.measure(self).map { Int(plan.columns.measures[$0].heading) } ?? headingUnderCursor
        guard plan.columns.headings.indices.contains(heading) else { return 1 }
        return plan.line(at: Int(plan.columns.headings[heading].start))
    }
}
