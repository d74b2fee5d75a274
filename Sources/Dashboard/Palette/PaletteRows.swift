import Messages
import Model

/// A row of the palette: a command, or a place to go to.
struct PaletteRow: Sendable {
    enum Action: Sendable {
        case command(Command)
        /// Goes to a heading, by its number.
        case jump(heading: Int)
    }

    let action: Action
    let name: String
    var keys = ""
    let help: String
    /// Why it cannot be done here or now; nil where it can.
    var reason: String?
    /// What Tab writes.
    let word: String
}

extension State {
    /// The rows that typed words mean, the likeliest first; all commands where there are none. What cannot be done now
    /// comes behind, then what applies in other places. `numbers` are those of the items, where they are known.
    func paletteRows(_ text: String, numbers: [String]? = nil) -> [PaletteRow] {
        jumps(text.halfWidth.trimmed, numbers) + commandRows(text)
    }

    /// The numbers of all items.
    var itemNumbers: [String] { plan.items.indices.map { plan.number(ofItem: $0) } }

    /// Whether a text may be a number of an item or a measure.
    static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }

    private func commandRows(_ text: String) -> [PaletteRow] {
        let match = CommandMatch(text, pinyin)
        let found = Command.all.enumerated().compactMap { place, command -> (row: PaletteRow, order: [Int])? in
            guard command.name != .palette, let distance = match.distance(to: command) else { return nil }
            let row = row(command)
            let group = row.reason == nil ? 0 : command.places.contains(here) ? 1 : 2
            if match.isEmpty { return (row, [group, command.hint == nil ? .max : command.rank, place]) }
            let age = memory.commands.lastIndex(of: command.name).map { memory.commands.count - $0 } ?? .max
            return (row, [group, distance, age, row.name.count, place])
        }
        return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.row)
    }

    private func row(_ command: Command) -> PaletteRow {
        let name = say(command.name)
        var reason = command.disabled(self).map { say($0) }
        if !command.places.contains(here) {
            let places = command.places.map { $0.word.text(language) }.joined(
                separator: language == .chinese ? "、" : ", ")
            reason = say(.appliesElsewhere, places)
        }
        return PaletteRow(
            action: .command(command), name: name, keys: command.keys.map(\.notation).joined(separator: " "),
            help: say(command.help), reason: reason, word: name)
    }

    // MARK: Numbers

    /// The most places to go to that a number offers.
    private static let mostJumps = 9

    /// The measures and items that have the number, or the measures that have the key; of `9.` the measures of item 9.
    private func jumps(_ word: String, _ numbers: [String]?) -> [PaletteRow] {
        guard !word.isEmpty, !word.contains(where: \.isWhitespace) else { return [] }
        var measures: [Int] = []
        var items: [Int] = []
        if State.isNumber(word) {
            let above = word.lastIndex(of: ".").map { String(word[..<$0]) }
            for (item, number) in (numbers ?? itemNumbers).enumerated() where number == word || number == above {
                let group = plan.items[item]
                if number == word {
                    let measure = plan.columns.headings[Int(group.heading)].measure
                    if measure >= 0 { measures.append(Int(measure)) } else { items.append(Int(group.heading)) }
                } else {
                    let all = group.measures.filter { plan.item(of: $0) == item }
                    measures += word.last == "." ? all : all.filter { plan.number(of: $0, inItem: number) == word }
                }
            }
        }
        let key = Array(word.utf8)
        measures += plan.columns.measures.indices.filter {
            let range = plan.columns.measures[$0].key
            return range.isPresent && range.count == key.count
                && plan.columns.bytes[Int(range.start)..<Int(range.end)].elementsEqual(key)
        }
        var seen: Set<Int> = []
        let unique = measures.filter { seen.insert($0).inserted }.prefix(State.mostJumps).map { measure in
            let number = plan.number(of: measure)
            return PaletteRow(
                action: .jump(heading: Int(plan.columns.measures[measure].heading)), name: say(.jumpToMeasure, number),
                help: plan.title(of: measure), word: number)
        }
        return unique
            + items.prefix(State.mostJumps).map { heading in
                PaletteRow(
                    action: .jump(heading: heading), name: say(.jumpToItem, word), help: plan.heading(heading),
                    word: word)
            }
    }

    /// Goes to a heading: in the list on top where it has the measure, else in the plan view.
    mutating func jump(toHeading heading: Int) {
        let measure = Int(plan.columns.headings[heading].measure)
        if measure >= 0, var view = views.last as? any MeasureListing, view.list.go(to: measure) {
            views[views.count - 1] = view
            return
        }
        views = []
        go(toHeading: heading)
        focusHit(heading)
    }
}
