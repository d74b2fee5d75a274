import Dashboard
import Messages
import Model
import OrgFile

extension Plan {
    /// Checks that the plan's edits, once written, are read back as they were typed.
    /// - Parameter measures: the measures that were edited.
    /// - Throws: `Failure` with the field whose value Org would read as something else.
    func verifyReadBack(of measures: [Int]) throws(Failure) {
        let fresh: Plan
        do {
            fresh = try OrgFile.read(OrgFile.write(edits, to: Plan(base)), shared: base.shared)
        } catch let clash as Clash {
            throw Failure(clash)
        } catch {
            throw Failure(.file) { CommandMessage.checkFailed.text($0, "\(error)") }
        }
        for measure in measures {
            for field in [Field.title, .status, .deadline, .progress, .lead, .with] {
                let value = value(field, of: measure)
                guard fresh.measureCount != measureCount || fresh.value(field, of: measure) != value else { continue }
                throw Failure(.usage) {
                    CommandMessage.notReadBack.text($0, field.word.text($0), value ?? "")
                }
            }
            let log = log(of: measure)
            guard let fault = zip(log, fresh.log(of: measure)).first(where: { $0 != $1 })?.0 else { continue }
            throw Failure(.usage) { CommandMessage.notReadBack.text($0, ReportMessage.noteEntry.text($0), fault.words) }
        }
    }
}
