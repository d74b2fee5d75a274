import ArgumentParser
import Messages
import Model

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: help(.plan, "FILE"))
    var plan: String?

    @Option(help: help(.lang, "zh|en"))
    var lang: Language?

    @Option(help: help(.today, "DATE"))
    var today: String?
}

/// What `--help` says of an argument, in the language to speak.
func help(_ message: HelpMessage, _ value: String? = nil, _ words: String...) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: message.text(.spoken, values: words)).named(value)
}

/// The language of queries, for `--help`.
var queryHelp: String {
    let keys = QueryKey.all.map {
        Language.spoken == .chinese ? $0.chinese + ":(" + $0.name + ":)" : $0.name + ":(" + $0.chinese + ":)"
    }.joined(separator: " ")
    return QueryMessage.help.text(.spoken, keys)
}

extension ArgumentHelp {
    fileprivate func named(_ value: String?) -> ArgumentHelp {
        var help = self
        help.valueName = value
        return help
    }
}
