import Cells
import Model

/// What happens to the dashboard.
package enum Event: Sendable {
    case key(Key)
    /// The mouse did something over a cell.
    case mouse(Mouse)
    case resized(Size)
    /// The terminal told how wide it draws ambiguous characters.
    case ambiguous(AmbiguousWidth)
    /// The saver is done with the first `count` edits; the plan is what is on disk now.
    case saved(Plan, count: Int)
    /// The first `count` edits are not on disk, for a reason in words.
    case saveFailed(reason: String, count: Int)
    /// An edit does not apply to what somebody else wrote meanwhile; the plan is what is on disk.
    case clashed(Plan)
    /// The file was read anew, since the user asked for it; whether it is still the example that is on no disk.
    case reloaded(Plan, isExample: Bool)
    /// The editor was closed, or could not be started, for a reason in words.
    case edited(failure: String?)
    /// The file could not be read, for a reason in words.
    case reloadFailed(reason: String)
    /// Edits of an earlier session that never reached the disk.
    case draftFound(DraftText)
    /// What this user's windows and commands, of which the state may be one, left to be taken back or done again.
    case recalled(History, for: Recall)
    /// The save that quitting waited for did not end in time.
    case waitedEnough
    /// Who edits, as the log writes it.
    case author(String)
    /// The urging list that was asked for.
    case urging(UrgingText)
    /// The terminal does not take what was to be copied.
    case copyFailed
    /// The file that was asked for is on disk, at this path from the root.
    case written(String)
    /// The file that was asked for is not on disk, for a reason in words; `path` is what the reason is about.
    case writeFailed(path: String, reason: String)
    /// A file stands already at the path that was asked for.
    case fileExists(String)
    /// Something to say.
    case notice(String)
    /// The clock went on; nothing else happened.
    case tick
}

/// What the dashboard wants done outside of it.
package enum Effect: Sendable, Equatable {
    /// Save all edits of the plan.
    case save
    /// Keep the edits that are not on disk as a draft; none removes it.
    case draft
    /// Read the file anew.
    case reload
    /// Keep what happened to steps that are on disk, for other windows, commands and later sessions.
    case remember([History.Event])
    /// Send `recalled` with what this user's windows and commands left by now.
    case recall(Recall)
    /// Show other colours, now and in later sessions.
    case theme(Theme)
    /// Open the file in the user's editor at `lineUnderCursor`, then send `reloaded` and `edited`.
    case edit
    case redraw
    case suspend
    /// Send `waitedEnough` after 5 seconds.
    case waitForSave
    /// Send the urging list of the agency with this number, of its open measures among these; nil for all.
    case urge(agency: Int, among: [Int]?)
    /// Put a text on the clipboard of the terminal; send `copyFailed` where it does not go.
    case copy(String)
    /// Write a file, over one that is there only where `overwrite` says so; answered by `written`, `writeFailed` or
    /// `fileExists`.
    case write(path: String, bytes: [UInt8], overwrite: Bool)
    /// Write the ledger of some measures into a file; answered as `write` is.
    case ledger(measures: [Int], path: String, overwrite: Bool)
    case quit

    /// What is wanted in few words, for the event log: no text of the plan.
    package var name: String {
        switch self {
        case .copy(let text): "copy \(text.utf8.count)"
        case .write(let path, let bytes, _): "write \(path) \(bytes.count)"
        case .remember(let events): "remember \(events.count)"
        case .ledger(let measures, let path, _): "ledger \(path) \(measures.count)"
        default: "\(self)"
        }
    }
}

/// The command that waits for what can be taken back or done again by now.
package enum Recall: Sendable, Equatable { case undo, redo }

extension Event {
    /// What happened in one word, for the event log.
    package var name: String {
        switch self {
        case .key(let key): "key " + key.notation
        case .mouse(let mouse): "mouse " + mouse.notation
        case .resized(let size): "resized \(size.columns)x\(size.rows)"
        case .ambiguous(let width): "ambiguous \(width)"
        case .saved(_, let count): "saved \(count)"
        case .saveFailed(let reason, _): "saveFailed " + reason
        case .clashed: "clashed"
        case .reloaded: "reloaded"
        case .edited(let failure): "edited " + (failure ?? "")
        case .reloadFailed(let reason): "reloadFailed " + reason
        case .draftFound(let draft): "draftFound \(draft.edits.count)"
        case .recalled(let history, _): "recalled \(history.undo.count)"
        case .waitedEnough: "waitedEnough"
        case .author(let name): "author " + name
        case .urging(let text): "urging \(text.measures.count)"
        case .copyFailed: "copyFailed"
        case .written(let path): "written " + path
        case .writeFailed(let path, let reason): "writeFailed " + path + ": " + reason
        case .fileExists(let path): "fileExists " + path
        case .notice(let words): "notice " + words
        case .tick: "tick"
        }
    }
}
