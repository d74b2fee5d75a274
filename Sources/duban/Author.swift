import Glibc
import Model

/// Who signs log entries: `$DUBAN_USER`, else `$XDG_CONFIG_HOME/duban/name`, else git's user.name, else the login name.
func author() -> String {
    let candidates: [() -> String?] = [
        { Environment.variable("DUBAN_USER") }, { Environment.firstLine(of: Environment.configFolder + "/name") },
        { gitUserName() }, { loginName() },
    ]
    for candidate in candidates {
        if let name = candidate().map(Entry.author), !name.isEmpty { return name }
    }
    return "duban"
}

private func loginName() -> String? {
    if let name = Environment.variable("LOGNAME") ?? Environment.variable("USER") { return name }
    guard let record = getpwuid(getuid()), let name = record.pointee.pw_name else { return nil }
    return String(cString: name)
}

/// What `git config user.name` prints; nil where git is not there or knows none.
private func gitUserName() -> String? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let words: [String] = ["git", "config", "user.name"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, "git", &actions, nil, &arguments, environ)
    close(ends[1])
    guard fault == 0 else { return nil }
    let output = readAll(from: ends[0], limit: 4096)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let name = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
    return status == 0 && !name.isEmpty ? name : nil
}
