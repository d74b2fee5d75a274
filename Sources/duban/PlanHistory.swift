import Model
import Storage

/// What this user changed in a plan and can take back, also after a restart. Where the state folder cannot be written,
/// nothing is kept and nobody is troubled.
struct PlanHistory: Sendable {
    private let file: StateFile

    /// Steps that are kept when the file has grown.
    private static let limit = 500
    /// Bytes beyond which the file is written anew without what is older.
    private static let largest = 4 << 20

    init(of document: Document) {
        file = StateFile(.history, directory: Environment.stateFolder, document: document.path)
    }

    /// Adds what happened.
    func append(_ events: [History.Event]) {
        try? file.append(Array(events.map(\.text).joined().utf8))
    }

    /// What is left to be taken back or done again.
    func read() -> History {
        guard let bytes = (try? file.read()) ?? nil else { return History() }
        let history = History(text: String(decoding: bytes, as: UTF8.self))
        if bytes.count > PlanHistory.largest {
            try? file.write(Array(history.text(limit: PlanHistory.limit).utf8))
        }
        return history
    }
}
