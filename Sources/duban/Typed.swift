import Cells
import Messages
import Model

/// Words of arguments that are to stand in a plan.
enum Typed {
    /// The words of a note.
    /// - Throws: `Failure` where they hold control characters.
    static func words(_ text: String) throws(Failure) -> String {
        let words = Entry.words(typed: text)
        try refuseControls(in: words)
        return words
    }

    /// Refuses control characters other than tabs and line breaks: terminals obey them, and nobody sees them.
    /// - Throws: `Failure` with the first one.
    static func refuseControls(in text: String) throws(Failure) {
        let control = text.unicodeScalars.first {
            $0.properties.generalCategory == .control && $0 != "\t" && !Character($0).isNewline
        }
        guard let control else { return }
        let digits = String(control.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        let shown = Text.middleCut(text.singleLine, columns: 40)
        throw Failure(.usage) { CommandMessage.controlCharacter.text($0, shown, code) }
    }
}

extension Failure {
    /// An option behind `--`, where all are words.
    init(optionTooLate option: String) {
        self.init(.usage) { CommandMessage.optionTooLate.text($0, option) }
    }
}
