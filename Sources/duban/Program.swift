import Glibc

/// Another program to run: its name, which is looked up on PATH, and its arguments. No shell stands between.
struct Program {
    /// Why a program could not be started: its name, and the error number.
    struct Fault: Error, Equatable {
        var name: String
        var number: Int32
    }

    /// How a program ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let words: [String]

    init(_ words: [String]) {
        self.words = words
    }

    /// Runs it without input and without its messages, and gives the first `limit` bytes of its output; one that writes
    /// more is ended by SIGPIPE.
    func captured(limit: Int) throws(Fault) -> (output: [UInt8], end: End) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw fault(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Before /dev/null takes the number of the pipe's end, which is low where this process was started without input.
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        do throws(Fault) {
            let process = try spawn(&actions)
            close(ends[1])
            let output = readAll(from: ends[0], limit: limit)
            // A program with more to say meets a closed pipe instead of waiting for a reader.
            close(ends[0])
            return (output, wait(for: process))
        } catch {
            for end in ends { close(end) }
            throw error
        }
    }

    /// Runs it in the foreground with input, output and messages of this process, and waits for its end.
    func run() throws(Fault) -> End {
        wait(for: try spawn(nil))
    }

    /// Starts it as a program expects to be started, whatever this process does with signals.
    private func spawn(_ actions: UnsafePointer<posix_spawn_file_actions_t>?) throws(Fault) -> pid_t {
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
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let number = posix_spawnp(&process, words.first ?? "", actions, &attributes, &arguments, environ)
        guard number == 0 else { throw fault(number) }
        return process
    }

    private func wait(for process: pid_t) -> End {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    private func fault(_ number: Int32) -> Fault {
        Fault(name: words.first ?? "", number: number)
    }
}
