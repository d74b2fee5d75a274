import Model
import Testing

/// Numerals of headings, and words that look like some.
@Suite struct NumeralTests {
    @Test(arguments: [
        ("（八）编制规划", "8"), ("（二十）加强交流", "20"), ("(三)试点", "3"), ("（12）试点", "12"), ("一、聚焦质量", "1"), ("十、附则", "10"),
        ("二十一、评价", "21"), ("一百零三、评价", "103"), ("一百一十、评价", "110"), ("第十条 评价", "10"), ("第三章 评价", "3"), ("8.评价", "8"),
        ("8. 评价", "8"), ("12、评价", "12"), ("1.1 评价", "1.1"), ("1.1评价", "1.1"), ("1.2.3", "1.2.3"), ("１．２　评价", "1.2"),
        ("③评价", "3"),
        ("　（五）评价", "5"), ("7)评价", "7"),
    ])
    func aNumeralIsReadInArabicDigits(heading: String, numeral: String) {
        #expect(leadingNumeral(of: heading) == numeral)
    }

    @Test(arguments: [
        "2020年重点工作", "2020.1.21 会议", "3C免办", "12个专项", "3.5亿元投资", "1.5 %", "一流企业", "十四五规划", "三大工程", "第三方评价", "（上海）创新园",
        "（一", "第", "编制规划", "十十、评价", "一十百、评价", "", "　",
    ])
    func otherWordsAreNoNumeral(heading: String) {
        #expect(leadingNumeral(of: heading) == nil)
    }

    @Test func takingANumeralLeavesTheRest() {
        var rest = "二〇二〇年"[...]
        #expect(Numeral.chinese(&rest) == 2020)
        #expect(rest == "年")
        #expect(Numeral.chinese(&rest) == nil)
        #expect(rest == "年")
    }
}
