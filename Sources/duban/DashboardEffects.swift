import Dashboard
import Glibc
import Messages
import Model
import OrgFile
import Reports
import Storage

/// What the dashboard wants done outside of it.
extension DashboardLoop {
    func carryOut(_ effect: Effect) {
        switch effect {
        case .save:
            let edits = state.plan.edits
            let plan = Plan(state.plan.base)
            saver.save(
                Request(
                    base: base, tag: edits.count, rebase: rebase(edits, onto: plan), check: check(edits, onto: plan)))
        case .draft:
            keepDraft()
            if let draftFailure { take(.notice(draftFailure)) }
        case .reload: reload()
        case .remember(let events): history.append(events)
        case .recall(let command): take(.recalled(history.read(), for: command))
        case .redraw: screen.redraw()
        case .theme(let theme):
            screen.use(theme)
            ThemeChoice.remember(theme)
        case .edit: edit()
        case .suspend: suspend()
        case .urge(let agency, let measures):
            let list = state.plan.urgingList(
                of: agency, among: measures, today: state.now.day, who: state.who, language: language)
            take(.urging(UrgingText(agency: agency, text: list?.text ?? "", measures: list?.measures ?? [])))
        case .copy(let text): if !copy(text, on: screen) { take(.copyFailed) }
        case .write(let path, let bytes, let overwrite): write(bytes, to: path, overwriting: overwrite)
        case .ledger(let measures, let path, let overwrite):
            let bytes = state.plan.ledger(measures: measures, today: state.now.day, language: language)
            write(bytes, to: path, overwriting: overwrite)
        case .waitForSave: quitDeadline = monotonicMilliseconds() + DashboardLoop.patience
        case .quit:
            // Without a draft the edits would be gone: said once, then the user's word counts.
            if let draftFailure, !mayLoseEdits {
                mayLoseEdits = true
                take(.notice(CommandMessage.draftFailed.text(language, draftFailure)))
            } else {
                exitCode = 0
            }
        }
    }

    /// Writes a file that the user named, never the plan itself, and tells what became of it.
    private func write(_ bytes: [UInt8], to path: String, overwriting: Bool) {
        do throws(Failure) {
            switch try NewFile(path, sparing: file.document.path).write(bytes, overwriting: overwriting) {
            case .done(let path): take(.written(path))
            case .exists: take(.fileExists(path))
            }
        } catch {
            take(.writeFailed(path: error.place, reason: error.text(language)))
        }
    }

    private func reload() {
        do throws(Fault) {
            guard let snapshot = try file.document.read() else {
                if base == nil { return take(.reloaded(Plan(file.plan.columns), isExample: true)) }
                return take(.reloadFailed(reason: Failure(file: file.name, ENOENT).line(language)))
            }
            let plan = try? OrgFile.read(snapshot.bytes)
            guard let plan else {
                let line = snapshot.bytes.firstInvalidUTF8Line ?? 1
                return take(.reloadFailed(reason: Failure(.invalidUTF8(line: line), file: file.name).line(language)))
            }
            base = snapshot
            let (shared, unread) = plan.sharing(besides: file.document.path)
            take(.reloaded(shared, isExample: false))
            sayUnread(unread)
        } catch {
            take(.reloadFailed(reason: Failure(error, file: file.name).line(language)))
        }
    }

    /// Says which registries that the plan names cannot be read.
    func sayUnread(_ unread: [UnreadRegistry]) {
        guard !unread.isEmpty else { return }
        let words = unread.map { CommandMessage.registryUnread.text(language, $0.name, $0.failure.text(language)) }
        take(.notice(words.joined(separator: " ")))
    }

    /// Opens the file in the user's editor, once no save is in hand, and reads it anew afterwards.
    private func edit() {
        if saver.finish(within: DashboardLoop.patience) { saver.takeAnswers().forEach(take) }
        let editor = Editor.chosen
        let name = editor.words.first ?? ""
        do {
            if base == nil { try file.create() }
            let end = try editor.edit(
                file: file.document.path, line: state.lineUnderCursor, on: screen, signals: signals)
            take(.resized(screen.size()))
            reload()
            if end != .exit(0) { take(.edited(failure: ScreenMessage.editorFailed.text(language, name))) }
        } catch let failure as Failure {
            take(.edited(failure: failure.line(language)))
        } catch {
            take(.resized(screen.size()))
            take(.edited(failure: ScreenMessage.noEditor.text(language, name)))
        }
    }

    /// Stops the program as Ctrl-z does, once no save is in hand.
    func suspend() {
        _ = saver.finish(within: DashboardLoop.patience)
        screen.suspend()
        screen.resume()
        take(.resized(screen.size()))
    }

    /// Ends the program for a signal, or since the terminal is gone: the draft first, then the save in hand.
    func end(signal: Int32?) {
        isReading = false
        if !DraftText(state).isEmpty {
            keepDraft()
            if saver.finish(within: DashboardLoop.patience) { saver.takeAnswers().forEach(take) }
            keepDraft()
        }
        screen.close()
        tellOfDraft()
        if let signal { signals.reraise(signal) }
        exitCode = exitCode ?? 0
    }
}
