import ArgumentParser
import Messages

extension Language: ExpressibleByArgument {}

extension Language {
    /// The language to speak: `--lang`, else the locale, else Chinese. It is found before the arguments are parsed, so
    /// that help and errors speak it too.
    static let spoken: Language = {
        let arguments = CommandLine.arguments.prefix { $0 != "--" }
        for (index, argument) in arguments.enumerated() {
            let next = index + 1 < arguments.count ? arguments[index + 1] : ""
            let value = argument == "--lang" ? next : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : ""
            if let language = Language(rawValue: value) { return language }
        }
        return Language(
            locale: Environment.variable("LC_ALL") ?? Environment.variable("LC_MESSAGES")
                ?? Environment.variable("LANG"))
    }()
}

extension Message {
    /// The message in the language to speak.
    var spoken: String { text(Language.spoken) }
}
