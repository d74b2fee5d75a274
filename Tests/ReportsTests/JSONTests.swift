import Foundation
import Testing

@testable import Reports

@Suite struct JSONTests {
    private func text(_ json: JSON) -> String { String(decoding: json.document, as: UTF8.self) }

    @Test func objectsKeepTheOrderOfTheirMembers() {
        let json: JSON = ["b": .number(1), "a": .null, "c": .bool(true), "d": .array([.string("x"), .array([])])]
        #expect(text(json) == "{\"b\":1,\"a\":null,\"c\":true,\"d\":[\"x\",[]]}\n")
    }

    @Test func arraysHaveOneElementALine() {
        #expect(text(.array([.number(-1), .number(2)])) == "[\n  -1,\n  2\n]\n")
        #expect(text(.array([])) == "[]\n")
    }

    @Test func whatCouldHarmATerminalIsEscaped() {
        let harmful = "\u{1B}[2J\u{7F}\u{9B}\u{202E}\u{FEFF}\u{E0041}\0\"\\\n\t\r"
        let written = text(.string(harmful))
        #expect(
            written
                == "\"\\u001b[2J\\u007f\\u009b\\u202e\\ufeff\\udb40\\udc41\\u0000\\\"\\\\\\n\\t\\u000d\"\n")
    }

    @Test func anotherParserReadsBackWhatWasWritten() throws {
        let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{1F600}", "\u{E0041}", "\u{10FFFF}"]
        let value = String(String.UnicodeScalarView(scalars))
        let document = Data(JSON.array([.string(value)]).document)
        let parsed = try JSONSerialization.jsonObject(with: document) as? [String]
        #expect(parsed.map { $0.map { Array($0.unicodeScalars) } } == [scalars])
    }
}
