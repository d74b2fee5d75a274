import ArgumentParser
import Messages
import Model
import Reports

/// `duban urge`: an agency's open measures as text to send.
struct UrgeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "urge", abstract: HelpMessage.urge.spoken)
    }

    @Argument(help: help(.agencyName, "AGENCY"))
    var agency: String

    @Argument(help: help(.query, "QUERY"))
    var query: [String] = []

    @Flag(help: help(.logUrging))
    var log = false

    @OptionGroup
    var output: OutputOptions

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let clock = try Clock(option: common.today)
        let file = try PlanFile(PlanChoice(option: common.plan))
        let agency = try file.agency(called: agency)
        let name = file.plan.agencies[agency].name
        let measures =
            query.isEmpty ? nil : try file.measures(matching: query, today: clock.today)
        let now = clock.now()
        let who = author()
        guard
            let list = file.plan.urgingList(of: agency, among: measures, today: now.day, who: who, language: .spoken)
        else {
            let message: CommandMessage = query.isEmpty ? .nothingToUrge : .nothingMatchingToUrge
            return Output.say(message.text(.spoken, name))
        }
        let place = try output.place(sparing: file)
        // The log first: a letter that was sent but not noted would be sent again.
        if log { try note(list, name, in: file, who: who, now: now) }
        try place.print(list.text + "\n")
        place.tell()
    }

    /// Writes into the log of each measure of the list that the agency was urged, in one save.
    private func note(_ list: UrgingList, _ name: String, in file: PlanFile, who: String, now: Moment) throws(Failure) {
        var plan = file.plan
        for measure in list.measures {
            _ = try plan.set([], of: measure, words: Plan.urgingWords(name), who: who, now: now)
        }
        try plan.verifyReadBack(of: list.measures)
        try file.save(plan)
        Output.say(CommandMessage.urgingLogged.text(.spoken, String(list.measures.count)))
    }
}
