import Glibc
import Messages
import Storage

extension Output {
    /// Writes a document: into a file, else to standard output; there through the output filter where it is a terminal.
    /// - Parameter overwriting: whether a file that is there already is replaced; nil where nobody can wish so.
    /// - Throws: `Failure` where it is not written.
    static func put(_ bytes: [UInt8], into path: String?, overwriting: Bool? = nil) throws(Failure) {
        if let path {
            try write(bytes, to: path, overwriting: overwriting)
        } else if isatty(STDOUT_FILENO) == 1 {
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            try print(String(String(decoding: text, as: UTF8.self).map { $0 == "\r\n" ? "\n" : $0 }))
        } else {
            try write(bytes)
        }
    }

    /// Writes a file into a folder that is there.
    private static func write(_ bytes: [UInt8], to path: String, overwriting: Bool?) throws(Failure) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard Environment.exists(folder) else { throw Failure(file: folder, ENOENT) }
        let result: Outcome.Result
        do {
            result = try Document(path: path).replace(
                base: nil, rebase: { $0 == nil || overwriting == true ? .bytes(bytes) : .conflict("") },
                check: { _, _ in nil }
            ).result
        } catch {
            throw Failure(error, file: path)
        }
        switch result {
        case .saved: break
        case .conflict:
            let message: CommandMessage = overwriting == nil ? .fileExists : .fileExistsUnforced
            throw Failure(.file, at: path) { message.text($0) }
        case .failed(let fault): throw Failure(fault, file: path)
        }
    }
}
