import ArgumentParser
import Messages
import Model

/// `duban add`: adds a measure to an item.
struct AddCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: HelpMessage.add.spoken)
    }

    @Argument(help: help(.measureText, "TEXT"))
    var text: String

    @Argument(help: help(.values, "FIELD=VALUE"))
    var values: [String] = []

    @Option(help: help(.item, "ITEM"))
    var item: String?

    @Option(help: help(.after, "ID"))
    var after: String?

    @Option(parsing: .unconditional, help: help(.noteWords, "TEXT"))
    var note: String?

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let clock = try Clock(option: common.today)
        let file = try PlanFile(PlanChoice(option: common.plan))
        let words = Needle.trimmed(text)
        guard !words.isEmpty else { throw Failure(.usage) { CommandMessage.textEmpty.text($0) } }
        try Typed.refuseControls(in: words)
        if let option = values.first(where: { $0.hasPrefix("--") }) { throw Failure(optionTooLate: option) }
        let said = try Typed.words(note ?? "")
        var plan = file.plan
        let (slot, group) = try slot(in: file)
        var generator = SystemRandomNumberGenerator()
        let key = plan.newKey(item: group, using: &generator)
        do {
            for edit in try plan.adding(words, at: slot, key: key) { try plan.apply(edit) }
            // Values are read against the statuses that the plan has now.
            let measure = try plan.measure(.customID(key))
            let assignments = try Assignment.all(values, in: plan, today: clock.today)
            _ = try plan.set(assignments, of: measure, words: said, who: author(), now: clock.now())
            try plan.verifyReadBack(of: [measure])
            plan = try file.save(plan)
            let added = try plan.measure(.customID(key))
            try Output.print(plan.summary(added, .measureAdded, .spoken) + "\n")
        } catch let clash as Clash {
            throw Failure(clash, file: file.name)
        }
    }

    /// Where the measure is to stand, and the item that its key names.
    private func slot(in file: PlanFile) throws(Failure) -> (Plan.Slot, item: Int?) {
        guard item == nil || after == nil else { throw Failure(.usage) { CommandMessage.twoPlaces.text($0) } }
        if let after {
            let measure = try file.lookUp(after)
            return (.behind(measure), file.plan.item(of: measure))
        }
        if let item { return try file.group(item) }
        guard file.plan.sections.isEmpty, file.plan.items.isEmpty else {
            throw Failure(.usage) { CommandMessage.placeMissing.text($0) }
        }
        return (.end, nil)
    }
}
