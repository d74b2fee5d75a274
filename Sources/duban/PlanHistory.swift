import Model
import Storage

/// What this user changed in a plan and can take back, also after a restart. Where the state folder cannot be written,
/// nothing is kept and nobody is troubled.
struct PlanHistory: Sendable {
    private let file: StateFile

    /// Bytes beyond which the file is written anew without what is older.
    private static let largest = 4 << 20
    /// Bytes that then are kept of it; its last step is kept whatever its size.
    private static let kept = 2 << 20

    init(of document: Document) {
        file = StateFile(.history, directory: Environment.stateFolder, document: document.path)
    }

    /// Adds what happened.
    func append(_ events: [History.Event]) {
        try? file.append(Array(events.map(\.text).joined().utf8), largest: PlanHistory.largest) { bytes in
            Array(PlanHistory.history(bytes).text(limit: PlanHistory.kept).utf8)
        }
    }

    /// What is left to be taken back or done again, whichever of this user's programs did it.
    func read() -> History { (try? file.read()).flatMap { $0 }.map(PlanHistory.history) ?? History() }

    private static func history(_ bytes: [UInt8]) -> History { History(text: String(decoding: bytes, as: UTF8.self)) }
}
