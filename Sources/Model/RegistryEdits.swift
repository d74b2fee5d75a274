/// Edits of what the plan's own registry says of agencies. None of them changes the plan.
extension Plan {
    /// The edits that give an agency other names, members or somebody to call in the plan's own registry, which gets a
    /// heading for it, and a file without a registry one at its end; none for what is so already. Nil leaves a field
    /// alone, an empty one takes it away, also against what a registry says that several plans share. An agency with
    /// members becomes a group.
    /// - Throws: `Clash` where the plan's edits so far do not apply to its file.
    package func setting(
        alias: [String]? = nil, members: [String]? = nil, contact: String? = nil, of agency: Int
    ) throws(Clash) -> [Edit] {
        let agency = agencies[agency]
        var wishes: [(AgencyField, String)] = []
        func wish(_ field: AgencyField, _ names: [String]?, _ now: [String]) {
            guard let names else { return }
            let list = Plan.list(names.filter { !$0.utf8.elementsEqual(agency.name.utf8) })
            if !list.utf8.elementsEqual(Plan.list(now).utf8) { wishes.append((field, list)) }
        }
        wish(.alias, alias, agency.aliases)
        wish(.members, members, agency.members)
        if let contact = contact?.singleLine.trimmed, !contact.utf8.elementsEqual((agency.contact ?? "").utf8) {
            wishes.append((.contact, contact))
        }
        return try describing(agency.name, wishes, isGroup: agency.isGroup)
    }

    /// The edits that give an agency another name wherever it stands: as its heading in the plan's own registry, among the
    /// members of groups there, in the roles of measures. AGENCIES stays, so that the official text can be rebuilt. Where another agency has the name
    /// already, the two become one: it has the other names and members of both.
    /// - Parameter keepingAlias: whether the old name stays as another name.
    /// - Throws: `Clash` where the plan's edits so far do not apply to its file.
    package func renaming(_ agency: Int, to name: String, keepingAlias: Bool) throws(Clash) -> [Edit] {
        let (all, old) = (agencies, agencies[agency])
        guard !old.name.utf8.elementsEqual(name.utf8) else { return [] }
        // Names that differ only in how an accent is written are one agency's.
        let target = self.agency(named: name).flatMap { all[$0].name == old.name ? nil : all[$0] }
        var edits = bringingTogether(old.name, name)
        // What the heading under the new name says once those above are applied.
        let source = registered(name).isEmpty ? old.name : name
        let hasHeading = !registered(source).isEmpty
        func unique(_ names: [String]) -> [String] {
            var seen: Set<String> = [name]
            return names.filter { seen.insert($0).inserted }
        }
        let aliases = unique((target?.aliases ?? []) + old.aliases + (keepingAlias ? [old.name] : []))
        let members = unique(((target?.members ?? []) + old.members).filter { $0 != old.name })
        let contact = target?.contact ?? old.contact ?? ""
        let wishes: [(AgencyField, String)] = [
            (.alias, Plan.list(aliases)), (.members, Plan.list(members)), (.contact, contact),
        ]
        let shared = columns.shared[name]
        let missing = wishes.filter { field, wish in
            let now = (hasHeading ? registered(field, of: source) : nil) ?? shared?.value(field) ?? ""
            return field == .contact ? now != wish : Plan.list(Agency.names(in: now)) != wish
        }
        if hasHeading {
            for (field, wish) in missing {
                let value = wish.isEmpty && shared?.value(field) == nil ? nil : wish
                let now = registered(field, of: source)
                if now != value { edits.append(Edit(.nothing, .agency(name, field, from: now, to: value))) }
            }
            let isGroup = registered(.group, of: source) != nil
            if !members.isEmpty, !isGroup { edits.append(Plan.tagging(name)) }
        } else if !missing.isEmpty {
            let isGroup = target?.isGroup ?? (columns.shared[old.name]?.isGroup ?? false || Agency(name: name).isGroup)
            edits.append(try entering(name, missing, isGroup: isGroup || !members.isEmpty))
        }
        return edits + replacingMembers(old.name, by: name) + replacingRoles(agency, old.name, by: name)
    }

    /// What a renaming comes to: measures in whose roles an agency stands, and headings of the plan's own registry that
    /// are its own, or have it among their members.
    package func mentions(of agency: Int) -> (measures: Int, entries: Int) {
        let name = agencies[agency].name
        let measures = (0..<measureCount).count { involves(agency, in: $0) }
        let entries = columns.registry.count { entry in
            columns.agencies[Int(entry.agency)].name == name
                || entry.members.isPresent && Agency.names(in: string(entry.members)).contains(name)
        }
        return (measures, entries)
    }

    // MARK: Headings

    /// The edits that give the headings of one agency to another; where that has one already, a heading that says nothing
    /// else goes, and any other gives its fields up.
    private func bringingTogether(_ old: String, _ name: String) -> [Edit] {
        let entries = registered(old)
        guard !entries.isEmpty else { return [] }
        let renaming = Edit(.nothing, .agency(old, .name, from: old, to: name))
        guard name != old, !registered(name).isEmpty else { return [renaming] }
        var edits: [Edit] = []
        let plain = entries.filter { $0.isPlain && subtreeEnd(of: Int($0.heading)) == Int($0.heading) + 1 }
        // From the end on, so that what stands before stays where it is.
        for entry in plain.reversed() {
            let heading = Int(entry.heading)
            let text = columns.bytes.array(subtree(of: heading))
            edits.append(Edit(.nothing, .entry(old, from: text, to: nil, at: place(ofHeading: heading))))
        }
        let others = entries.filter { entry in !plain.contains { $0.heading == entry.heading } }
        for field in [AgencyField.alias, .members, .contact] {
            for entry in others.reversed() where entry.range(field).isPresent {
                edits.append(Edit(.nothing, .agency(old, field, from: string(entry.range(field)), to: nil)))
            }
        }
        return others.isEmpty ? edits : edits + [renaming]
    }

