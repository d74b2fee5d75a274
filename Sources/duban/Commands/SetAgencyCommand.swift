import ArgumentParser
import Messages
import Model

/// `duban set-agency`: gives an agency other names, members or somebody to call, all or nothing.
struct SetAgencyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "set-agency", abstract: HelpMessage.setAgency.spoken)
    }

    @Argument(help: help(.agencyName, "AGENCY"))
    var agency: String

    @Argument(help: help(.agencyValues, "FIELD=VALUE"))
    var values: [String] = []

    @OptionGroup
    var common: CommonOptions

    func run() throws {
        let wishes = try AgencyWishes(values)
        let file = try PlanFile(PlanChoice(option: common.plan))
        var plan = file.plan
        let agency = try file.agency(called: self.agency)
        let name = plan.agencies[agency].name
        do {
            let edits = try plan.setting(
                alias: wishes.alias, members: wishes.members, contact: wishes.contact, of: agency)
            _ = try plan.apply(edits)
            if !edits.isEmpty { try file.save(plan) }
            guard edits.isEmpty else { return try Output.print(plan.summary(ofRegistry: edits, .spoken)) }
            try Output.print(
                CommandMessage.registry.spoken + "  " + name + "  " + CommandMessage.unchanged.spoken + "\n")
        } catch let clash as Clash {
            throw Failure(clash, file: file.name)
        }
    }
}

/// What an agency is to have, as `duban set-agency` was given it; nil where a field stays.
private struct AgencyWishes {
    private(set) var alias: [String]?
    private(set) var members: [String]?
    private(set) var contact: String?

    private static let fields: [String: AgencyField] = [
        "alias": .alias, "members": .members, "contact": .contact, "别名": .alias, "成员": .members, "联系人": .contact,
    ]

    /// Reads arguments that each set another field; `＝` reads as `=`.
    /// - Throws: `Failure` where there is none, a field comes twice, or a value cannot stand in the file.
    init(_ values: [String]) throws(Failure) {
        guard !values.isEmpty else { throw Failure(.usage) { CommandMessage.agencyFieldsMissing.text($0) } }
        var seen: Set<AgencyField> = []
        for text in values {
            if text.hasPrefix("--") { throw Failure(optionTooLate: text) }
            let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
            let name = String(parts.first ?? "")
            guard parts.count == 2, let field = AgencyWishes.fields[name.lowercased()] else {
                throw Failure(.usage) { CommandMessage.unknownAgencyField.text($0, name) }
            }
            guard seen.insert(field).inserted else {
                throw Failure(.usage) { CommandMessage.fieldTwice.text($0, name) }
            }
            let value = parts[1].trimmed
            guard !value.contains(where: \.isNewline) else {
                throw Failure(.usage) { CommandMessage.severalLines.text($0, name) }
            }
            try Typed.refuseControls(in: value)
            switch field {
            case .alias: alias = try AgencyWishes.names(value)
            case .members: members = try AgencyWishes.names(value)
            case .contact, .name, .group: contact = value
            }
        }
    }

    /// The names, each once.
    private static func names(_ value: String) throws(Failure) -> [String] {
        guard let names = Agency.names(typed: value) else {
            throw Failure(.usage) { CommandMessage.openParenthesis.text($0, value) }
        }
        guard value.isEmpty || !names.isEmpty else { throw Failure(.usage) { CommandMessage.badName.text($0, value) } }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
