import ArgumentParser
import Glibc
import Messages
import Model

/// `duban note`: adds a progress note to a measure.
struct NoteCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "note", abstract: HelpMessage.note.spoken)
    }

    @Argument(help: help(.id, "ID"))
    var id: String

    @Argument(help: help(.noteText, "TEXT"))
    var text: String

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let clock = try Clock(option: common.today)
        let file = try PlanFile(PlanChoice(option: common.plan))
        var plan = file.plan
        let measure = try file.lookUp(id)
        let words = try Typed.words(text == "-" ? try NoteText.standardInput() : text)
        guard !words.isEmpty else { throw Failure(.usage) { CommandMessage.noteEmpty.text($0) } }
        let edits = try plan.set([], of: measure, words: words, who: author(), now: clock.now())
        try plan.verifyReadBack(of: [measure])
        try file.save(plan)
        try Output.print(plan.summary(of: edits, measure: measure, .spoken) + "\n")
    }
}

/// Where the words of a note come from.
enum NoteText {
    /// What standard input holds.
    /// - Throws: `Failure` where it is no UTF-8.
    static func standardInput() throws(Failure) -> String {
        let bytes = readAll(from: STDIN_FILENO)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let line = bytes.firstInvalidUTF8Line ?? 1
            throw Failure(.usage, at: "-:" + String(line)) { CommandMessage.invalidInput.text($0) }
        }
        return text
    }
}
