import Messages
import Model

extension Finding {
    /// What is wrong and what to do, in a language.
    package func message(_ language: Language) -> String {
        let lines = others.map(String.init).joined(separator: language == .chinese ? "、" : ", ")
        let message: ReportMessage =
            switch code {
            case .duplicateKey: .duplicateKey
            case .keyIsNumber: .keyIsNumber
            case .unknownKeyword: .unknownKeyword
            case .badDate: .badDate
            case .misplacedLine: .misplacedLine
            case .noLead: .noLead
            case .badLights: .badLights
            case .badView: .badView
            case .nearNames: .nearNames
            case .sharedAlias: .sharedAlias
            case .memberOfItself: .memberOfItself
            case .unreadRegistry: .unreadRegistry
            }
        return message.text(language, detail, lines, other)
    }

    /// The finding for programs; `file` is the plan's file as the user named it.
    private func json(file: String, _ language: Language) -> JSON {
        [
            "file": .string(file), "line": .number(line), "code": .string(code.rawValue),
            "message": .string(message(language)),
        ]
    }

    /// Findings for programs, as `duban check --json` prints them.
    package static func json(_ findings: [Finding], file: String, language: Language) -> JSON {
        .array(findings.map { $0.json(file: file, language) })
    }

    /// Findings for people: `file:line: what is wrong and what to do`, one a line.
    package static func lines(_ findings: [Finding], file: String, language: Language) -> [String] {
        findings.map { file + ":" + String($0.line) + ": " + $0.message(language) }
    }
}
