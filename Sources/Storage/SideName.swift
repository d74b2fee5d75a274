import Glibc

/// The bytes that Linux file systems allow for one name.
private let longestName = 255

/// The 64-bit FNV-1a hash of a text's UTF-8, in 16 hexadecimal digits; the same in every run and on every machine.
func stableHash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The beginning of a name that fits into so many bytes, cut between characters.
func shortened(_ name: String, bytes: Int) -> String {
    var kept = ""
    for character in name {
        if kept.utf8.count + character.utf8.count > bytes { break }
        kept.append(character)
    }
    return kept
}

/// The name of a file that stands beside a document: `.NAME` and the suffix, NAME cut and hashed where it is too long.
func sideName(of name: String, suffix: String) -> String {
    let whole = "." + name + suffix
    guard whole.utf8.count > longestName else { return whole }
    let mark = "~" + stableHash(name) + suffix
    return "." + shortened(name, bytes: longestName - 1 - mark.utf8.count) + mark
}

/// Six random letters or digits.
func randomLetters() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<6).compactMap { _ in letters.randomElement() })
}
