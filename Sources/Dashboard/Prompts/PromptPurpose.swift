import Messages

/// What a prompt is for: one file in this folder for each.
protocol PromptPurpose: Sendable {
    /// The prompts with which it shares what was typed.
    var kind: PromptMemory.Kind { get }
    /// Whether its text may have several lines.
    var takesLines: Bool { get }
    /// The most bytes of UTF-8 that its text may have.
    var limit: Int { get }
    /// Whether what the word at the caret can become shows above the line.
    var completes: Bool { get }
    /// The measures that it is about.
    var measures: [Int] { get set }
    /// The status that it sets.
    var status: Int? { get set }

    /// What stands before the text: the first of these that takes no more than half of the line.
    func labels(_ state: State) -> [String]
    /// What Enter would do with the text; nil where that goes without saying.
    func hint(_ text: String, _ state: State) -> PromptHint?
    /// The Characters of the text that are wrong; nil where none are.
    func flaw(_ text: String, _ state: State) -> Range<Int>?
    /// What the word before the caret can become; nil where there is nothing.
    func completion(before: String, after: String, _ state: State) -> Completion?
    /// Up or Down: goes through a list that shows above the line; false where they take older lines instead.
    mutating func step(by rows: Int, _ text: String, _ state: State) -> Bool
    /// Keys with their words for the footer.
    func keys(_ state: State) -> [(key: String, words: String)]

    /// The text was changed.
    func typed(_ text: String, _ state: inout State)
    /// Enter: does what it is for and closes the prompt, or says why not.
    func accept(_ text: String, _ state: inout State) -> [Effect]
    /// Esc: the prompt is closed already.
    func leave(_ text: String, _ state: inout State) -> [Effect]
    /// What a draft keeps of it, so that the text outlives the program; nil where it is not worth that.
    func typing(_ text: String, _ state: State) -> DraftText.Typing?
}

/// A line that explains what Enter would do.
struct PromptHint: Sendable, Equatable {
    var words: String
    /// Whether it tells what is wrong, or what may not be meant.
    var isWarning = false
}

extension PromptPurpose {
    var takesLines: Bool { false }
    var limit: Int { 64 << 10 }
    var completes: Bool { false }
    var measures: [Int] {
        get { [] }
        set { _ = newValue }
    }
    var status: Int? {
        get { nil }
        set { _ = newValue }
    }

    func hint(_ text: String, _ state: State) -> PromptHint? { nil }
    func flaw(_ text: String, _ state: State) -> Range<Int>? { nil }
    func completion(before: String, after: String, _ state: State) -> Completion? { nil }
    mutating func step(by rows: Int, _ text: String, _ state: State) -> Bool { false }
    func keys(_ state: State) -> [(key: String, words: String)] {
        [("Enter", state.say(.acceptHint)), ("Esc", state.say(.cancelHint))]
    }

    func typed(_ text: String, _ state: inout State) {}
    /// What a draft would keep can be taken again from the memory.
    func leave(_ text: String, _ state: inout State) -> [Effect] {
        guard typing(text, state) != nil else { return [] }
        state.memory.add(text, to: kind)
        return [.draft]
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? { nil }
}
