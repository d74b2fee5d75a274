import Cells
import Dashboard
import Glibc
import Messages
import Model
import OrgFile
import Reports
import Storage
import Terminal

/// Opens the dashboard over a plan, and gives the exit code.
/// - Throws: `Failure` where there is no terminal for it, or no thread to save with.
func runDashboard(plan file: PlanFile, options: DashboardOptions) throws(Failure) -> Int32 {
    let loop = try DashboardLoop(file, options)
    return loop.run()
}

/// The dashboard in a terminal: waits for keys, signals and the saver, hands events to `update`, and carries out
/// effects. All state is owned by the thread that runs it.
private final class DashboardLoop {
    /// How long a quitting program waits for the save in hand, in milliseconds.
    private static let patience = 5000

    private let file: PlanFile
    private let clock: Clock
    private let language: Language
    private let screen: Screen
    private let signals: Signals
    private let saver: Saver
    private let draft: StateFile
    private let history: PlanHistory
    private let log: EventLog?
    private var state: State
    private var presses = PressPairing()
    /// What the plan was read from; nil where there is no file yet.
    private var base: Snapshot?
    private var hasDraft = false
    /// Why the last draft could not be written, in words.
    private var draftFailure: String?
    /// Whether the user was told that quitting loses edits.
    private var mayLoseEdits = false
    /// What was warned of already: once is enough.
    private var warned: Set<String> = []
    private var isReading = true
    private var exitCode: Int32?
    /// When quitting stops waiting for the save, in milliseconds of the monotonic clock.
    private var quitDeadline: Int?

    init(_ file: PlanFile, _ options: DashboardOptions) throws(Failure) {
        self.file = file
        clock = options.clock
        language = options.language
        log = EventLog(path: Environment.variable("DUBAN_LOG"))
        draft = StateFile(.draft, directory: Environment.stateFolder, document: file.document.path)
        history = PlanHistory(of: file.document)
        base = file.snapshot
        do { saver = try Saver(document: file.document) } catch { throw Failure(error, file: file.name) }
        do {
            screen = try Screen(
                term: Environment.variable("TERM"), tmux: Environment.variable("TMUX"), theme: options.theme)
        } catch { throw Failure(error) }
        guard let signals = Signals() else {
            screen.close()
            throw Failure(file: file.name, EMFILE)
        }
        self.signals = signals
        signals.protect(screen.restoration)
        state = State(
            plan: file.plan, isExample: file.snapshot == nil, language: options.language, now: clock.now(),
            size: screen.size(), ambiguous: Environment.variable("DUBAN_AMBIGUOUS") == "wide" ? .wide : .narrow,
            isASCII: options.isASCII, theme: options.theme, seed: UInt64.random(in: .min ... .max))
    }

    /// Runs until the user quits, a signal ends the program, or the terminal goes away; gives the exit code.
    func run() -> Int32 {
        if let gone = file.choice.gone { take(.notice(CommandMessage.lastPlanOpened.text(language, gone))) }
        offerDraft()
        screen.show(draw(state))
        if Environment.variable("DUBAN_AMBIGUOUS") == nil { screen.askAmbiguousWidth() }
        // Finding out may start git: the first frame does not wait for it.
        take(.author(author()))
        while exitCode == nil {
            repeat { wait() } while exitCode == nil && hasMore()
            if exitCode == nil { screen.show(draw(state)) }
        }
        screen.close()
        signals.protect(nil)
        tellOfDraft()
        return exitCode ?? 0
    }

    // MARK: Waiting

