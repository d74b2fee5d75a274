import Messages
import Model

/// How well typed words fit a command: by its names in both languages, its keys, pinyin, or what its help says.
struct CommandMatch {
    private let words: [Word]

    /// One word that was typed.
    private struct Word {
        let typed: String
        let letters: [Character]
        let needle: Needle

        init(_ typed: String, _ pinyin: Pinyin) {
            self.typed = typed
            letters = Array(typed.lowercased())
            needle = Needle(typed.lowercased(), pinyin)
        }

        var isASCII: Bool { letters.allSatisfy(\.isASCII) }
    }

    /// Words as typed, full-width forms as ASCII.
    init(_ text: String, _ pinyin: Pinyin = .none) {
        words = text.halfWidth.split(whereSeparator: \.isWhitespace).map { Word(String($0), pinyin) }
    }

    var isEmpty: Bool { words.isEmpty }

    /// How far the command is from what was typed, 0 for what it is called; nil where a word does not fit it.
    func distance(to command: Command) -> Int? {
        var sum = 0
        for word in words {
            guard let distance = CommandMatch.distance(word, command) else { return nil }
            sum += distance
        }
        return sum
    }

    private static func distance(_ word: Word, _ command: Command) -> Int? {
        let keys = command.keys.map(\.notation)
        if keys.contains(word.typed) { return 0 }
        let (chinese, english) = (command.name.text(.chinese), command.name.text(.english))
        let typed = String(word.letters)
        let distances = [
            distance(word.letters, in: chinese), distance(word.letters, in: english), read(word, in: chinese),
            typed.count > 1 && keys.contains { $0.lowercased().hasPrefix(typed) } ? 2 : nil,
            distance(word, inHelp: command.help),
        ]
        return distances.compactMap { $0 }.min()
    }

    /// Letters in a name: all of it, its begin, the begin of a word, the first letters of words, together, scattered from
    /// the begin of a word on.
    static func distance(_ letters: [Character], in name: String) -> Int? {
        let name = Array(name.lowercased())
        guard let first = letters.first else { return 0 }
        if name.starts(with: letters) { return name.count == letters.count ? 0 : 1 }
        let starts = name.indices.filter { ($0 == 0 || !isLetter(name[$0 - 1])) && isLetter(name[$0]) }
        if starts.contains(where: { name[$0...].starts(with: letters) }) { return 2 }
        if holds(starts.map { name[$0] }[...], letters) { return 3 }
        if name.indices.contains(where: { name[$0...].starts(with: letters) }) { return 4 }
        return starts.contains { name[$0] == first && holds(name[$0...], letters) } ? 5 : nil
    }

    /// Whether the letters stand in this order.
    private static func holds(_ name: ArraySlice<Character>, _ letters: [Character]) -> Bool {
        var rest = letters[...]
        for character in name where character == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// The word as the reading of a Chinese name, or as a part of it.
    private static func read(_ word: Word, in name: String) -> Int? {
        let bytes = Array(name.utf8)
        return word.needle.find(in: bytes, from: 0, to: bytes.count).map { $0 == 0 ? 2 : 3 }
    }

    /// The word in the help, where it is long enough to say something.
    private static func distance(_ word: Word, inHelp help: CommandRowMessage) -> Int? {
        if word.isASCII, word.letters.count < 2 { return nil }
        let texts = Language.allCases.map { Array(help.text($0).lowercased()) }
        for text in texts {
            let isFound = text.indices.contains {
                ($0 == 0 || !isLetter(text[$0 - 1]) || !word.isASCII) && text[$0...].starts(with: word.letters)
            }
            if isFound { return 7 }
        }
        return word.isASCII && word.needle.isFound(in: help.text(.chinese)) ? 9 : nil
    }
}
