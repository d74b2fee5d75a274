import Dashboard
import Glibc

/// One line an event and its effects in the file that `$DUBAN_LOG` names, for `tail -f` in a second terminal.
struct EventLog {
    private let descriptor: Int32

    init?(path: String?) {
        guard let path else { return nil }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if descriptor < 0 { return nil }
    }

    func write(_ event: Event, _ effects: [Effect]) {
        let line = "\(event.name) → [\(effects.map(\.name).joined(separator: ", "))]\n"
        _ = line.utf8CString.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count - 1) }
    }
}
