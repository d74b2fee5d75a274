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
final class DashboardLoop {
    /// How long a quitting program waits for the save in hand, in milliseconds.
    static let patience = 5000

    let file: PlanFile
    private let clock: Clock
    private let isASCII: Bool
    let language: Language
    let screen: Screen
    let signals: Signals
    let saver: Saver
    let draft: StateFile
    let history: PlanHistory
    private let log: EventLog?
    var state: State
    private var presses = PressPairing()
    /// What the plan was read from; nil where there is no file yet.
    var base: Snapshot?
    var hasDraft = false
    /// Why the last draft could not be written, in words.
    var draftFailure: String?
    /// Whether the user was told that quitting loses edits.
    var mayLoseEdits = false
    /// What was warned of already: once is enough.
    private var warned: Set<String> = []
    var isReading = true
    var exitCode: Int32?
    /// When quitting stops waiting for the save, in milliseconds of the monotonic clock.
    var quitDeadline: Int?

    init(_ file: PlanFile, _ options: DashboardOptions) throws(Failure) {
        self.file = file
        clock = options.clock
        isASCII = options.isASCII
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
            isASCII: options.isASCII, theme: options.theme, pinyin: .standard, seed: UInt64.random(in: .min ... .max))
    }

    /// Runs until the user quits, a signal ends the program, or the terminal goes away; gives the exit code.
    func run() -> Int32 {
        sayUnread(file.unread)
        if let gone = file.choice.gone { take(.notice(CommandMessage.lastPlanOpened.text(language, gone))) }
        offerDraft()
        screen.show(draw(state))
        if Environment.variable("DUBAN_AMBIGUOUS") == nil, !isASCII { screen.askAmbiguousWidth() }
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

    func take(_ event: Event) {
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

    func take(_ answer: Answer) {
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
            let plan = try OrgFile.read(snapshot.bytes).sharing(besides: file.document.path).plan
            base = snapshot
            return plan
        } catch {
            take(.saveFailed(reason: Failure(error, file: file.name).line(language), count: state.plan.edits.count))
            return nil
        }
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
