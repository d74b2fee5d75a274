import ArgumentParser
import Messages
import Model
import Reports

/// `duban report`: the measures as a document for others.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "report", abstract: HelpMessage.report.spoken)
    }

    /// The names of all formats, as help and errors list them.
    private static var formats: String { ReportFormat.all.map(\.name).joined(separator: " ") }

    @Option(help: help(.format, "FORMAT", ReportCommand.formats))
    var format: String?

    @Option(help: help(.agencyOption, "AGENCY"))
    var agency: String?

    @Argument(help: help(.query, "QUERY"))
    var query: [String] = []

    @Flag(help: help(.mark))
    var mark = false

    @OptionGroup
    var output: OutputOptions

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let form = try form()
        // What was left out of the report would no longer count as new.
        if mark, agency != nil || !query.isEmpty { throw Failure(.usage) { CommandMessage.markNeedsAll.text($0) } }
        let clock = try Clock(option: common.today)
        let file = try PlanFile(PlanChoice(option: common.plan))
        let measures = try file.measures(matching: query, agency: agency, today: clock.today)
        let place = try output.place(sparing: file)
        try place.put(form.make(file.plan, measures, clock.today, .spoken))
        place.tell()
        if mark { try remember(clock.now(), in: file) }
    }

    /// Notes in the plan file when this report was made, as a step that `undo` takes back.
    private func remember(_ now: Moment, in file: PlanFile) throws(Failure) {
        var plan = file.plan
        let edits = plan.marking(reportAt: now)
        do throws(Clash) { _ = try plan.apply(edits) } catch { throw Failure(error, file: file.name) }
        if !plan.edits.isEmpty { try file.save(plan) }
        Output.say(CommandMessage.reportMarked.text(.spoken, now.iso))
    }

    private func form() throws(Failure) -> ReportFormat {
        let known = ReportCommand.formats
        guard let format else { throw Failure(.usage) { CommandMessage.formatMissing.text($0, known) } }
        guard let form = ReportFormat.all.first(where: { $0.name == format }) else {
            throw Failure(.usage) { CommandMessage.unknownFormat.text($0, format, known) }
        }
        return form
    }
}
