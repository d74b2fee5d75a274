import ArgumentParser
import Messages

/// Where a command puts the text that it makes of a plan.
struct OutputOptions: ParsableArguments {
    @Option(name: [.short, .customLong("output")], help: help(.output, "FILE"))
    var output: String?

    @Flag(help: help(.force))
    var force = false

    /// The place, looked at before anything is done.
    /// - Throws: `Failure` where nothing can be written there, or it is the plan itself.
    func place(sparing plan: PlanFile) throws(Failure) -> OutputPlace {
        if output == nil, force { throw Failure(.usage) { CommandMessage.forceAlone.text($0) } }
        return try OutputPlace(output, overwriting: force, sparing: plan)
    }
}
