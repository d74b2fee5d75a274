import ArgumentParser
import Glibc
import Messages

/// The entry point: parses the arguments, runs a command and ends with its exit code.
@main
enum Main {
    static func main() {
        // A reader of the output that goes away is noticed by EPIPE.
        signal(SIGPIPE, SIG_IGN)
        exit(run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs the command that the arguments name, and gives the exit code.
    private static func run(_ arguments: [String]) -> Int32 {
        do {
            try checkEncoding()
            var command = try Duban.parseAsRoot(Duban.commandFirst(arguments))
            try command.run()
            return ExitStatus.success.rawValue
        } catch let failure as Failure {
            Output.say(failure.line(.spoken))
            return failure.status.rawValue
        } catch let finished as Finished {
            return finished.code
        } catch {
            return end(error)
        }
    }

    /// Ends with what the argument parser has to say: help and version on standard output, errors with exit code 2.
    private static func end(_ error: any Error) -> Int32 {
        let message = Duban.fullMessage(for: error)
        guard Duban.exitCode(for: error) == .success else {
            Output.say(message)
            return ExitStatus.usage.rawValue
        }
        do { try Output.print(message + "\n") } catch { return error.status.rawValue }
        return ExitStatus.success.rawValue
    }

    /// - Throws: `Failure` where an argument is no UTF-8, which Swift would repair silently.
    private static func checkEncoding() throws(Failure) {
        for (number, argument) in CommandLine.arguments.enumerated() {
            guard let raw = CommandLine.unsafeArgv[number] else { continue }
            if String(validatingCString: raw) != argument {
                throw Failure(.usage) { CommandMessage.badArgument.text($0, String(number)) }
            }
        }
    }
}
