import ArgumentParser
import Cells
import Dashboard
import Messages
import Reports

/// `duban keys`: the commands of the dashboard with their keys.
struct KeysCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "keys", abstract: HelpMessage.keys.spoken)
    }

    @Flag(help: help(.json))
    var json = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        if json {
            // Names and places are the same in every language, for programs to rely on.
            let rows = Command.all.map { command in
                KeyRow(
                    command, name: command.name.text(.english),
                    place: command.places.map(\.rawValue).joined(separator: " "))
            }
            try Output.write(KeyRow.json(rows).document)
        } else {
            let rows = Command.all.map { command in
                KeyRow(command, name: command.name.spoken, place: command.placesInWords)
            }
            try Output.print(KeyRow.table(rows, language: .spoken).lines)
        }
    }
}

extension KeyRow {
    /// The row of a command of the dashboard.
    fileprivate init(_ command: Command, name: String, place: String) {
        self.init(
            name: name, keys: command.keys.map(\.notation), place: place,
            help: command.help.spoken)
    }
}

extension Command {
    /// Where the command applies, in words.
    fileprivate var placesInWords: String {
        places.count == Place.allCases.count
            ? ReportMessage.everyPlace.spoken : places.map(\.word.spoken).joined(separator: " ")
    }
}
