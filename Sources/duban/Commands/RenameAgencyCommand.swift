import ArgumentParser
import Messages
import Model

/// `duban rename-agency`: gives an agency another name wherever it stands.
struct RenameAgencyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rename-agency", abstract: HelpMessage.renameAgency.spoken)
    }

    @Argument(help: help(.agencyName, "OLD"))
    var old: String

    @Argument(help: help(.newAgencyName, "NEW"))
    var new: String

    @Flag(help: help(.keepAlias))
    var alias = false

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        guard let new = Agency.name(typed: new) else {
            throw Failure(.usage) { [new] in CommandMessage.badAgencyName.text($0, new) }
        }
        let file = try PlanFile(PlanChoice(option: common.plan))
        let agency = try file.agency(called: old)
        let old = file.plan.agencies[agency].name
        guard !old.utf8.elementsEqual(new.utf8) else {
            throw Failure(.usage) { CommandMessage.sameName.text($0) }
        }
        let isMerged = file.plan.agency(named: new) != nil
        var plan = file.plan
        do {
            _ = try plan.apply(try plan.renaming(agency, to: new, keepingAlias: alias))
            let measures = Plan.measures(of: plan.edits)
            try plan.verifyReadBack(of: measures.compactMap { try? plan.measure($0) })
            try file.save(plan)
            try Output.print(plan.summary(ofRegistry: plan.edits, .spoken) + plan.summary(ofMeasures: plan.edits))
            let message: CommandMessage = isMerged ? .agenciesMerged : .agencyRenamed
            Output.say(message.text(.spoken, old, new, String(measures.count)))
            if plan.columns.shared[old] != nil { Output.say(CommandMessage.sharedStays.text(.spoken, old)) }
        } catch let clash as Clash {
            throw Failure(clash, file: file.name)
        }
    }
}

extension Plan {
    /// The measures that edits are about, each once.
    fileprivate static func measures(of edits: [Edit]) -> [RecordKey] {
        var seen: Set<RecordKey> = []
        return edits.filter(\.isAboutMeasure).map(\.record).filter { seen.insert($0).inserted }
    }

    /// What edits did to the registry, a line each.
    func summary(ofRegistry edits: [Edit], _ language: Language) -> String {
        edits.filter { $0.agency != nil }.map { $0.registrySummary(language) + "\n" }.joined()
    }

    /// What edits did to measures, a line a measure.
    fileprivate func summary(ofMeasures edits: [Edit]) -> String {
        var parts: [RecordKey: [Edit]] = [:]
        for edit in edits where edit.isAboutMeasure { parts[edit.record, default: []].append(edit) }
        return Plan.measures(of: edits).compactMap { key in
            guard let measure = try? measure(key) else { return nil }
            return summary(of: parts[key] ?? [], measure: measure, .spoken) + "\n"
        }.joined()
    }
}
