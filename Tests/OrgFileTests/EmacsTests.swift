import Foundation
import Model
import Testing

@testable import OrgFile

/// What duban reads is what Emacs reads: each fixture beside what `emacs-expected.el` printed of it.
@Suite struct EmacsTests {
    @Test(arguments: Fixtures.names) func headingsAndLogAgreeWithEmacs(name: String) throws {
        let bytes = try Fixtures.bytes(name + ".org")
        let expected = String(decoding: try Fixtures.bytes(name + ".expected"), as: UTF8.self)
        let plan = try read(bytes)
        let lines = EmacsTests.lines(of: plan)
        let wanted = expected.split(separator: "\n").map(String.init)
        #expect(lines.count == wanted.count)
        for (line, want) in zip(lines, wanted) { #expect(line == EmacsTests.trimmed(want)) }
    }

    /// A first paragraph without the blanks at its ends, which Emacs counts in and duban does not.
    private static func trimmed(_ line: String) -> String {
        guard line.hasPrefix("T\t") else { return line }
        var text = line.dropFirst(2)
        while let blank = ["\\t", " "].first(where: { text.hasPrefix($0) }) { text = text.dropFirst(blank.count) }
        while let blank = ["\\t", " "].first(where: { text.hasSuffix($0) }) { text = text.dropLast(blank.count) }
        return "T\t" + text
    }

    /// The plan in the form of the expected files.
    static func lines(of plan: Plan) -> [String] {
        let bytes = plan.columns.bytes
        var lines: [String] = []
        var archived: [Int: Bool] = [:]
        for (number, heading) in plan.columns.headings.enumerated() {
            let record = RecordText(
                at: Int(heading.start), to: Int(heading.end), in: bytes, statuses: plan.statuses)
            let line = record.heading
            let status = line.status.map { plan.statuses[$0] }
            let isArchived = line.hasTag("ARCHIVE", in: bytes)
            archived[number] = isArchived
            var values: [String: String] = [:]
            PropertyDrawer.forEach(bytes, record.drawer) { name, value in
                values[bytes.string(name).uppercased()] = bytes.string(value)
            }
            func text(_ range: ByteRange) -> String? { range.isPresent ? bytes.string(range) : nil }
            let tags = text(line.tags).map { String($0.dropFirst().dropLast()) }
            lines.append(
                field(
                    "H", String(line.level), status?.keyword, status.map { $0.isClosed ? "c" : "o" }, text(line.title),
                    tags?.split(separator: ":", omittingEmptySubsequences: false).joined(separator: ","),
                    line.isComment ? "C" : nil, isArchived ? "A" : nil, text(record.stamps.closed),
                    text(record.stamps.deadline), text(record.stamps.scheduled), values["CUSTOM_ID"], values["LEAD"]))
            for part in LogReader.parts(bytes, ByteRange(Int(heading.start), Int(heading.end))) {
                let kind = ["state", "note", "deadline"][part.head.kind == .state ? 0 : part.head.kind == .note ? 1 : 2]
                let words = part.lines.map { bytes.string($0) }
                let further = words.dropFirst().joined(separator: "\n")
                lines.append(
                    field(
                        "L", kind, text(part.head.from), text(part.head.to), part.head.time.iso, words.first,
                        words.count > 1 ? further : nil))
            }
            // Emacs reads CR LF as one line end.
            lines.append(field("T", text(record.text)?.replacingOccurrences(of: "\r\n", with: "\n")))
        }
        return lines
    }

    private static func field(_ values: String?...) -> String {
        values.map { value in
            guard let value, !value.isEmpty else { return "-" }
            return value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\t", with: "\\t")
                .replacingOccurrences(of: "\r", with: "\\r").replacingOccurrences(of: "\n", with: "\\n")
        }.joined(separator: "\t")
    }
}

/// The files beside the tests.
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    /// Names without `.org`, sorted.
    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".org") }.map { String($0.dropLast(4)) }.sorted()
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
