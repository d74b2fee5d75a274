import Cells
import Testing

@Suite struct MouseTests {
    private func inputs(_ text: String) -> [Input] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    @Test(arguments: [
        ("\u{1B}[<0;1;1M", "Click(0,0)"), ("\u{1B}[<0;120;40M", "Click(119,39)"), ("\u{1B}[<64;5;7M", "WheelUp(4,6)"),
        ("\u{1B}[<65;300;500M", "WheelDown(299,499)"), ("\u{1B}[<00;010;020M", "Click(9,19)"),
    ])
    func aReportIsAnAction(bytes: String, notation: String) throws {
        #expect(inputs("j" + bytes + "k") == Input.script("j \(notation) k"))
    }

    @Test(arguments: [
        // Released, the middle and right buttons, moved, moved with a button, sideways wheel, further buttons.
        "\u{1B}[<0;10;20m", "\u{1B}[<1;10;20M", "\u{1B}[<2;10;20M", "\u{1B}[<35;10;20M", "\u{1B}[<32;10;20M",
        "\u{1B}[<66;10;20M", "\u{1B}[<67;10;20M", "\u{1B}[<128;10;20M", "\u{1B}[<64;10;20m",
        // With Shift, Meta, Control.
        "\u{1B}[<4;10;20M", "\u{1B}[<8;10;20M", "\u{1B}[<16;10;20M", "\u{1B}[<28;10;20M", "\u{1B}[<68;10;20M",
        // No report at all.
        "\u{1B}[<M", "\u{1B}[<0M", "\u{1B}[<0;1M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1;0M", "\u{1B}[<0;1;2;3M",
        "\u{1B}[<0;-1;2M", "\u{1B}[<0:1:2M", "\u{1B}[<0;;M", "\u{1B}[0;1;2M", "\u{1B}[>0;1;2M",
        "\u{1B}[<0;1;\(String(repeating: "1", count: 80))M",
        // The oldest form: three bytes behind the M.
        "\u{1B}[M !!", "\u{1B}[M`q\u{1B}",
    ])
    func whatMeansNothingIsSwallowedWhole(bytes: String) {
        #expect(inputs("j" + bytes + "k") == Input.script("j k"))
    }

    @Test func aReportIsRecognisedHoweverItIsSplitAndDelayed() {
        let bytes = Array("\u{1B}[<0;24;80M".utf8)
        for split in 1..<bytes.count {
            for pauses in [false, true] {
                var decoder = KeyDecoder()
                var inputs = decoder.feed(Array(bytes[..<split]))
                if pauses { inputs += decoder.flush() }
                inputs += decoder.feed(Array(bytes[split...]))
                #expect(inputs.filter { $0 != .key(.escape) } == [.mouse(Mouse(.press, at: Point(x: 23, y: 79)))])
                #expect(!decoder.isPending)
            }
        }
    }

    @Test func randomReportsBetweenKeysGiveTheKeysAndTheActions() {
        var random = Seeded(10)
        let buttons = [0, 1, 2, 3, 4, 16, 32, 35, 64, 65, 66, 67, 68, 96, 128, 255, 9999]
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            var expected: [Input] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let button = buttons.randomElement(using: &random) ?? 0
                let point = Point(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
                let final = Bool.random(using: &random) ? "M" : "m"
                switch Int.random(in: 0...3, using: &random) {
                case 0:
                    bytes += Array("j".utf8)
                    expected.append(.key(.character("j")))
                case 1:
                    let noise = (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) }
                    bytes += Array("\u{1B}[M".utf8) + noise
                default:
                    bytes += Array("\u{1B}[<\(button);\(point.x + 1);\(point.y + 1)\(final)".utf8)
                    let kinds: [Int: Mouse.Kind] = [0: .press, 64: .wheelUp, 65: .wheelDown]
                    if final == "M", let kind = kinds[button] { expected.append(.mouse(Mouse(kind, at: point))) }
                }
            }
            var decoder = KeyDecoder()
            var inputs: [Input] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...7, using: &random)
                inputs += decoder.feed(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(inputs == expected)
            #expect(!decoder.isPending)
        }
    }

    @Test(arguments: ["Click(10,5)", "DoubleClick(0,0)", "WheelUp(119,39)", "WheelDown(7,65535)"])
    func aNotationIsReadAndWritten(notation: String) {
        #expect(Mouse(notation: notation)?.notation == notation)
    }

    @Test(arguments: [
        "", "Click", "Click()", "Click(1)", "Click(1,)", "Click(1,2,3)", "Click(1,x,2)", "Click(-1,2)", "Click(1,2",
        "click(1,2)", "Click(1,65536)", "Wheel(1,2)", "(1,2)",
    ])
    func whatIsNoNotationIsRefused(notation: String) {
        #expect(Mouse(notation: notation) == nil)
    }

    @Test func aScriptHasKeysAndTheMouse() {
        #expect(
            Input.script("j Click(3,4)\n\"商(\" WheelDown(0,0)") == [
                .key(.character("j")), .mouse(Mouse(.press, at: Point(x: 3, y: 4))), .key(.character("商")),
                .key(.character("(")), .mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0))),
            ])
        #expect(Input.script("j Click(3)") == nil)
        #expect(Key.script("j Click(3,4)") == nil)
    }
}

@Suite struct PressPairingTests {
    /// What comes of actions, given as notation and milliseconds.
    private func pair(_ actions: [(String, Int)]) -> [String] {
        var pairing = PressPairing()
        return actions.compactMap { notation, time in
            Mouse(notation: notation).map { pairing.take($0, at: time).notation }
        }
    }

    @Test func theSecondPressInACellWithin400MillisecondsIsDouble() {
        #expect(pair([("Click(1,2)", 1000), ("Click(1,2)", 1400)]) == ["Click(1,2)", "DoubleClick(1,2)"])
        #expect(pair([("Click(1,2)", 1000), ("Click(1,2)", 1000)]) == ["Click(1,2)", "DoubleClick(1,2)"])
        #expect(pair([("Click(1,2)", 1000), ("Click(1,2)", 1401)]) == ["Click(1,2)", "Click(1,2)"])
        #expect(pair([("Click(1,2)", 1000), ("Click(2,2)", 1100)]) == ["Click(1,2)", "Click(2,2)"])
    }

    @Test func theThirdBeginsAnew() {
        #expect(
            pair([("Click(1,2)", 0), ("Click(1,2)", 100), ("Click(1,2)", 200), ("Click(1,2)", 300)])
                == ["Click(1,2)", "DoubleClick(1,2)", "Click(1,2)", "DoubleClick(1,2)"])
    }

    @Test func aPressElsewhereOrTheWheelBetweenBreaksThePair() {
        #expect(
            pair([("Click(1,2)", 0), ("WheelUp(1,2)", 50), ("Click(1,2)", 100)])
                == ["Click(1,2)", "WheelUp(1,2)", "Click(1,2)"])
        #expect(
            pair([("Click(1,2)", 0), ("Click(3,2)", 50), ("Click(1,2)", 100), ("Click(1,2)", 600), ("Click(1,2)", 900)])
                == ["Click(1,2)", "Click(3,2)", "Click(1,2)", "Click(1,2)", "DoubleClick(1,2)"])
    }
}
