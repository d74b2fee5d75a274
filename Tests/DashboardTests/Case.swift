import Cells
import Foundation
import Messages
import Model
import OrgFile
import Resources
import Testing

@testable import Dashboard

/// A folder of a behaviour: `in.org`, `keys`, and what comes of them: `out.org` and `screen.txt`.
///
/// Where the keys change nothing on disk there is no `out.org`. `keys` is a script in the notation of the help (`j j Enter "商务" Click(10,5)`); lines that begin with `#` are settings:
/// `# size 80x24`, `# english`, `# ascii`, `# wide`, `# default` (the plan that comes with the program), `# example`,
/// `# file NAME` (a file that is there already).
/// `RECORD=1 swift test` writes `out.org` and `screen.txt` anew and fails once.
struct Case {
    let folder: URL
    var size = Size(columns: 120, rows: 40)
    var language = Language.chinese
    var isASCII = false
    var ambiguous = AmbiguousWidth.narrow
    var isExample = false
    /// Names of files that are there already.
    var files: [String] = []
    let before: [UInt8]
    let inputs: [Input]

    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    static let pinyin = Pinyin(table: Resources.pinyin)
    /// Today is 30 June 2020, 9:05, in every case.
    static let now = Moment(day: Day(number: 18_443), minute: 9 * 60 + 5)

    static var names: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    init(_ name: String) throws {
        folder = Case.cases.appendingPathComponent(name)
        let script = try String(contentsOf: folder.appendingPathComponent("keys"), encoding: .utf8)
        var isDefault = false
        for line in script.split(separator: "\n") where line.hasPrefix("#") {
            let words = line.dropFirst().split(separator: " ")
            switch words.first {
            case "size":
                let numbers = words[1].split(separator: "x").compactMap { Int($0) }
                size = Size(columns: numbers[0], rows: numbers[1])
            case "english": language = .english
            case "ascii": isASCII = true
            case "wide": ambiguous = .wide
            case "default": isDefault = true
            case "example": isExample = true
            case "file": files = words.dropFirst().map(String.init)
            default: Issue.record("\(name): unknown setting \(line)")
            }
        }
        let source =
            isDefault
            ? Case.project.appendingPathComponent("Resources/shanghai-quality-2020.org")
            : folder.appendingPathComponent("in.org")
        before = [UInt8](try Data(contentsOf: source))
        let typed = script.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        inputs = try #require(Input.script(typed), "\(name): unknown key")
    }

    /// Runs the keys; a save writes at once, as a disk without delay would.
    func run() throws -> Running {
        var running = Running(
            state: State(
                plan: try read(before), isExample: isExample, who: "王", language: language, now: Case.now, size: size,
                ambiguous: ambiguous, isASCII: isASCII, pinyin: Case.pinyin),
            disk: before)
        for name in files { running.files[name] = [] }
        for input in inputs {
            switch input {
            case .key(let key): try running.send(.key(key))
            case .mouse(let mouse): try running.send(.mouse(mouse))
            case .cursorReport: break
            }
        }
        return running
    }

    /// Compares a result with its file, or records it.
    func expect(_ result: String, in name: String, unless absent: Bool = false) throws {
        let file = folder.appendingPathComponent(name)
        if Case.isRecording {
            if absent {
                try? FileManager.default.removeItem(at: file)
            } else {
                try result.write(to: file, atomically: true, encoding: .utf8)
            }
            Issue.record("recorded \(file.lastPathComponent)")
            return
        }
        let exists = FileManager.default.fileExists(atPath: file.path)
        #expect(exists != absent, "\(folder.lastPathComponent)/\(name)")
        guard !absent, exists else { return }
        #expect(result == (try String(contentsOf: file, encoding: .utf8)), "\(folder.lastPathComponent)/\(name)")
    }
}

/// A dashboard with a disk of one file.
struct Running {
    var state: State
    var disk: [UInt8]
    var effects: [Effect] = []
    /// What is kept for later sessions to take back.
    var history = ""
    /// Whether saves are carried out at once.
    var savesAtOnce = true
    /// What was copied last; texts of more than `clipboardSize` bytes are refused.
    var clipboard: String?
    var clipboardSize = Int.max
    /// Files that were written, by name.
    var files: [String: [UInt8]] = [:]

    mutating func send(_ event: Event) throws {
        var waiting = update(&state, event, now: Case.now)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .remember(let events):
                history += events.map(\.text).joined()
                continue
            case .recall(let command):
                waiting += update(&state, .recalled(History(text: history), for: command), now: Case.now)
                continue
            default: effects.append(effect)
            }
            if effect == .save, savesAtOnce {
                waiting += try save()
            } else if let answer = answer(to: effect) {
                waiting += update(&state, answer, now: Case.now)
            }
        }
        let grid = draw(state)
        #expect(grid.size == state.size)
    }

    /// What a door answers that has a clipboard and a folder `/家`.
    private mutating func answer(to effect: Effect) -> Event? {
        switch effect {
        case .urge(let agency, let measures):
            let plan = state.plan
            let open = (measures ?? Array(0..<plan.measureCount)).filter {
                plan.involves(agency, in: $0) && !plan.isClosed($0)
            }
            let lines = open.enumerated().map { place, measure in "\(place + 1). " + plan.text(of: measure) }
            let text = ([plan.agencies[agency].name + "：", "请抓紧办理下列措施："] + lines).joined(separator: "\n")
            return .urging(UrgingText(agency: agency, text: text, measures: open))
        case .copy(let text):
            guard text.utf8.count <= clipboardSize else { return .copyFailed }
            clipboard = text
            return nil
        case .write(let path, let bytes, let overwrite): return put(bytes, at: path, overwrite)
        case .ledger(let measures, let path, let overwrite):
            return put(Array("\(measures)".utf8), at: path, overwrite)
        default: return nil
        }
    }

    private mutating func put(_ bytes: [UInt8], at path: String, _ overwrite: Bool) -> Event {
        if path.hasPrefix("无/") { return .writeFailed(path: path, reason: "文件不存在；请检查路径") }
        if files[path] != nil, !overwrite { return .fileExists(path) }
        files[path] = bytes
        return .written("/家/" + path)
    }

    /// Keeps what is to be remembered, and gives the other effects.
    private mutating func kept(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            guard case .remember(let events) = effect else { return true }
            history += events.map(\.text).joined()
            return false
        }
    }

    /// Writes the unsaved edits over what is on disk.
    mutating func save() throws -> [Effect] {
        let edits = state.plan.edits
        let plan = try read(disk)
        do {
            let bytes = try write(edits, to: plan)
            try check(bytes, of: edits, to: plan)
            disk = bytes
            return kept(update(&state, .saved(try read(bytes), count: edits.count), now: Case.now))
        } catch let clash as Clash {
            _ = clash
            return kept(update(&state, .clashed(plan), now: Case.now))
        }
    }
}

@Suite struct CaseTests {
    @Test(arguments: Case.names) func keysGiveTheScreenAndTheFile(name: String) throws {
        let `case` = try Case(name)
        let running = try `case`.run()
        try `case`.expect(draw(running.state).text, in: "screen.txt")
        try `case`.expect(
            String(decoding: running.disk, as: UTF8.self), in: "out.org", unless: running.disk == `case`.before)
    }
}
