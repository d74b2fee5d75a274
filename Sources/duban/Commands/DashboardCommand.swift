import ArgumentParser
import Cells
import Messages

/// `duban [FILE]`: opens the dashboard.
struct DashboardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "dashboard", abstract: HelpMessage.dashboard.spoken)
    }

    @Argument(help: help(.file, "FILE"))
    var file: String?

    @Flag(help: help(.ascii))
    var ascii = false

    @Option(help: help(.theme, Theme.allCases.map(\.rawValue).joined(separator: "|")))
    var theme: Theme?

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let clock = try Clock(option: common.today)
        let choice = try PlanChoice(file: file, option: common.plan, opensStandard: true)
        let plan = try PlanFile(choice, isQuiet: true)
        choice.remember()
        let code = try runDashboard(
            plan: plan,
            options: DashboardOptions(
                clock: clock, language: .spoken, isASCII: ascii, theme: theme ?? ThemeChoice.standard))
        if code != 0 { throw Finished(code: code) }
    }
}

/// What the dashboard is started with.
struct DashboardOptions: Sendable {
    var clock: Clock
    var language: Language
    /// Whether frames and bars are ASCII.
    var isASCII: Bool
    /// Which colours show.
    var theme: Theme
}
