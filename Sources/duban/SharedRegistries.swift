import Glibc
import Messages
import Model
import OrgFile
import Storage

/// A registry that a plan names by `#+AGENCIES:` and that cannot be read; the plan opens without it.
struct UnreadRegistry: Sendable {
    /// As the plan names it, with the line where that is to blame.
    var name: String { failure.place }
    /// The line of the plan, counted from 1.
    var line: Int
    /// Why.
    var failure: Failure

    /// What is wrong, with the line of the plan's file.
    func words(file: String, _ language: Language) -> String {
        file + ":" + String(line) + ": "
            + CommandMessage.registryUnread.text(language, name, failure.text(language))
    }
}

extension Plan {
    /// The plan as it is with the registries that it names, and those that cannot be read; `path` is the plan's own,
    /// beside which relative names are looked for.
    func sharing(besides path: String) -> (plan: Plan, unread: [UnreadRegistry]) {
        let ranges = columns.facts.agencyFiles
        guard !ranges.isEmpty else { return (self, []) }
        var registry = SharedRegistry()
        var unread: [UnreadRegistry] = []
        for range in ranges {
            let name = string(range)
            do throws(Failure) {
                for entry in try Plan.entries(at: Plan.path(name, besides: path), name) { registry.take(entry) }
            } catch {
                unread.append(UnreadRegistry(line: line(at: Int(range.start)), failure: error))
            }
        }
        return (sharing(registry), unread)
    }

    private static func path(_ name: String, besides path: String) -> String {
        if name.hasPrefix("/") { return name }
        if name.hasPrefix("~/") { return Environment.home + name.dropFirst() }
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        return folder + "/" + name
    }

    private static func entries(at path: String, _ name: String) throws(Failure) -> [SharedRegistry.Entry] {
        let snapshot: Snapshot?
        do { snapshot = try Document(path: path).read() } catch { throw Failure(error, file: name) }
        guard let snapshot else { throw Failure(file: name, ENOENT) }
        do { return try OrgFile.sharedEntries(snapshot.bytes) } catch { throw Failure(error, file: name) }
    }
}
