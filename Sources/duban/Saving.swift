import Messages
import Model
import OrgFile
import Storage

/// The function that applies unsaved edits to the bytes on disk, for Storage to call under its lock. Where there is no
/// file, they are applied to `base`, the plan that they were made on.
func rebase(_ edits: [Edit], onto base: Plan) -> Rebase {
    { disk in
        do {
            return .bytes(try OrgFile.write(edits, to: plan(on: disk, base)))
        } catch let clash as Clash {
            return .conflict(Failure(clash).text(.spoken))
        } catch let fault as ReadFault {
            return .conflict(Failure(fault, file: "").text(.spoken))
        } catch {
            return .conflict("\(error)")
        }
    }
}

/// The function that checks what `rebase` made before it goes over the file, for Storage to call under its lock.
func check(_ edits: [Edit], onto base: Plan) -> Check {
    { disk, new in
        do {
            try OrgFile.check(new, of: edits, to: plan(on: disk, base))
            return nil
        } catch let fault as WriteFault {
            return fault.words
        } catch {
            return "\(error)"
        }
    }
}

/// The plan that the bytes on disk hold; without reading them anew where they are those of `base`, or there is no file.
private func plan(on disk: [UInt8]?, _ base: Plan) throws(ReadFault) -> Plan {
    guard let disk, disk != base.columns.bytes else { return Plan(base.columns) }
    return try OrgFile.read(disk, shared: base.columns.shared)
}

extension PlanFile {
    /// Saves the edits of a plan, gives it as it now is on disk, and keeps what takes them back: as a new step, or where
    /// they take a step back themselves as what does that one again.
    /// - Throws: `Failure` where they are not on disk.
    @discardableResult
    func save(_ edited: Plan, undoing step: String? = nil) throws(Failure) -> Plan {
        let edits = edited.edits
        let outcome = document.replace(
            base: snapshot, rebase: rebase(edits, onto: plan), check: check(edits, onto: plan))
        switch outcome.result {
        case .saved(let saved):
            for warning in warnings(of: outcome) { Output.say(name + ": " + warning) }
            keep(edits, undoing: step)
            return try PlanFile.plan(of: saved.bytes, file: name).sharing(plan.columns.shared)
        case .conflict(_, let reason): throw Failure(.refused, at: name) { _ in reason }
        case .failed(let fault): throw Failure(fault, file: name)
        }
    }
}

extension PlanFile {
    private func keep(_ edits: [Edit], undoing step: String?) {
        let inverses = Attempt(at: edits, on: Plan(plan.base)).changes.compactMap(\.inverse)
        guard !inverses.isEmpty else { return }
        var letters = SystemRandomNumberGenerator()
        let kept = History.Step(id: step ?? History.newID(using: &letters), edits: inverses.reversed())
        PlanHistory(of: document).append([History.Event(step == nil ? .made : .undone, kept)])
    }
}

/// What a save tells although it succeeded: no lock, other editors.
func warnings(of outcome: Outcome) -> [String] {
    var warnings = outcome.foreignLocks.map { CommandMessage.foreignLock.text(.spoken, $0) }
    switch outcome.lock {
    case .held: break
    case .busy(let holder): warnings.append(CommandMessage.lockBusy.text(.spoken, holder))
    case .unavailable(let number):
        warnings.append(CommandMessage.lockUnavailable.text(.spoken, systemMessage(number, .spoken)))
    }
    return warnings
}
