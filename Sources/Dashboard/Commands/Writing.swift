import Cells
import Messages
import Model

extension Command {
    /// Writing files for others.
    static let writing: [Command] = [
        Command(
            .ledger, [.character("r")], .ledgerHelp, hint: .ledgerHint, rank: 52,
            disabled: { $0.plan.measureCount == 0 ? .nothingForLedger : nil },
            action: { $0.askForFile(.ledger) }),
        Command(
            .writeUrging, [.character("w")], .writeUrgingHelp, in: [.urging], hint: .writeUrgingHint, rank: 54,
            disabled: { $0.textToCopy == nil ? .noUrgingText : nil },
            action: { $0.askForFile(.urging) }),
    ]
}

/// What is written into a file that the user names.
enum FileSubject: Sendable, Equatable {
    /// The urging list on top.
    case urging
    /// The ledger of the marked measures, else of those that the narrowing shows.
    case ledger
}

extension State {
    /// The marked measures, else those that the narrowing shows, in file order.
    var ledgerMeasures: [Int] {
        let marked = allMarks.sorted()
        return marked.isEmpty ? narrowedMeasures : marked
    }

    /// Asks for the name of a file, and proposes one.
    mutating func askForFile(_ subject: FileSubject) -> [Effect] {
        var prompt = Prompt(FilePurpose(subject: subject))
        switch subject {
        case .ledger:
            if ledgerMeasures.isEmpty {
                notice = say(.nothingForLedger)
                return []
            }
            prompt.text = say(.ledgerName, today.iso)
        case .urging:
            guard let view = views.last as? UrgingView else { return [] }
            let name = plan.agencies[view.urging.agency].name.map { "/\\:".contains($0) ? "·" : $0 }
            prompt.text = say(.urgingName, String(name), today.iso)
        }
        dialog = .prompt(prompt)
        return []
    }

    /// What stands before the file's name in the prompt.
    func fileLabel(_ subject: FileSubject) -> String {
        switch subject {
        case .urging: say(.urgingFile)
        case .ledger: say(.ledgerFile, String(ledgerMeasures.count))
        }
    }

    /// Writes into the file that was named.
    mutating func acceptFile(_ subject: FileSubject, _ text: String) -> [Effect] {
        let path = Needle.trimmed(text)
        if path.isEmpty {
            notice = say(.fileNameMissing)
            return []
        }
        dialog = nil
        return write(subject, to: path, overwrite: false)
    }

    mutating func write(_ subject: FileSubject, to path: String, overwrite: Bool) -> [Effect] {
        writing = subject
        switch subject {
        case .ledger: return [.ledger(measures: ledgerMeasures, path: path, overwrite: overwrite)]
        case .urging:
            guard let view = views.last as? UrgingView else { return [] }
            // A text file ends its last line.
            let text = view.urging.text + (view.urging.text.hasSuffix("\n") ? "" : "\n")
            return [.write(path: path, bytes: Array(text.utf8), overwrite: overwrite)]
        }
    }

    /// The file is there: says so, or offers to record the urging.
    mutating func written(_ path: String) {
        switch writing {
        case .urging? where views.last is UrgingView: dialog = .question(.logUrging(file: path))
        case .ledger?:
            // The end of the path matters, and what to do with it.
            let room = size.columns - 2 - Look(self).width(say(.ledgerWritten, ""))
            notice = say(.ledgerWritten, Text.middleCut(path, columns: max(8, room), ambiguous: ambiguous))
        case .urging?, nil: notice = path
        }
        writing = nil
    }

    /// Says why the file is not there: the whole reason, and as much of the path as has room.
    mutating func writeFailed(_ path: String, _ reason: String) {
        let room = size.columns - 2 - Look(self).width(": " + reason)
        notice = Text.middleCut(path, columns: max(8, room), ambiguous: ambiguous) + ": " + reason
    }

    /// Asks whether to write over a file that is there.
    mutating func fileExists(_ path: String) {
        guard let writing else { return }
        dialog = .question(.overwrite(writing, path: path))
    }

    /// Records the urging on each measure of the list on top, as one step.
    mutating func logUrging() {
        guard let view = views.last as? UrgingView else { return }
        let words = Plan.urgingWords(plan.agencies[view.urging.agency].name)
        let edits = urgedMeasures.map { plan.noting(words, of: $0, who: who, now: now) }
        if change(edits) { notice = say(.urged, String(edits.count)) }
    }
}
