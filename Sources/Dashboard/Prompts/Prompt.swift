import Cells
import Messages
import Model

/// A line of text that is being typed for a purpose.
struct Prompt: Sendable {
    var purpose: any PromptPurpose
    var line: LineEditor
    /// The candidates that Tab goes through; nil before the first Tab and after any other key.
    private(set) var cycle: Completion?
    /// The place of the line that was taken from the memory; nil where it is one's own.
    private var recalled: Int?
    /// What was typed before lines were taken from the memory.
    private var unfinished = ""

    init(_ purpose: any PromptPurpose, text: String = "") {
        self.purpose = purpose
        line = LineEditor(text, takesLines: purpose.takesLines, limit: purpose.limit)
    }

    var text: String {
        get { line.text }
        set { line.set(newValue) }
    }

    /// What the word before the caret can become, and which of it was chosen.
    func completion(_ state: State) -> Completion? {
        cycle ?? purpose.completion(before: line.before, after: line.after, state)
    }

    /// Puts the caret before a Character of the text, or at an end.
    mutating func moveCaret(to place: Int) {
        line.moveCaret(to: place)
        cycle = nil
    }

    /// A key that edits the line; false where it means nothing here.
    fileprivate mutating func take(_ key: Key, _ state: State) -> Bool {
        switch key {
        case .tab, .backTab: return complete(forward: key == .tab, state)
        case .up, .control("p"):
            return purpose.step(by: -1, text, state) || recall(by: -1, of: state.memory[purpose.kind])
        case .down, .control("n"):
            return purpose.step(by: 1, text, state) || recall(by: 1, of: state.memory[purpose.kind])
        default:
            guard line.take(key) else { return false }
            cycle = nil
            return true
        }
    }

    /// Tab: first what all candidates have in common, then one after the other.
    private mutating func complete(forward: Bool, _ state: State) -> Bool {
        guard var completion = completion(state), !completion.candidates.isEmpty else { return false }
        let word = String(line.before.dropFirst(completion.start))
        if cycle == nil, forward, let common = completion.common(beyond: word) {
            completion.chosen = completion.candidates.firstIndex(of: common)
            line.replace(from: completion.start, with: common)
        } else {
            completion.choose(forward: forward, besides: word)
            guard let chosen = completion.chosen else { return false }
            line.replace(from: completion.start, with: completion.candidates[chosen])
        }
        cycle = completion
        return true
    }

    /// Takes an older line from the memory, or a newer one; behind the newest stands what was being typed.
    private mutating func recall(by step: Int, of lines: [String]) -> Bool {
        let place = (recalled ?? lines.count) + step
        guard place >= 0, place <= lines.count, step < 0 || recalled != nil else { return false }
        if recalled == nil { unfinished = text }
        recalled = place < lines.count ? place : nil
        line.set(place < lines.count ? lines[place] : unfinished)
        cycle = nil
        return true
    }
}

extension State {
    /// A key in a prompt: Enter, Esc or Ctrl-c end it, others edit the line.
    mutating func take(_ key: Key, _ prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .enter:
            memory.add(prompt.text, to: prompt.purpose.kind)
            return prompt.purpose.accept(prompt.text, &self)
        case .escape, .control("c"):
            dialog = nil
            return prompt.purpose.leave(prompt.text, &self)
        default:
            let old = prompt.text
            prompt.line.killed = memory.killed
            guard prompt.take(key, self) else { return [] }
            memory.killed = prompt.line.killed
            dialog = .prompt(prompt)
            if prompt.text != old { prompt.purpose.typed(prompt.text, &self) }
            if prompt.line.isOver { notice = say(.promptFull, String(prompt.line.limit >> 10)) }
            return []
        }
    }
}
