import Dashboard
import Messages
import Storage

/// The draft of what is not on disk.
extension DashboardLoop {
    /// Writes the edits that are not on disk, or forgets the draft where there are none.
    func keepDraft() {
        do throws(Fault) {
            let text = DraftText(state)
            if !text.isEmpty {
                try draft.write(Array(text.text.utf8))
                hasDraft = true
            } else if hasDraft {
                try draft.remove()
                hasDraft = false
            }
            draftFailure = nil
        } catch {
            draftFailure = Failure(error, file: draft.path).line(language)
        }
    }

    /// Says where edits are that did not reach the plan.
    func tellOfDraft() {
        let edits = DraftText(state).edits.count
        guard edits > 0 else { return }
        Output.say(draftFailure ?? CommandMessage.draftKept.text(language, String(edits), draft.path))
    }

    func offerDraft() {
        do throws(Fault) {
            guard let bytes = try draft.read() else { return }
            if let text = DraftText(String(decoding: bytes, as: UTF8.self)), !text.isEmpty {
                hasDraft = true
                take(.draftFound(text))
                return
            }
            // Not ours to understand, but somebody's work: it goes where nothing writes over it.
            let aside = StateFile(.draft, directory: Environment.stateFolder, document: file.document.path + ".unread")
            try aside.write(bytes)
            try draft.remove()
            take(.notice(CommandMessage.draftUnread.text(language, aside.path)))
        } catch {
            take(.notice(Failure(error, file: draft.path).line(language)))
        }
    }
}
