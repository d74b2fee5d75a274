import Model

/// The generator of a seed, so that a test meets the same cases every time.
typealias Seeded = SplitMix64

extension Seeded {
    init(_ seed: UInt64) { self.init(seed: seed) }

    /// A number of the range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Text put together from at most so many pieces that Org, a log entry or Unicode may take for something.
    mutating func nastyText(upTo pieces: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<number(0...pieces) {
            let piece = Seeded.nasty.randomElement(using: &self) ?? ""
            scalars.append(contentsOf: piece.unicodeScalars)
            // Two pieces on one line as often as on two.
            if number(0...3) == 0 { scalars.append("\n") }
        }
        return String(scalars)
    }

    static let nasty: [String] = [
        ":END:", ":end:", ":LOGBOOK:", ":PROPERTIES:", ":ID: j", "* x", "** TODO y", "*", "- ", "+ a", "1. a", "2) b",
        "3",
        "- State \"DONE\"       from \"TODO\"       [2020-01-01 Wed]", "- Note taken on [2020-01-01 Wed] \\\\",
        "- New deadline from \"[2020-01-01 Wed]\" on [2020-01-02 Thu]", "\\\\", "\\", ",", ",,", ",* x", ",王: x", "# c",
        "#+TODO: A | B",
        "#+begin_src", "#+end_src", "#+LIGHTS: soon=1", "| t |", "-----", "CLOCK: [2020-01-01 Wed 10:00]",
        "DEADLINE: <2020-06-30 Tue>",
        "CLOSED: [2020-01-01 Wed]", "COMMENT", "COMMENT x", "[#A] ", "TODO ", "DONE x", ":tag:", " :a:b:", "[fn:1] f",
        "%%(x)",
        "王: x", "王：", "王:", ": x", "：", ":", "http://a.cn", "甲", "质量提升", "，", "。", "、", "；", ";", "（", "）", "(市、区)",
        "\"", "“”", "<2020-06-30>", "[", "]", "x", "Ab", " ", "  ", "\t", "　", "\u{A0}", "\r", "\n", "\r\n", "\n\n",
        "\u{85}", "\u{2028}",
        "\u{2029}", "\u{B}", "\u{C}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}", "e\u{301}", "\u{E9}", "\u{20DD}",
        "\u{FE0F}", "\u{600}",
        "👩‍👩‍👧", "🇨🇳", "👍🏻", "１２", "＋", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}", "\u{10FFFF}", "각",
        String(repeating: "长", count: 300),
    ]
}
