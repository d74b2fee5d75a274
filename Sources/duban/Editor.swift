import Terminal

/// The user's text editor: `$VISUAL`, else `$EDITOR`, else vi.
struct Editor {
    /// The program and the arguments that come with it.
    let words: [String]

    /// The editor of the values of `$VISUAL` and `$EDITOR`; one that names no program does not count.
    init(visual: String?, editor: String?) {
        let chosen = [visual, editor].lazy.map { Editor.words(of: $0 ?? "") }.first { !$0.isEmpty }
        words = chosen ?? ["vi"]
    }

    /// The editor of this process's environment.
    static var chosen: Editor {
        Editor(visual: Environment.variable("VISUAL"), editor: Environment.variable("EDITOR"))
    }

    /// The command that opens a file at a line, from 1, and ends when the file was closed.
    func command(file: String, line: Int) -> [String] {
        // As an argument these would be options, or vi's commands.
        let file = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
        let place = file + ":" + String(line)
        switch words.first?.split(separator: "/").last {
        case "code", "codium": return words + waiting + ["-g", place]
        case "subl", "zed": return words + waiting + [place]
        case "hx", "helix": return words + [place]
        default: return words + ["+" + String(line), file]
        }
    }

    /// Lends the terminal to the editor until it ends, and gives how it ended. Ctrl-z in it stops the whole job.
    ///
    /// The next `show` draws everything; the size may have changed.
    /// - Throws: `Program.Fault` where there is no such editor; the terminal is taken again then too.
    func edit(
        file: String, line: Int, on screen: Screen, signals: Signals
    ) throws(Program.Fault) -> Program.End {
        let program = Program(command(file: file, line: line))
        return try signals.lending(screen.restoration) { () throws(Program.Fault) in
            screen.lend()
            defer { screen.resume() }
            return try program.run()
        }
    }

    /// What makes an editor with windows of its own stay until the file is closed, unless its words say so already.
    private var waiting: [String] {
        words.contains("--wait") || words.contains("-w") ? [] : ["--wait"]
    }

    /// The words of a value, as a shell splits them without expanding anything: at white space outside of quotes.
    private static func words(of value: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in value {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let ended = word { words.append(ended) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let ended = word { words.append(ended) }
        return words.first?.isEmpty == true ? [] : words
    }
}
