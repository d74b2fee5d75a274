import Glibc
import Messages

/// Which plan file a command works on.
struct PlanChoice: Sendable {
    /// As the user named it, or from the root.
    var path: String
    /// Whether FILE or `--plan` named it.
    var isNamed = false
    /// The plan last opened, where it is gone and the standard one took its place.
    var gone: String?
    /// Whether it is the plan that starts as the embedded one.
    var isStandard: Bool { Environment.absolute(path) == PlanChoice.standardPath }

    /// The plan that opens where none is named.
    static var standardPath: String { Environment.dataFolder + "/shanghai-quality-2020.org" }

    /// The file that holds the path of the plan last opened by name.
    private static var lastPath: String { Environment.stateFolder + "/last" }

    /// FILE or `--plan`, else `$DUBAN_PLAN`, else the plan last opened by name, else the standard one.
    /// - Throws: `Failure` where FILE and `--plan` name two plans, or the plan last opened is gone.
    init(file: String? = nil, option: String?, opensStandard: Bool = false) throws(Failure) {
        if let file, let option, file != option {
            throw Failure(.usage) { CommandMessage.twoPlans.text($0, file, option) }
        }
        if let named = file ?? option {
            (path, isNamed) = (named, true)
        } else if let path = Environment.variable("DUBAN_PLAN") {
            self.path = path
        } else if let last = Environment.firstLine(of: PlanChoice.lastPath) {
            path = last
            if !isStandard, !Environment.exists(last) {
                let standard = PlanChoice.standardPath
                guard opensStandard else {
                    throw Failure(.file, at: last) { CommandMessage.lastPlanGone.text($0, standard) }
                }
                (path, gone) = (standard, last)
            }
        } else {
            path = PlanChoice.standardPath
        }
    }

    /// Remembers the plan as the one last opened by name; where the state folder cannot be written it stays unknown.
    func remember() {
        guard isNamed else { return }
        Environment.remember(Environment.absolute(path), in: PlanChoice.lastPath)
    }
}
