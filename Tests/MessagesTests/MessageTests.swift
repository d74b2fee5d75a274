import Foundation
import Testing

@testable import Messages

/// Every table of messages; a test compares this list with the sources.
private let tables: [any Message.Type] = [
    CommandMessage.self, DeadlinesMessage.self, HelpMessage.self, MouseMessage.self, PaletteMessage.self,
    PromptMessage.self, ReportMessage.self,
    ScreenMessage.self, CommandRowMessage.self, ViewMessage.self, FilterMessage.self, QueryMessage.self,
    WorkloadMessage.self,
]

@Suite struct MessageTests {
    @Test func everyMessageSpeaksEveryLanguage() {
        for table in tables {
            for row in rows(of: table) {
                for language in Language.allCases { #expect(!row[language].isEmpty, "\(row)") }
            }
        }
    }

    @Test func languagesAgreeInTheValuesThatTheyShow() {
        for table in tables {
            for row in rows(of: table) {
                #expect(places(in: row.chinese) == places(in: row.english), "\(row)")
            }
        }
    }

    @Test func everyTableOfTheSourcesIsTested() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Messages").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let declared = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: /enum (\w+): Message\b/).map {
                String($0.output.1)
            }
        }
        #expect(Set(declared) == Set(tables.map { "\($0)" }))
    }

    @Test func valuesGoWhereTheirPlacesAre() {
        let text = CommandMessage.changed.text(.chinese, "状态", "未启动", "{0}")
        #expect(text == "状态：未启动 → {0}")
    }

    @Test(arguments: [("en_GB.UTF-8", Language.english), ("en", .english), ("zh_CN.UTF-8", .chinese), ("C", .chinese)])
    func theLocaleChoosesTheLanguage(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test func withoutALocaleItSpeaksChinese() {
        #expect(Language(locale: nil) == .chinese)
    }

    private func rows(of table: any Message.Type) -> [Row] {
        func rows<Table: Message>(_ table: Table.Type) -> [Row] { Table.allCases.map(\.row) }
        return rows(table)
    }

    /// The numbers of `{0}`, `{1}` … in a text, in ascending order, each once.
    private func places(in text: String) -> Set<Substring> {
        Set(text.matches(of: /\{(\d)\}/).map(\.output.1))
    }
}
