import Glibc
import Messages

/// Where a command puts the document that it makes: a file, or standard output.
struct OutputPlace {
    /// Nil for standard output.
    private let file: NewFile?
    /// Whether a file that is there already is replaced; nil where nobody can wish so.
    private let overwriting: Bool?

    /// Names of standard output; what it leads to is another program's file, never to be replaced.
    private static let standardOutput = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

    /// The place that a path names; standard output where there is none.
    /// - Throws: `Failure` where nothing can be written there, as far as that shows before it is tried.
    init(_ path: String?, overwriting: Bool? = nil, sparing plan: PlanFile? = nil) throws(Failure) {
        self.overwriting = overwriting
        guard let path, !OutputPlace.standardOutput.contains(path) else {
            file = nil
            return
        }
        let file = try NewFile(path, sparing: plan?.document.path)
        self.file = file
        if try !file.isFree(overwriting: overwriting ?? false) { throw taken(file) }
    }

    /// Writes the document: to standard output through the output filter where that is a terminal.
    /// - Throws: `Failure` where it is not written.
    func put(_ bytes: [UInt8]) throws(Failure) {
        if let file {
            if case .exists = try file.write(bytes, overwriting: overwriting ?? false) { throw taken(file) }
        } else if isatty(STDOUT_FILENO) == 1 {
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            try Output.print(String(String(decoding: text, as: UTF8.self).map { $0 == "\r\n" ? "\n" : $0 }))
        } else {
            try Output.write(bytes)
        }
    }

    /// Writes text for people: to standard output always through the output filter.
    /// - Throws: `Failure` where it is not written.
    func print(_ text: String) throws(Failure) {
        if file == nil { try Output.print(text) } else { try put(Array(text.utf8)) }
    }

    /// Says that the file is written; nothing of standard output.
    func tell() {
        if let file { Output.say(CommandMessage.written.text(.spoken, file.name)) }
    }

    private func taken(_ file: NewFile) -> Failure {
        let message: CommandMessage = overwriting == nil ? .fileExists : .fileExistsUnforced
        return Failure(.file, at: file.name) { message.text($0) }
    }
}
