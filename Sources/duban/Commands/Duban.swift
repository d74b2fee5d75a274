import ArgumentParser
import Messages

/// `duban`: the root of all commands; without one, the dashboard.
struct Duban: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "duban", abstract: HelpMessage.duban.spoken,
            usage: """
                duban [FILE] [--plan FILE] [--lang zh|en] [--today DATE] [--theme THEME] [--ascii]
                duban COMMAND …
                """,
            discussion: HelpMessage.discussion.spoken, version: "0.1.0",
            subcommands: [
                DashboardCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self, SetCommand.self,
                NoteCommand.self, AddCommand.self, MoveCommand.self, RemoveCommand.self, UndoCommand.self,
                AgenciesCommand.self, SetAgencyCommand.self, RenameAgencyCommand.self, UrgeCommand.self,
                LogCommand.self, ReportCommand.self, CheckCommand.self,
                KeysCommand.self,
            ], defaultSubcommand: DashboardCommand.self)
    }

    /// Arguments with the command's name moved before options that all commands take, where those stand first; a call
    /// for help without a command is one for the help of them all.
    static func commandFirst(_ arguments: [String]) -> [String] {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        var position = 0
        while position < arguments.count, arguments[position].hasPrefix("--"), arguments[position] != "--" {
            position += ["--plan", "--lang", "--today", "--theme"].contains(arguments[position]) ? 2 : 1
        }
        if position < arguments.count, names.contains(arguments[position]) {
            return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
        }
        let isHelp = arguments.first != "help" && arguments.contains { $0 == "--help" || $0 == "-h" }
        return isHelp ? ["--help"] : arguments
    }
}
