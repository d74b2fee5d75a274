import Cells
import Foundation
import Glibc

/// A program in a terminal of its own: a test types, and reads the screen.
///
/// Every wait ends when what is waited for is there, or throws after `patience` seconds, with the screen.
final class Pty {
    /// What went wrong, with the screen at that moment.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// How a program ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let process: pid_t
    /// Seconds that a wait lasts at most.
    var patience = 20
    private(set) var screen: PtyScreen
    /// The first bytes that the program wrote, up to 16 MB, for a test that looks for raw ones.
    private(set) var written: [UInt8] = []
    /// The terminal's flags before the program started, to compare with `flags` after its end.
    let flagsAtStart: [UInt32]
    private let master: Int32
    /// Kept open, so that the terminal's attributes can be read after the program's end.
    private let slave: Int32
    private var end: End?
    private var isHungUp = false

    /// Starts `command` (its path first) as the leader of a session of its own; `environment` is all it gets, with TERM
    /// and PATH where it does not name them. `answersCursor`: whether the terminal answers `CSI 6n`. The working folder is `directory`, else the test's own.
    init(
        _ command: [String], environment: [String: String], size: Size = Size(columns: 120, rows: 40),
        ambiguous: AmbiguousWidth = .narrow, answersCursor: Bool = true, directory: String? = nil
    ) throws {
        screen = PtyScreen(size: size, ambiguous: ambiguous, answersCursor: answersCursor)
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var unlock: Int32 = 0
        var number: UInt32 = 0
        guard master >= 0, ioctl(master, UInt(0x4004_5431), &unlock) == 0,
            ioctl(master, UInt(0x8004_5430), &number) == 0
        else { throw Failure(description: "no pty: errno \(errno)") }
        let path = "/dev/pts/\(number)"
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        Pty.setSize(master, size)
        flagsAtStart = Pty.flags(of: slave)

        var variables = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
        variables.merge(environment) { $1 }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let newSession = 0x80
        posix_spawnattr_setflags(
            &attributes, Int16(newSession | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let command = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + command
        var arguments = command.map { strdup($0) } + [nil]
        var values = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var started: pid_t = 0
        let result = posix_spawn(&started, command.first ?? "", &actions, &attributes, &arguments, &values)
        for string in arguments + values { free(string) }
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        process = started
        guard result == 0 else { throw Failure(description: "cannot start \(command): errno \(result)") }
    }

    deinit {
        if process > 0 && end == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        if !isHungUp { close(master) }
        close(slave)
    }

    private static func setSize(_ descriptor: Int32, _ size: Size) {
        var window = winsize(
            ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
    }
}

// MARK: What a person does

extension Pty {
    /// Types the keys of a script and moves the mouse, as `Input.script` reads it.
    func type(_ script: String) throws {
        guard let inputs = Input.script(script) else { throw Failure(description: "no keys: \(script)") }
        try send(
            inputs.flatMap { input in
                switch input {
                case .key(let key): key.bytes
                case .mouse(let mouse): mouse.bytes
                case .cursorReport(let row, let column): Array("\u{1B}[\(row);\(column)R".utf8)
                }
            })
    }

    /// Pastes a text, in brackets where the program asked for them.
    func paste(_ text: String) throws {
        let bytes = Array(text.utf8)
        try send(
            screen.modes.contains(2004)
                ? Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8) : bytes)
    }

    /// Sends bytes as they are, and reads what the program writes meanwhile.
    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        try wait(for: "room to type") { pty in
            while !rest.isEmpty {
                let count = Array(rest.prefix(4096)).withUnsafeBytes {
                    Glibc.write(pty.master, $0.baseAddress, $0.count)
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// Changes the size of the window; the program gets SIGWINCH.
    func resize(_ size: Size) {
        screen.resize(size)
        Pty.setSize(master, size)
    }

    /// Sends a signal to the program.
    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Closes the terminal's window; the program gets SIGHUP, and EIO from its terminal.
    func hangUp() {
        isHungUp = true
        close(master)
    }
}

// MARK: What a person sees

extension Pty {
    /// Waits until the screen shows a text in one row.
    func waitForScreen(containing text: String) throws {
        try wait(for: "\"\(text)\" on the screen") { pty in pty.screen.rows.contains { $0.contains(text) } }
    }

    /// Waits until the screen shows a text in no row.
    func waitForScreen(without text: String) throws {
        try wait(for: "a screen without \"\(text)\"") { pty in !pty.screen.rows.contains { $0.contains(text) } }
    }

    /// Waits until a condition holds, which is asked anew whenever the program wrote something or 5 ms passed.
    func wait(for what: String, until condition: (Pty) -> Bool) throws {
        let deadline = Pty.now() + patience * 1000
        while !condition(self) {
            if Pty.now() > deadline {
                throw Failure(description: "waited \(patience) s in vain for \(what); the screen:\n\(screen.text)")
            }
            if end != nil && !drain() {
                throw Failure(description: "the program ended before \(what); the screen:\n\(screen.text)")
            }
            guard !isHungUp else {
                poll(nil, 0, 5)
                continue
            }
            var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, 5)
            drain()
        }
    }

    /// Waits for the program's end; what it wrote last is on the screen then.
    @discardableResult
    func waitForEnd() throws -> End {
        try wait(for: "the end of the program") { pty in
            if pty.end != nil { return true }
            var status: Int32 = 0
            guard waitpid(pty.process, &status, WNOHANG) == pty.process else { return false }
            pty.end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
            pty.drain()
            return true
        }
        guard let end else { throw Failure(description: "no end") }
        return end
    }

    /// The terminal's input, output, control and local flags now.
    var flags: [UInt32] { Pty.flags(of: slave) }

    /// Whether a job of the shell that was started has the terminal, and none of its processes is stopped: from then on
    /// keys that stop it are not lost.
    var hasRunningJob: Bool {
        let group = tcgetpgrp(master)
        guard group > 0, group != process else { return false }
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let states = processes.compactMap { name -> Substring? in
            guard Int(name) != nil, let stat = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8) else {
                return nil
            }
            // Behind the name, which may hold anything: state, parent, group.
            let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
            return fields.count > 3 && Int32(fields[3]) == group ? fields[1] : nil
        }
        return !states.isEmpty && !states.contains("T")
    }

    private static func flags(of descriptor: Int32) -> [UInt32] {
        var attributes = termios()
        tcgetattr(descriptor, &attributes)
        return [attributes.c_iflag, attributes.c_oflag, attributes.c_cflag, attributes.c_lflag]
    }

    /// Reads what the program has written, and sends the terminal's answers; false when there was nothing.
    @discardableResult
    private func drain() -> Bool {
        guard !isHungUp else { return false }
        var buffer = [UInt8](repeating: 0, count: 65536)
        var isAny = false
        while true {
            let count = Glibc.read(master, &buffer, buffer.count)
            guard count > 0 else { return isAny }
            isAny = true
            let bytes = Array(buffer[..<count])
            if written.count < 16 << 20 { written += bytes }
            screen.feed(bytes)
            if !screen.answers.isEmpty {
                _ = Glibc.write(master, screen.answers, screen.answers.count)
                screen.answers = []
            }
        }
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

extension Key {
    /// The bytes that xterm sends for a key.
    var bytes: [UInt8] {
        let text: String =
            switch self {
            case .character(let character): String(character)
            case .control(let letter): String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
            case .up: "\u{1B}OA"
            case .down: "\u{1B}OB"
            case .right: "\u{1B}OC"
            case .left: "\u{1B}OD"
            case .home: "\u{1B}OH"
            case .end: "\u{1B}OF"
            case .insert: "\u{1B}[2~"
            case .delete: "\u{1B}[3~"
            case .pageUp: "\u{1B}[5~"
            case .pageDown: "\u{1B}[6~"
            case .enter: "\r"
            case .escape: "\u{1B}"
            case .tab: "\t"
            case .backTab: "\u{1B}[Z"
            case .backspace: "\u{7F}"
            case .function(let number):
                number <= 4 ? "\u{1B}O" + ["P", "Q", "R", "S"][max(1, number) - 1] : "\u{1B}[\(number + 10)~"
            case .paste(let text): "\u{1B}[200~" + text + "\u{1B}[201~"
            }
        return Array(text.utf8)
    }
}

extension Mouse {
    /// The bytes that xterm sends in mode 1006, with the releases.
    var bytes: [UInt8] {
        let place = "\(point.x + 1);\(point.y + 1)"
        let click = "\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m"
        let text =
            switch kind {
            case .press: click
            case .doublePress: click + click
            case .wheelUp: "\u{1B}[<64;\(place)M"
            case .wheelDown: "\u{1B}[<65;\(place)M"
            }
        return Array(text.utf8)
    }
}
