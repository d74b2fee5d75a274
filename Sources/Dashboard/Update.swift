import Cells
import Messages
import Model

/// Takes an event into the state and tells what is to be done outside. Pure: the same state, event and time always give
/// the same.
package func update(_ state: inout State, _ event: Event, now: Moment) -> [Effect] {
    if state.now.day != now.day { state.figures = Figures(state.plan, today: now.day) }
    state.now = now
    var effects: [Effect] = []
    switch event {
    case .key(let key):
        state.notice = nil
        state.lastPress = nil
        effects = state.take(key)
    case .mouse(let mouse):
        effects = state.take(mouse)
        // Nothing says any more what the same key would do.
        if state.notice == nil { state.passing = nil }
    case .resized(let size): state.size = size
    case .ambiguous(let width): if !state.isASCII { state.ambiguous = width }
    case .saved(let plan, let count): effects = state.saved(plan, count: count)
    case .saveFailed(let reason, let count): effects = state.saveFailed(reason, count: count)
    case .clashed(let plan):
        state.saving = Saving()
        effects = state.rebase(onto: plan, dropping: 0)
    case .reloaded(let plan, let isExample):
        state.notice = state.say(.reloaded)
        state.isExample = isExample
        effects = state.rebase(onto: plan, dropping: 0)
    case .edited(let failure): if let failure { state.notice = failure }
    case .reloadFailed(let reason): state.notice = reason
    case .draftFound(let draft): state.dialog = .question(.draft(draft))
    case .recalled(let history, let command): effects = state.recalled(history, for: command)
    case .waitedEnough: effects = state.waitedEnough()
    case .author(let name): state.who = name
    case .notice(let words): state.notice = words
    case .urging(let text): state.show(text)
    case .copyFailed: state.copyFailed()
    case .written(let path): state.written(path)
    case .writeFailed(let path, let reason): state.writeFailed(path, reason)
    case .fileExists(let path): state.fileExists(path)
    case .tick: break
    }
    state.askAboutClashes()
    if !state.newHistory.isEmpty {
        effects.insert(.remember(state.newHistory), at: 0)
        state.newHistory = []
    }
    effects += state.nextSave()
    effects += state.urgeAnew()
    state.settle()
    state.refreshPalette()
    return effects
}

extension State {
    /// Gives a key to what waits for an answer, else to the command rows.
    mutating func take(_ key: Key) -> [Effect] {
        switch dialog {
        case .prompt(let prompt): return take(key, prompt)
        case .menu(let menu): return take(key, menu)
        case .question(let question): return take(key, question)
        case nil: break
        }
        guard let key = key.typedAsASCII else {
            notice = say(.inputMethod)
            return []
        }
        return Command.row(for: key, in: here).map { run($0) } ?? []
    }

    /// Runs a command, or says why it cannot be done now.
    mutating func run(_ command: Command) -> [Effect] {
        if let reason = command.disabled(self) {
            notice = say(reason)
            return []
        }
        if command.name != .undo, command.name != .redo { passing = nil }
        return command.action(&self)
    }
}

extension Key {
    /// The key that an input method left on stands for: full-width forms and 、 as their ASCII; nil for other text.
    var typedAsASCII: Key? {
        guard case .character(let character) = self, !character.isASCII else { return self }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) }
        case 0x3000: return .character(" ")
        case 0x3001: return .character("/")
        default: return nil
        }
    }
}
