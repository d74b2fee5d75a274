import Model

/// Reads a registry that several plans share. Where the file has a heading tagged `:agencies:`, the agencies are the
/// headings right below it, as in a plan, so that a plan can be the registry of others; else they are the headings of
/// the file that stand below no other.
/// - Throws: `ReadFault` as for a plan.
package func sharedEntries(_ bytes: [UInt8]) throws(ReadFault) -> [SharedRegistry.Entry] {
    let plan = try read(bytes)
    let columns = plan.columns
    var agencies = columns.agencies
    var registered = columns.registry
    if columns.registries.isEmpty {
        var table = AgencyTable()
        for (number, heading) in columns.headings.enumerated() where heading.parent < 0 {
            let record = RecordText(
                at: Int(heading.start), to: Int(heading.end), in: bytes, statuses: columns.statuses)
            if let entry = table.register(record, at: number, bytes) { registered.append(entry) }
        }
        agencies = table.agencies
    }
    return registered.map { record in
        func names(_ field: AgencyField) -> [String]? {
            let range = record.range(field)
            return range.isPresent ? Agency.names(in: bytes.string(range)) : nil
        }
        var entry = SharedRegistry.Entry(name: agencies[Int(record.agency)].name, isGroup: record.isGroup)
        (entry.aliases, entry.members) = (names(.alias), names(.members))
        if record.contact.count > 0 { entry.contact = bytes.string(record.contact) }
        return entry
    }
}
