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
    guard let (output, end) = try? Program(["git", "config", "user.name"]).captured(limit: 4096) else { return nil }
    let name = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
    return end == .exit(0) && !name.isEmpty ? name : nil
}
