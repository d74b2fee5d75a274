import Glibc

/// A new file beside a document, under a random name, that is removed at its end unless it got a name to stay.
struct Temporary: ~Copyable {
    let directory: Directory
    let name: String
    private let target: String
    private var descriptor: Descriptor?
    /// Whether there is something under `name` to be removed.
    private var isLeftOver = true

    /// Makes the file `.NAME.duban-XXXXXX`; throws `.refused(.directory)` where the directory takes none.
    init(for target: String, in directory: Directory, mode: mode_t) throws(Fault) {
        for _ in 0..<100 {
            let name = sideName(of: target, suffix: ".duban-" + randomLetters())
            do throws(Fault) {
                descriptor = try directory.open(name, .create, flags: O_RDWR | O_CREAT | O_EXCL, mode: mode)
            } catch {
                switch error.code {
                case EEXIST: continue
                case .some(let code) where [EACCES, EPERM, EROFS].contains(code):
                    throw .refused(.directory, path: directory.path, errno: code)
                default: throw error
                }
            }
            self.directory = directory
            self.name = name
            self.target = target
            return
        }
        throw .system(step: .create, path: directory.path(of: target), errno: EEXIST)
    }

    deinit {
        if isLeftOver { try? directory.remove(name) }
    }

    /// The whole path, for messages.
    var path: String { directory.path(of: name) }

    /// Writes everything to the disk and closes; the attributes come first, so that nobody sees the bytes who should
    /// not. Answers with what the file then is.
    mutating func fill(_ bytes: [UInt8], like original: borrowing Original?) throws(Fault) -> Identity {
        guard let descriptor = descriptor.take() else {
            throw .system(step: .write, path: path, errno: EBADF)
        }
        switch original {
        case .some(let original):
            try descriptor.takeAttributes(of: original, path: path, target: directory.path(of: target))
        case .none: break
        }
        try descriptor.write(bytes, path: path)
        try descriptor.sync(path: path)
        let identity = Identity(try descriptor.status(path: path))
        try descriptor.close(path: path)
        return identity
    }

    /// Says that nothing of ours stands under the name any more, or that what stands there must stay.
    mutating func leave() { isLeftOver = false }
}
