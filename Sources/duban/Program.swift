import Glibc
import Storage

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
        let (process, output) = try piped(STDOUT_FILENO)
        let bytes = readAll(from: output, limit: limit)
        // A program with more to say meets a closed pipe instead of waiting for a reader.
        close(output)
        return (bytes, wait(for: process))
    }

    /// Runs it without its output and messages, and gives it `input`, of which it may leave some; in a process in which
    /// SIGPIPE does nothing. One that has not ended after so many milliseconds is killed.
    func fed(_ input: [UInt8], within milliseconds: Int = .max) throws(Fault) -> End {
        let end = monotonicMilliseconds().addingReportingOverflow(milliseconds)
        let deadline = end.overflow ? Int.max : end.partialValue
        let (process, pipe) = try piped(STDIN_FILENO)
        _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
        var rest = input[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
            if count < 0, errno == EAGAIN {
                let left = deadline - monotonicMilliseconds()
                if left <= 0 { break }
                var room = pollfd(fd: pipe, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, Int32(clamping: left))
            } else if count < 0, errno != EINTR {
                break
            }
            rest = rest.dropFirst(max(0, count))
        }
        close(pipe)
        return wait(for: process, until: deadline)
    }

    /// Starts it with one of its standard descriptors at the other end of a pipe, whose end here is given, and the others
    /// at nothing.
    private func piped(_ number: Int32) throws(Fault) -> (process: pid_t, end: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw fault(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (theirs, ours) = number == STDIN_FILENO ? (ends[0], ends[1]) : (ends[1], ends[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Before /dev/null takes the number of the pipe's end, which is low where this process was started without input.
        posix_spawn_file_actions_adddup2(&actions, theirs, number)
        for other in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where other != number {
            posix_spawn_file_actions_addopen(
                &actions, other, "/dev/null", other == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0)
        }
        defer { close(theirs) }
        do throws(Fault) {
            return (try spawn(&actions), ours)
        } catch {
            close(ours)
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

    /// Waits for its end; once the monotonic clock shows `deadline`, in milliseconds, it is killed.
    private func wait(for process: pid_t, until deadline: Int = .max) -> End {
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, deadline == .max ? 0 : WNOHANG)
            if ended == process || ended < 0 && errno != EINTR { break }
            if ended == 0, monotonicMilliseconds() >= deadline {
                kill(process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                break
            }
            if ended == 0 { poll(nil, 0, Program.pause) }
        }
        return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    /// How long to wait between two looks at whether a program has ended, in milliseconds.
    private static let pause: Int32 = 5

    private func fault(_ number: Int32) -> Fault {
        Fault(name: words.first ?? "", number: number)
    }
}