    /// The edits that make an agency's own heading say this; an empty value takes a field away.
    private func describing(
        _ name: String, _ wishes: [(AgencyField, String)], isGroup: Bool
    ) throws(Clash) -> [Edit] {
        guard !wishes.isEmpty else { return [] }
        let shared = columns.shared[name]
        let hasMembers = wishes.contains { $0.0 == .members && !$0.1.isEmpty }
        let entries = registered(name)
        guard !entries.isEmpty else { return [try entering(name, wishes, isGroup: isGroup || hasMembers)] }
        var edits: [Edit] = []
        for (field, wish) in wishes {
            if wish.isEmpty, shared?.value(field) == nil {
                // Of several headings the last one counts: without it the one before would.
                for entry in entries.reversed() where entry.range(field).isPresent {
                    edits.append(Edit(.nothing, .agency(name, field, from: string(entry.range(field)), to: nil)))
                }
            } else {
                edits.append(Edit(.nothing, .agency(name, field, from: registered(field, of: name), to: wish)))
            }
        }
        if hasMembers, registered(.group, of: name) == nil { edits.append(Plan.tagging(name)) }
        return edits
    }

    private static func tagging(_ name: String) -> Edit {
        Edit(.nothing, .agency(name, .group, from: nil, to: AgencyField.groupTag))
    }

    /// The edit that puts a heading for an agency at the end of the registry, which comes with it where the file has none.
    private func entering(
        _ name: String, _ fields: [(AgencyField, String)], isGroup: Bool
    ) throws(Clash) -> Edit {
        let flat = try flattened()
        let headings = flat.columns.headings
        let registry = flat.columns.registries.first
        let siblings = headings.indices.filter { Int(headings[$0].parent) == registry ?? -1 }
        let last = siblings.last
        let level = registry.map { above in Int(last.map { headings[$0].level } ?? headings[above].level + 1) }
        let text = flat.columns.format.renderEntry(
            .init(name: name, isGroup: isGroup, fields: fields, level: level ?? 2, hasRegistry: registry == nil),
            flat.columns)
        let place = Edit.Place(parent: registry.map { flat.headingKey($0) }, after: last.map { flat.headingKey($0) })
        return Edit(.nothing, .entry(name, from: nil, to: text, at: place))
    }

    // MARK: Lists of names

    private func replacingMembers(_ old: String, by name: String) -> [Edit] {
        var seen: Set<Int32> = []
        return columns.registry.reversed().compactMap { entry -> Edit? in
            guard entry.members.isPresent, seen.insert(entry.agency).inserted else { return nil }
            let group = columns.agencies[Int(entry.agency)].name
            let list = string(entry.members)
            let names = Agency.names(in: list)
            guard group != old, group != name, names.contains(old) else { return nil }
            let new = Plan.list(Plan.replaced(old, by: name, in: names))
            return Edit(.nothing, .agency(group, .members, from: list, to: new))
        }.reversed()
    }

    private func replacingRoles(_ agency: Int, _ old: String, by name: String) -> [Edit] {
        let agencies = agencies
        return (0..<measureCount).flatMap { measure -> [Edit] in
            guard involves(agency, in: measure) else { return [] }
            let (leads, withs) = (leads(of: measure), withs(of: measure))
            var (lead, with): ([String]?, [String]?)
            if leads.contains(agency) { lead = Plan.replaced(old, by: name, in: leads.map { agencies[$0].name }) }
            if withs.contains(agency) { with = Plan.replaced(old, by: name, in: withs.map { agencies[$0].name }) }
            // Who leads does not also co-operate with itself.
            let isLead = lead?.contains(name) ?? leads.contains { agencies[$0].name == name }
            if isLead {
                let names = with ?? withs.map { agencies[$0].name }
                if names.contains(name) { with = names.filter { $0 != name } }
            }
            return setting(lead: lead, with: with, of: measure)
        }
    }

    /// Names with another in place of one; each once.
    private static func replaced(_ old: String, by name: String, in names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.map { $0 == old ? name : $0 }.filter { seen.insert($0).inserted }
    }

    /// Names as a list that is read back as these.
    private static func list(_ names: [String]) -> String {
        Agency.names(in: names.map(\.singleLine).joined(separator: "、")).joined(separator: "、")
    }
}

extension SharedRegistry.Entry {
    /// A field as a file would have it; nil where the registry does not tell.
    fileprivate func value(_ field: AgencyField) -> String? {
        switch field {
        case .alias: aliases?.joined(separator: "、")
        case .members: members?.joined(separator: "、")
        case .contact: contact
        case .name, .group: nil
        }
    }
}

extension Agency {
    /// A name as a person types it; nil where it is empty, is several names, has an open parenthesis or a control character.
    package static func name(typed text: String) -> String? {
        let name = text.trimmed
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }),
            !name.contains(where: \.isNewline), let names = names(typed: name), names.count == 1
        else { return nil }
        return names.first.flatMap { $0.utf8.elementsEqual(name.utf8) ? $0 : nil }
    }
}
