import Glibc
import Messages
import Model
import OrgFile
import Resources
import Storage

/// An opened plan file; the embedded plan where the standard one was not written yet.
struct PlanFile: Sendable {
    let choice: PlanChoice
    let document: Document
    /// What was read; nil where the file is not there yet: it is made at the first edit.
    let snapshot: Snapshot?
    let plan: Plan
    /// The registries that it names and that cannot be read.
    let unread: [UnreadRegistry]

    /// The path as the user named it, or from the root.
    var name: String { choice.path }

    /// Whether it is the embedded plan, which is not on disk.
    var isExample: Bool { snapshot == nil }

    /// Opens the plan; says which registries cannot be read, unless somebody else will.
    /// - Throws: `Failure` where it cannot be read, or is no plan file.
    init(_ choice: PlanChoice, isQuiet: Bool = false) throws(Failure) {
        self.choice = choice
        do {
            document = try Document(path: choice.path)
            snapshot = try document.read()
        } catch {
            throw Failure(error, file: choice.path)
        }
        if let snapshot {
            let plan = try PlanFile.plan(of: snapshot.bytes, file: choice.path)
            (self.plan, unread) = plan.sharing(besides: document.path)
            if !isQuiet { for registry in unread { Output.say(registry.words(file: choice.path, .spoken)) } }
        } else if choice.isStandard {
            unread = []
            plan = try PlanFile.plan(of: Resources.plan, file: choice.path)
        } else {
            throw Failure(file: choice.path, ENOENT)
        }
    }

    /// Writes the file that is not there yet, as the plan is without any edit.
    /// - Throws: `Failure` where it is not on disk.
    func create() throws(Failure) {
        let bytes = plan.base.bytes
        let result = document.replace(
            base: nil, rebase: { $0 == nil ? .bytes(bytes) : .unchanged }, check: { _, _ in nil }
        ).result
        if case .failed(let fault) = result { throw Failure(fault, file: name) }
    }

    /// The plan that the bytes of a file hold.
    /// - Throws: `Failure` where they are no plan.
    static func plan(of bytes: [UInt8], file: String) throws(Failure) -> Plan {
        do { return try OrgFile.read(bytes) } catch { throw Failure(error, file: file) }
    }
}
