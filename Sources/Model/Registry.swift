import Synchronization

/// What registries say of agencies: that of the plan itself, and those that several plans share.
extension Columns {
    /// One heading of the plan's own registry.
    package struct Registered: Sendable {
        /// Number of the heading.
        package var heading: Int32
        /// Number of the agency.
        package var agency: Int32
        /// The value of ALIAS.
        package var alias = ByteRange.none
        /// The value of MEMBERS.
        package var members = ByteRange.none
        /// The value of CONTACT.
        package var contact = ByteRange.none
        /// Whether the heading is tagged as a group.
        package var isGroup = false
        /// Whether the heading's own text says nothing else.
        package var isPlain = false

        /// A heading that says nothing but the name.
        package init(heading: Int, agency: Int) {
            self.heading = Int32(truncatingIfNeeded: heading)
            self.agency = Int32(truncatingIfNeeded: agency)
        }

        /// The value of a property; none where it is not there, or the field is no property.
        package func range(_ field: AgencyField) -> ByteRange {
            switch field {
            case .alias: alias
            case .members: members
            case .contact: contact
            case .name, .group: .none
            }
        }
    }
}

/// What registries that several plans share say of agencies.
package struct SharedRegistry: Sendable, Equatable {
    /// One agency; nil where the registry does not tell.
    package struct Entry: Sendable, Equatable {
        /// The name as written.
        package var name: String
        /// Whether it is tagged as a group.
        package var isGroup: Bool
        /// Other names.
        package var aliases: [String]?
        /// The agencies that a group stands for.
        package var members: [String]?
        /// Whom to call.
        package var contact: String?

        /// An agency of which nothing is told but its name.
        package init(name: String, isGroup: Bool) {
            (self.name, self.isGroup) = (name, isGroup)
        }
    }

    /// The agencies, each once, in the order of the files.
    package private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    /// A registry without agencies.
    package init() {}

    /// Takes in what a heading says; of two headings of one agency the later one counts, field by field.
    package mutating func take(_ entry: Entry) {
        guard let number = numbers[entry.name] else {
            numbers[entry.name] = entries.count
            entries.append(entry)
            return
        }
        var known = entries[number]
        known.isGroup = entry.isGroup
        known.aliases = entry.aliases ?? known.aliases
        known.members = entry.members ?? known.members
        known.contact = entry.contact ?? known.contact
        entries[number] = known
    }

    /// What is told of an agency; nil where it is not named.
    package subscript(name: String) -> Entry? { numbers[name].map { entries[$0] } }
}

extension Columns {
    /// Takes in registries that several plans share: what the plan's own registry says of an agency counts before them,
    /// field by field. To be called once, on columns that were just read.
    package mutating func take(_ registry: SharedRegistry) {
        guard !registry.entries.isEmpty else { return }
        shared = registry
        var own = [Registered?](repeating: nil, count: agencies.count)
        for entry in self.registry {
            var all = own[Int(entry.agency)] ?? entry
            for path in [\Registered.alias, \.members, \.contact] where entry[keyPath: path].isPresent {
                all[keyPath: path] = entry[keyPath: path]
            }
            own[Int(entry.agency)] = all
        }
        for entry in registry.entries {
            let number = names.number(of: entry.name, in: agencies)
            var agency = number.map { agencies[$0] } ?? Agency(name: entry.name)
            let registered = number.flatMap { own.indices.contains($0) ? own[$0] : nil }
            if registered == nil { agency.isGroup = entry.isGroup }
            if let aliases = entry.aliases, registered?.alias.isPresent != true { agency.aliases = aliases }
            if let members = entry.members, registered?.members.isPresent != true { agency.members = members }
            if let contact = entry.contact, registered?.contact.isPresent != true { agency.contact = contact }
            if let number { agencies[number] = agency } else { agencies.append(agency) }
        }
        names = AgencyIndex()
    }
}

/// Finds the numbers of agencies by name, in a table that is made when it is first needed.
final class AgencyIndex: Sendable {
    private let table = Mutex<[String: Int]?>(nil)

    /// The number of the agency with a name; of equal names the first.
    func number(of name: String, in agencies: [Agency]) -> Int? {
        table.withLock { table in
            let known =
                table
                ?? Dictionary(agencies.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
            table = known
            return known[name]
        }
    }
}

extension Plan {
    /// The plan as it is with registries that several plans share; it has no edits, and did not take any in yet.
    package func sharing(_ registry: SharedRegistry) -> Plan {
        var columns = columns
        columns.take(registry)
        return Plan(columns)
    }

    /// The number of the agency with this name; nil where there is none.
    package func agency(named name: String) -> Int? {
        columns.names.number(of: name, in: columns.agencies) ?? addedAgency(named: name)
    }

    /// The headings of the plan's own registry that name an agency, in file order.
    package func registered(_ name: String) -> [Columns.Registered] {
        guard let number = columns.names.number(of: name, in: columns.agencies) else { return [] }
        return columns.registry.filter { Int($0.agency) == number }
    }

    /// A field of an agency as the plan's own registry has it; nil where that does not have it.
    package func registered(_ field: AgencyField, of name: String) -> String? {
        let entries = registered(name)
        switch field {
        case .name: return entries.isEmpty ? nil : name
        case .group: return entries.last?.isGroup == true ? AgencyField.groupTag : nil
        case .alias, .members, .contact:
            return entries.last { $0.range(field).isPresent }.map { string($0.range(field)) }
        }
    }

    /// The groups that have an agency among their members, by name or another name of it.
    package func groups(of agency: Int) -> [Int] {
        let agencies = agencies
        let names = Set([agencies[agency].name] + agencies[agency].aliases)
        return agencies.indices.filter { $0 != agency && agencies[$0].members.contains(where: names.contains) }
    }
}
