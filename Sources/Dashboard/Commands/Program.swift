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
        Command(.reload, [.character("R")], .reloadHelp, in: Place.recording) {
            if $0.saving.inHand != nil {
                $0.notice = $0.say(.savingNow)
                return []
            }
            $0.saving.failure = nil
            return [.reload]
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
