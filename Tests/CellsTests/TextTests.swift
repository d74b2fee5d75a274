import Cells
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("聚焦质量治理", 11, "聚焦质量治…"), ("聚焦质量治理", 12, "聚焦质量治理"), ("聚焦质量治理", 10, "聚焦质量…"),
        ("abc", 1, "…"), ("abc", 0, ""), ("中", 1, "…"),
    ])
    func cutsAtTheEnd(text: String, columns: Int, shown: String) {
        #expect(Text.truncated(text, columns: columns) == shown)
    }

    @Test func cutsWithDotsWhereAmbiguousCharactersAreWide() {
        #expect(Text.truncated("聚焦质量治理", columns: 10, ambiguous: .wide) == "聚焦质量..")
        #expect(Text.middleCut("聚焦质量治理", columns: 10, ambiguous: .wide) == "聚焦..治理")
    }

    @Test(arguments: [
        (15, "市质量工…办公室"), (24, "市质量工作领导小组办公室"), (5, "市…室"), (2, "…"), (1, "…"), (0, ""),
    ])
    func cutsANameInItsMiddle(columns: Int, shown: String) {
        #expect(Text.middleCut("市质量工作领导小组办公室", columns: columns) == shown)
    }

    @Test func padsWithSpaces() {
        #expect(Text.padded("单位", columns: 6) == "单位  ")
        #expect(Text.padded("单位名称", columns: 6) == "单位… ")
    }

    @Test func noCutIsWiderThanItsRoom() {
        var random = Seeded(5)
        for _ in 0..<1000 {
            let text = random.text(upTo: 12)
            for ambiguous in [AmbiguousWidth.narrow, .wide] {
                let columns = Int.random(in: 0...20, using: &random)
                let cuts = [
                    Text.truncated(text, columns: columns, ambiguous: ambiguous),
                    Text.middleCut(text, columns: columns, ambiguous: ambiguous),
                    Text.padded(text, columns: columns, ambiguous: ambiguous),
                ]
                for cut in cuts { #expect(TextWidth.columns(of: cut, ambiguous: ambiguous) <= columns) }
            }
        }
    }
}

@Suite struct LineBreakingTests {
    @Test func breaksChineseAnywhereButAtItsPunctuation() {
        #expect(Text.wrap("推进服务型制造示范，企业", columns: 18) == ["推进服务型制造示", "范，企业"])
        #expect(Text.wrap("贯彻落实《上海市行动", columns: 10) == ["贯彻落实", "《上海市行", "动"])
        #expect(Text.wrap("一二三……四", columns: 7) == ["一二", "三……四"])
    }

    @Test func keepsWordsAndNumbersWhole() {
        #expect(Text.wrap("制定 ISO9001 标准 3.5% 以上", columns: 9) == ["制定", "ISO9001", "标准 3.5%", "以上"])
        #expect(Text.wrap("质量（2019—2020年）", columns: 12) == ["质量", "（2019—2020", "年）"])
        #expect(Text.wrap("abcdefghij", columns: 4) == ["abcd", "efgh", "ij"])
    }

    @Test func keepsADashOfTwoWhole() {
        #expect(Text.wrap("一二——三", columns: 5) == ["一二", "——三"])
    }

    @Test func takesAFirstLineOfAnotherLength() {
        #expect(Text.wrap("一二三四五六", columns: 8, first: 4) == ["一二", "三四五六"])
    }

    @Test func breaksAtLineFeedsAndKeepsEmptyLines() {
        #expect(Text.wrap("一\n\n二三", columns: 8) == ["一", "", "二三"])
        #expect(Text.wrap("", columns: 8) == [""])
    }

    @Test(arguments: [-1, 0, 1, 2])
    func endsInTheNarrowestColumns(columns: Int) {
        let text = "（质量），ab……”，，"
        #expect(Text.wrap(text, columns: columns).joined() == text)
    }

    @Test func spacesAloneEnd() {
        #expect(Text.wrap("   ", columns: 1) == [""])
        #expect(Text.wrap("  ab", columns: 1).joined() == "ab")
    }

    @Test func losesNothingAndKeepsTheRules() {
        let alphabet: [Character] = Array("质量提升工程中文字符汉字测试ab1 ，。、；：？！）》」』】〕〉”’…%．（《「『【〔〈“‘—\n")
        let noStart = Set("，。、；：？！）》」』】〕〉”’…%．")
        let noEnd = Set("（《「『【〔〈“‘")
        var random = Seeded(6)
        for _ in 0..<2000 {
            let text = random.text(upTo: 60, from: alphabet)
            let columns = Int.random(in: 2...40, using: &random)
            for ambiguous in [AmbiguousWidth.narrow, .wide] {
                let lines = Text.wrap(text, columns: columns, ambiguous: ambiguous)
                #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
                for (index, line) in lines.enumerated() {
                    let shown = TextWidth.columns(of: line, ambiguous: ambiguous)
                    #expect(shown <= columns || line.count == 1)
                    guard index > 0, let first = line.first, noStart.contains(first),
                        let before = lines[index - 1].last, !text.contains("\n"), !text.contains(" ")
                    else { continue }
                    // Only where the whole line before offers no place for a break.
                    let earlier = Array(lines[index - 1])
                    let places = earlier.indices.dropFirst().filter {
                        !noStart.contains(earlier[$0]) && !noEnd.contains(earlier[$0 - 1])
                            && !(earlier[$0] == "—" && earlier[$0 - 1] == "—")
                    }
                    #expect(places.isEmpty && !before.isWhitespace, "\(lines)")
                }
            }
        }
    }
}
