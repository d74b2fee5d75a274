import Messages

/// One command of the dashboard, as help and `duban keys` tell it.
package struct KeyRow: Sendable, Equatable {
    /// What the command is called.
    package var name: String
    /// The keys that run it, as they are written in help (`j`, `Ctrl-d`).
    package var keys: [String]
    /// Where it applies.
    package var place: String
    /// What it does.
    package var help: String

    /// A row of the list of keys.
    package init(name: String, keys: [String], place: String, help: String) {
        self.name = name
        self.keys = keys
        self.place = place
        self.help = help
    }
}

extension KeyRow {
    /// Commands for programs, as `duban keys --json` prints them.
    package static func json(_ rows: [KeyRow]) -> JSON {
        .array(
            rows.map {
                [
                    "name": .string($0.name), "keys": .strings($0.keys), "where": .string($0.place),
                    "help": .string($0.help),
                ]
            })
    }

    /// Commands for people.
    package static func table(_ rows: [KeyRow], language: Language) -> Table {
        let headings: [ReportMessage] = [.command, .keys, .place, .help]
        var table = Table(headings: headings.map { $0.text(language) })
        table.rows = rows.map { [$0.name, $0.keys.joined(separator: " "), $0.place, $0.help] }
        return table
    }
}
