import Glibc
import Messages

extension Output {
    /// Writes a document: into a file, else to standard output; there through the output filter where it is a terminal.
    /// - Parameter overwriting: whether a file that is there already is replaced; nil where nobody can wish so.
    /// - Throws: `Failure` where it is not written.
    static func put(_ bytes: [UInt8], into path: String?, overwriting: Bool? = nil) throws(Failure) {
        if let path {
            guard case .exists = try writeFile(bytes, to: path, overwriting: overwriting ?? false) else { return }
            let message: CommandMessage = overwriting == nil ? .fileExists : .fileExistsUnforced
            throw Failure(.file, at: path) { message.text($0) }
        } else if isatty(STDOUT_FILENO) == 1 {
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            try print(String(String(decoding: text, as: UTF8.self).map { $0 == "\r\n" ? "\n" : $0 }))
        } else {
            try write(bytes)
        }
    }
}
