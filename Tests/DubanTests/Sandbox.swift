import Foundation

/// A folder of its own for commands to run in, with the built `duban` in the path, a fixed day, author and language.
struct Sandbox: ~Copyable {
    private let folder: URL

    /// A sandbox whose working folder holds copies of `files`.
    init(files: URL) throws {
        let unresolved = FileManager.default.temporaryDirectory.appendingPathComponent("duban-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: unresolved, withIntermediateDirectories: true)
        let resolved = unresolved.resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: files, to: resolved.appendingPathComponent("work"))
        folder = resolved
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs a shell command, and gives what it printed, the sandbox's path as `~`, and its exit code.
    func run(_ command: String) throws -> (output: String, errors: String, code: Int32) {
        let files = ["out", "err"].map { folder.appendingPathComponent($0).path }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[0], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // The threads of a test run with blocked signals, which the command must not inherit.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let binaries = Bundle.main.bundleURL.path
        let variables = [
            "PATH=\(binaries):/usr/bin:/bin", "HOME=\(folder.path)", "LANG=C.UTF-8", "DUBAN_TODAY=2020-06-30T09:15",
            "DUBAN_USER=王", "TZ=UTC",
        ]
        var process: pid_t = 0
        let words: [String] = [
            "sh", "-c", "cd \"$0\" && eval \"$1\"", folder.appendingPathComponent("work").path, command,
        ]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for word in arguments + environment { free(word) } }
        let fault = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &environment)
        guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        let texts = try files.map { file in
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
                .replacingOccurrences(of: folder.path, with: "~")
        }
        return (texts[0], texts[1], code)
    }
}
