import ArgumentParser
import Glibc
import Importers
import Messages
import Model
import OrgFile
import Storage

/// `duban import`: makes a plan file of a document as issued.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: HelpMessage.importDocument.spoken)
    }

    @Argument(help: help(.document, "DOC"))
    var document: String

    @Option(name: [.short, .customLong("output")], help: help(.output, "FILE"))
    var output: String?

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let outline = try outline()
        let bytes = OrgFile.render(outline)
        let plan = try PlanFile.plan(of: bytes, file: document)
        let place = try OutputPlace(output)
        try place.put(bytes)
        for doubt in outline.doubts {
            Output.say(document + ":" + String(doubt.line) + ": " + doubt.message.text(.spoken, doubt.text))
        }
        Output.say(plan.counts(.spoken))
        place.tell()
    }

    /// What the document says.
    private func outline() throws(Failure) -> Outline {
        let bytes = try decoded(document == "-" ? readAll(from: STDIN_FILENO) : file(), file: document)
        do { return try importDocument(bytes) } catch { throw Failure(importing: error, file: document) }
    }

    /// The bytes of the document's file.
    private func file() throws(Failure) -> [UInt8] {
        let found: Snapshot?
        do { found = try Document(path: document).read() } catch { throw Failure(error, file: document) }
        guard let found else { throw Failure(file: document, ENOENT) }
        return found.bytes
    }
}

extension Plan {
    /// How many sections, items, measures, agencies and mentions of agencies the plan has.
    fileprivate func counts(_ language: Language) -> String {
        CommandMessage.importCounts.text(
            language, String(sections.count), String(items.count), String(measureCount), String(agencies.count),
            String(columns.mentions.count))
    }
}

extension Outline.Doubt {
    fileprivate var message: CommandMessage {
        switch reason {
        case .unknownLine: .unknownLine
        case .noAgency: .noAgency
        case .doubtfulName: .doubtfulName
        case .doubtfulParenthesis: .doubtfulParenthesis
        }
    }
}
