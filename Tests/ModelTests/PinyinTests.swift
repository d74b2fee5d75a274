import Resources
import Testing

@testable import Model

/// The table of readings that the program carries.
@Suite struct PinyinTests {
    static let pinyin = Pinyin(table: Resources.pinyin)

    private static let expected: [(Unicode.Scalar, [String])] = [
        ("重", ["chong", "zhong"]), ("行", ["hang", "heng", "xing"]), ("长", ["chang", "zhang"]),
        ("调", ["diao", "tiao"]), ("調", ["diao", "tiao"]), ("都", ["dou", "du"]), ("找", ["zhao"]),
        ("得", ["de", "dei"]), ("到", ["dao"]), ("会", ["hui", "kuai"]), ("會", ["hui", "kuai"]),
        ("数", ["shu", "shuo"]), ("乐", ["le", "yue"]), ("参", ["can", "cen", "shen"]), ("薄", ["bao", "bo"]),
        ("率", ["lv", "shuai"]), ("量", ["liang"]), ("省", ["sheng", "xing"]), ("系", ["ji", "xi"]),
        ("质", ["zhi"]), ("略", ["lve"]), ("〇", ["ling"]), ("a", []), ("，", []), ("𠮷", []), ("😀", []),
    ]

    @Test func theTableIsSortedAndClean() throws {
        let text = try #require(String(validating: Resources.pinyin, as: UTF8.self))
        let lines = text.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: false) }
        #expect(lines.allSatisfy { $0.count == 2 })
        let syllables = lines.compactMap(\.first)
        #expect(syllables.count == 416)
        #expect(zip(syllables, syllables.dropFirst()).allSatisfy { $0 < $1 })
        #expect(syllables.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } && $0.count <= 6 })
        var characters: Set<Unicode.Scalar> = []
        for line in lines {
            let listed = Array(String(line.last ?? "").unicodeScalars)
            #expect(!listed.isEmpty)
            #expect(zip(listed, listed.dropFirst()).allSatisfy { $0.value < $1.value })
            #expect(
                listed.map(\.value).allSatisfy { value in
                    value == 0x3007 || (0x4E00...0x9FFF ~= value) || (0x3400...0x4DBF ~= value)
                })
            characters.formUnion(listed)
        }
        #expect(characters.count == 26_677)
    }

    @Test func everyCharacterOfThePlanHasAReading() throws {
        let text = try #require(String(validating: Resources.plan, as: UTF8.self))
        let han = Set(text.unicodeScalars).filter { $0.properties.isIdeographic }
        #expect(han.count > 600)
        #expect(han.filter { PinyinTests.pinyin.readings(of: $0).isEmpty }.isEmpty)
    }

    @Test(arguments: expected) func everyModernReadingIsThere(character: Unicode.Scalar, readings: [String]) {
        #expect(PinyinTests.pinyin.readings(of: character) == readings)
        #expect(Pinyin.none.readings(of: character).isEmpty)
    }

    @Test func aTableIsReadAsFarAsItIsOne() {
        let pinyin = Pinyin(table: Array("ling 〇\n\nnothing\n 甲\nyi 一乙\nzha 乙\u{20BB7}".utf8) + [0xE4, 0xB8])
        #expect(pinyin.readings(of: "〇") == ["ling"])
        #expect(pinyin.readings(of: "乙") == ["yi", "zha"])
        #expect(pinyin.readings(of: "甲").isEmpty)
        #expect(Pinyin(table: []).readings(of: "一").isEmpty)
        #expect(pinyin == pinyin)
        #expect(pinyin != Pinyin.none)
    }
}
