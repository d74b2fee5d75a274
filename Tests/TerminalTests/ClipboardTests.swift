import Foundation
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
    @Test func base64IsThatOfFoundation() {
        for count in 0..<300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count &* 37) }
            #expect(Clipboard.base64(bytes) == Data(bytes).base64EncodedString())
        }
    }

    @Test func aTextGoesAsItIs() throws {
        let text = "催办单\n1. 质量\u{1B}\u{7}\t👍🏻 “x”\u{0}"
        let sequence = try #require(Clipboard.sequence(text, insideScreen: false))
        #expect(sequence.hasPrefix("\u{1B}]52;c;") && sequence.hasSuffix("\u{7}"))
        let decoded = try #require(Data(base64Encoded: String(sequence.dropFirst(7).dropLast())))
        #expect(String(decoding: decoded, as: UTF8.self) == text)
        #expect(Clipboard.sequence("", insideScreen: false) == "\u{1B}]52;c;\u{7}")
    }

    @Test func moreThanTerminalsTakeIsRefused() throws {
        let most = String(repeating: "质", count: Clipboard.longest / 3)
        let sequence = try #require(Clipboard.sequence(most, insideScreen: false))
        #expect(sequence.utf8.count <= 100_000)
        #expect(Clipboard.sequence(most + "x", insideScreen: false) == nil)
        #expect(Clipboard.sequence(most + "x", insideScreen: true) == nil)
    }

    @Test func insideScreenTheSameSequenceIsInEnvelopes() throws {
        for count in [0, 1, 300, 1150, 40_000] {
            let text = String(repeating: "a质", count: count / 4)
            let plain = try #require(Clipboard.sequence(text, insideScreen: false))
            let wrapped = try #require(Clipboard.sequence(text, insideScreen: true))
            #expect(wrapped.hasPrefix("\u{1B}P") && wrapped.hasSuffix("\u{1B}\\"))
            let pieces = wrapped.dropFirst(2).dropLast(2).components(separatedBy: "\u{1B}\\\u{1B}P")
            #expect(pieces.joined() == plain)
            #expect(pieces.allSatisfy { $0.utf8.count < 764 })
        }
    }
}
