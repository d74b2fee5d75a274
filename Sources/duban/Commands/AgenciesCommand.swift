import ArgumentParser
import Messages
import Model
import Reports

/// `duban agencies`: what each agency has to do.
struct AgenciesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "agencies", abstract: HelpMessage.agencies.spoken)
    }

    @Argument(help: help(.query, "QUERY"))
    var query: [String] = []

    @Option(help: help(.showAgency, "NAME"))
    var show: String?

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let today = try Clock(option: common.today).today
        let file = try PlanFile(PlanChoice(option: common.plan))
        let plan = file.plan
        if let show { return try print(try file.agency(called: show), of: plan, today) }
        let measures = query.isEmpty ? nil : try file.measures(matching: query, today: today)
        if json {
            try Output.write(plan.agenciesJSON(among: measures, today: today).document)
        } else {
            try Output.print(plan.agenciesTable(among: measures, today: today, language: .spoken).lines)
        }
    }

    /// What is known of one agency.
    private func print(_ agency: Int, of plan: Plan, _ today: Day) throws(Failure) {
        if json {
            try Output.write(plan.agencyJSON(agency, today: today).document)
        } else {
            try Output.print(plan.agencyTable(agency, today: today, language: .spoken).lines)
        }
    }
}
