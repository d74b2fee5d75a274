import Cells
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Input] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left), ("\u{1B}OB", .down),
        ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
        ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown), ("\u{1B}[2~", .insert),
        ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)),
        ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
        ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2R", .function(3)),
        ("\u{1B}[R", .function(3)),
        ("\u{1B}Oa", .up), ("\u{1B}[d", .left), ("\u{1B}[7$", .home), ("\u{1B}[7^", .home), ("\u{1B}OM", .enter),
        ("\u{1B}Oq", .character("1")), ("\u{1B}O5C", .right),
        ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\r", .enter), ("\n", .enter), ("\t", .tab),
        ("\u{0}", .control("@")),
        ("\u{3}", .control("c")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")), ("商", .character("商")),
        (" ", .character(" ")), ("\u{1B}", .escape),
    ])
    func oneSequenceIsOneKey(bytes: String, key: Key) {
        #expect(keys(bytes) == [.key(key)])
        #expect(
            keys("x" + bytes.replacing("\n", with: "\r") + (bytes == "\u{1B}" ? "" : "y")).count
                == (bytes == "\u{1B}" ? 2 : 3))
    }

    @Test(arguments: [
        "\u{1B}[<0;10;20m", "\u{1B}[I", "\u{1B}[O", "\u{1B}[M !!", "\u{1B}[?62;22c",
        "\u{1B}[?2026;2$y",
        "\u{1B}[999999999999999999999n",
    ])
    func whatMeansNothingHereIsSwallowedWhole(bytes: String) {
        #expect(keys("a" + bytes + "b") == [.key(.character("a")), .key(.character("b"))])
    }

    @Test func aCursorReportIsRecognisedHoweverItIsSplit() {
        let bytes = Array("a\u{1B}[24;80Rb".utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = KeyDecoder()
                let parts = [bytes[..<first], bytes[first..<second], bytes[second...]]
                let inputs = parts.flatMap { decoder.feed(Array($0)) } + decoder.flush()
                #expect(inputs == [.key(.character("a")), .cursorReport(row: 24, column: 80), .key(.character("b"))])
            }
        }
    }

    @Test func aCursorReportThatComesInPiecesWithPausesRunsNoKey() {
        let bytes = Array("\u{1B}[24;80R".utf8)
        for split in 1..<bytes.count {
            var decoder = KeyDecoder()
            let inputs = decoder.feed(Array(bytes[..<split])) + decoder.flush() + decoder.feed(Array(bytes[split...]))
            #expect(inputs.filter { $0 != .key(.escape) } == [.cursorReport(row: 24, column: 80)])
            #expect(!decoder.isPending)
        }
    }

    @Test func aLoneEscapeWaitsForThePause() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(!decoder.isPending)
        #expect(decoder.feed([0x5B]) == [])
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.key(.character("["))])
    }

    @Test(arguments: [
        ("\u{1B}q", [Key.escape, .character("q")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
        ("\u{1B}商", [.escape, .character("商")]),
        ("\u{1B}\r", [.escape, .enter]), ("\u{1B}Oz", [.escape, .character("O"), .character("z")]),
    ])
    func escapeBeforeAnotherKeyIsBoth(bytes: String, expected: [Key]) {
        #expect(keys(bytes) == expected.map { .key($0) })
    }

    @Test func aKeyAfterAPauseInsideASequenceIsNotLost() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B, 0x5B]) + decoder.flush() == [])
        #expect(decoder.feed([0x6A]) == [.key(.escape), .key(.character("[")), .key(.character("j"))])
    }

    @Test func aByteThatIsNoUTF8IsDropped() {
        var decoder = KeyDecoder()
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE4, 0xB8, 0x63, 0xC0, 0x80, 0x64, 0xE4, 0xB8, 0xAD, 0xC2, 0x9B]
        #expect(decoder.feed(bytes) == "abcd中".map { .key(.character($0)) })
    }

    @Test func sequencesFromTerminfoAreKnown() {
        var decoder = KeyDecoder(sequences: [[0x1B, 0x78, 0x79]: .home, [0x1B, 0x5B, 0x39, 0x39]: .end, [0x41]: .up])
        #expect(
            decoder.feed(Array("\u{1B}xy\u{1B}[99A\u{1B}xz".utf8)) == [
                .key(.home), .key(.end), .key(.character("A")), .key(.escape), .key(.character("x")),
                .key(.character("z")),
            ])
    }

    @Test func aPasteIsOneKeyWithoutControlCharacters() {
        #expect(
            keys("\u{1B}[200~一\r\n二\r三\t\u{1B}[31m\u{7}q\u{9B}\u{1B}[201~j")
                == [.key(.paste("一\n二\n三\t[31mq")), .key(.character("j"))])
    }

    @Test func keysRightAfterAPasteComeWithThePause() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~x\u{1B}[201~\rq".utf8)) == [.key(.paste("x"))])
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.key(.enter), .key(.character("q"))])
        #expect(!decoder.isPending)
    }

    @Test func twoPastesAreTwoKeys() {
        #expect(
            keys("\u{1B}[200~x\u{1B}[201~\u{1B}[200~y\u{1B}[201~") == [.key(.paste("x")), .key(.paste("y"))])
    }

    @Test func anEndMarkInsideAPasteRunsNothing() {
        #expect(keys("\u{1B}[200~x\u{1B}[201~qQ\r\u{1B}[201~") == [.key(.paste("x")), .key(.paste("qQ\n"))])
        let long = String(repeating: "q", count: 10_000)
        #expect(keys("\u{1B}[200~x\u{1B}[201~\(long)\u{1B}[201~") == [.key(.paste("x")), .key(.paste(long))])
    }

    @Test func aLongPasteIsWhole() {
        let text = String(repeating: "质量提升 quality\n", count: 60_000)
        var decoder = KeyDecoder()
        let bytes = Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)
        var inputs: [Input] = []
        for start in stride(from: 0, to: bytes.count, by: 4095) {
            inputs += decoder.feed(Array(bytes[start..<min(bytes.count, start + 4095)]))
        }
        #expect(inputs == [.key(.paste(text))])
    }

    @Test func splittingChangesNothing() {
        let parts = [
            "j", "商", "\u{1B}[A", "\u{1B}OP", "\u{1B}[1;5C", "\u{1B}[24;80R", "\u{1B}[<0;1;2M", "\u{1B}q", "\r",
            "\u{3}", "🇨🇳",
            "\u{1B}[[B", "\u{1B}[200~粘\u{1B}[201~", "\u{1B}[99z", "\u{1B}[M !!",
        ]
        var random = Seeded(7)
        for _ in 0..<1000 {
            let bytes = (0..<12).compactMap { _ in parts.randomElement(using: &random) }.joined().utf8.map { $0 }
            var whole = KeyDecoder()
            let expected = whole.feed(bytes) + whole.flush()
            var split = KeyDecoder()
            var inputs: [Input] = []
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + Int.random(in: 1...4, using: &random))
                inputs += split.feed(Array(bytes[start..<end]))
                start = end
            }
            #expect(inputs + split.flush() == expected)
        }
    }

    @Test func randomBytesNeitherCrashNorStopTheNextKey() {
        var random = Seeded(8)
        for _ in 0..<3000 {
            var decoder = KeyDecoder()
            let noise: [UInt8] = (0..<40).map { _ in
                Bool.random(using: &random)
                    ? [0x1B, 0x5B, 0x4F, 0x3B, 0x32].randomElement(using: &random) ?? 0
                    : .random(in: 0...255, using: &random)
            }
            _ = decoder.feed(noise)
            _ = decoder.flush()
            // What ends every sequence that can be open, then a pause.
            _ = decoder.feed(Array("    \u{1B}".utf8))
            _ = decoder.flush()
            #expect(decoder.feed([0x6A]) == [.key(.character("j"))])
        }
    }

    @Test func plainKeysAreAllDelivered() {
        var random = Seeded(9)
        let typed = (0..<5000).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))) }
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array(String(typed).utf8)) == typed.map { .key(.character($0)) })
    }
}