    /// Waits for one of the sources, and takes what it has.
    private func wait() {
        var sources = [
            pollfd(fd: isReading ? screen.descriptor : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: saver.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&sources, nfds_t(sources.count), Int32(timeout))
        if count == 0 { return timedOut() }
        guard count > 0 else { return }
        if sources[1].revents != 0 { signals.take().forEach(take) }
        if sources[2].revents != 0 { saver.takeAnswers().forEach(take) }
        if sources[0].revents != 0, exitCode == nil { read() }
    }

    /// Whether a source has something already, so that a frame in between would only be thrown away.
    private func hasMore() -> Bool {
        var sources = [
            pollfd(fd: screen.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        return poll(&sources, nfds_t(sources.count), 0) > 0
    }

    /// Milliseconds until something is to be done without any source.
    private var timeout: Int {
        if screen.hasPendingInput { return 50 }
        if let quitDeadline { return max(0, quitDeadline - monotonicMilliseconds()) }
        // The day may have changed.
        return 60_000
    }

    private func timedOut() {
        if screen.hasPendingInput {
            screen.flushPending().forEach(take)
        } else if let deadline = quitDeadline, monotonicMilliseconds() >= deadline {
            quitDeadline = nil
            take(.waitedEnough)
        } else {
            take(.tick)
        }
    }

    private func read() {
        switch screen.read() {
        case .inputs(let inputs): inputs.forEach(take)
        case .end: end(signal: nil)
        }
    }

    // MARK: Taking

    private func take(_ input: Input) {
        switch input {
        case .key(let key): take(Event.key(key))
        case .mouse(let mouse): take(Event.mouse(presses.take(mouse, at: monotonicMilliseconds())))
        case .cursorReport(_, let column): take(.ambiguous(column > 3 ? .wide : .narrow))
        }
    }

    private func take(_ event: Event) {
        guard exitCode == nil else { return }
        let effects = update(&state, event, now: clock.now())
        log?.write(event, effects)
        effects.forEach(carryOut)
    }

    private func take(_ signal: Int32) {
        switch signal {
        case SIGWINCH: take(.resized(screen.size()))
        case SIGTSTP: suspend()
        case SIGCONT:
            screen.resume()
            take(.resized(screen.size()))
        default: end(signal: signal)
        }
    }

    private func take(_ answer: Answer) {
        switch answer.outcome.result {
        case .saved(let snapshot):
            guard let plan = read(snapshot) else { return }
            take(.saved(plan, count: answer.tag))
            for warning in warnings(of: answer.outcome) where warned.insert(warning).inserted { take(.notice(warning)) }
        case .conflict(let snapshot, _):
            guard let snapshot, let plan = read(snapshot) else { return }
            take(.clashed(plan))
        case .failed(let fault):
            take(.saveFailed(reason: Failure(fault, file: file.name).line(language), count: answer.tag))
        }
    }

    /// The plan in what is on disk now; where it is none, says so and keeps the edits.
    private func read(_ snapshot: Snapshot) -> Plan? {
        do throws(ReadFault) {
            let plan = try OrgFile.read(snapshot.bytes)
            base = snapshot
            return plan
        } catch {
            take(.saveFailed(reason: Failure(error, file: file.name).line(language), count: state.plan.edits.count))
            return nil
        }
    }

    // MARK: Effects

    private func carryOut(_ effect: Effect) {
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
        case .urge(let agency):
            let list = state.plan.urgingList(of: agency, today: state.now.day, who: state.who, language: language)
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
            switch try writeFile(bytes, to: path, overwriting: overwriting, sparing: file.document.path) {
            case .done(let path): take(.written(path))
            case .exists: take(.fileExists(path))
            }
        } catch {
            take(.writeFailed(reason: error.line(language)))
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
            take(.reloaded(plan, isExample: false))
        } catch {
            take(.reloadFailed(reason: Failure(error, file: file.name).line(language)))
        }
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
    private func suspend() {
        _ = saver.finish(within: DashboardLoop.patience)
        screen.suspend()
        screen.resume()
        take(.resized(screen.size()))
    }

    /// Ends the program for a signal, or since the terminal is gone: the draft first, then the save in hand.
    private func end(signal: Int32?) {
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

    // MARK: Draft

    /// Writes the edits that are not on disk, or forgets the draft where there are none.
    private func keepDraft() {
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
    private func tellOfDraft() {
        let edits = DraftText(state).edits.count
        guard edits > 0 else { return }
        Output.say(draftFailure ?? CommandMessage.draftKept.text(language, String(edits), draft.path))
    }

    private func offerDraft() {
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

/// Milliseconds of a clock that nobody sets.
private func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

/// One line an event and its effects in the file that `$DUBAN_LOG` names, for `tail -f` in a second terminal.
private struct EventLog {
    private let descriptor: Int32

    init?(path: String?) {
        guard let path else { return nil }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if descriptor < 0 { return nil }
    }

    func write(_ event: Event, _ effects: [Effect]) {
        let line = "\(event.name) → [\(effects.map(\.name).joined(separator: ", "))]\n"
        _ = line.utf8CString.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count - 1) }
    }
}

extension Failure {
    /// A terminal that the dashboard cannot use.
    fileprivate init(_ failure: Screen.Failure) {
        self.init(.usage) { language in
            switch failure {
            case .notATerminal: CommandMessage.notATerminal.text(language)
            case .termUnset: CommandMessage.termUnset.text(language)
            case .termUnsuitable(let term): CommandMessage.termUnsuitable.text(language, term)
            }
        }
    }
}
