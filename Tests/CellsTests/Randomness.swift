/// A generator with a fixed seed (SplitMix64), so that a test meets the same cases every time.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Text of scalars that trouble a screen: wide, combining, invisible, controls, emoji, ambiguous.
    mutating func text(upTo length: Int, from alphabet: [Character] = Seeded.trouble) -> String {
        String((0..<Int.random(in: 0...length, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }

    static let trouble: [Character] = [
        "a", "b", " ", "中", "质", "，", "“", "…", "①", "■", "\u{301}", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1B}",
        "\u{7}", "\r", "\n", "\t", "\u{9B}", "\u{202E}", "\u{200B}", "👩‍👩‍👧", "👍🏻", "🇨🇳", "❤️", "각", "\u{1100}\u{1161}",
        "\u{E0041}", "\u{FEFF}", "\u{10FFFF}", "é", "я", "　",
    ]
}
