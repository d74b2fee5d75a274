import OrgFile
import Resources
import Testing

@testable import Model

/// Words that are found by how characters are read.
@Suite struct SpellingTests {
    private static let pinyin = PinyinTests.pinyin

    /// What the words are found as; nil where they are not.
    private func found(_ words: String, in text: String, fewestLetters: Int = 2) -> String? {
        let bytes = Array(text.utf8)
        return Needle(words, SpellingTests.pinyin, fewestLetters: fewestLetters).match(
            in: bytes, from: 0, to: bytes.count
        )
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        "zhiliangtisheng", "zlts", "zhlts", "zhilts", "zliangts", "zltisheng", "zhilia", "zhili", "zhil", "zhi", "zh",
        "zl",
        "zhiliang", "质lts", "zl提升", "zhi liang", "zl ts", "zhi'liang", "zl't",
    ]) func aWordIsSpelledInAnyWay(words: String) {
        let text = "推进质量提升行动"
        #expect(found(words, in: text).map { "质量提升".hasPrefix($0) } == true)
        #expect(Needle(words, SpellingTests.pinyin).place(in: text) == 2)
        #expect(Needle(words).place(in: text) == nil)
    }

    private static let spelled: [(String, String)] = [
        ("重点", "zhongdian zd"), ("重复", "chongfu cf"), ("银行", "yinhang yh"), ("进行", "jinxing jx"),
        ("长期", "changqi cq"), ("市长", "shizhang sz shzh"), ("调整", "tiaozheng tz"), ("调查", "diaocha dc"),
        ("成都", "chengdu chd"), ("都是", "doushi ds dsh"), ("寻找", "xunzhao xz xzh"), ("得到", "dedao dd"),
        ("得去", "deiqu dq"), ("会议", "huiyi hy"), ("会计", "kuaiji kj"), ("数据", "shuju sj"),
        ("数见", "shuojian"), ("音乐", "yinyue yy"), ("快乐", "kuaile kl"), ("参加", "canjia"), ("人参", "renshen rs"),
        ("参差", "cenci"), ("效率", "xiaolv xiaolu xl"), ("率先", "shuaixian sx"), ("绿色", "lvse luse ls"),
        ("战略", "zhanlve zhanlue zl"), ("女性", "nvxing nuxing"), ("反省", "fanxing"), ("各省", "gesheng gsh"),
        ("體系", "tixi tx"), ("質量", "zhiliang zl"), ("二〇二〇", "erlingerling elel"), ("西安", "xi'an xian xa"),
        ("六安", "luan liuan"), ("5G网络", "5gwl 5gwangluo wl"), ("2020年", "2020nian 0nian"),
    ]

    @Test(arguments: spelled) func charactersAreFoundByEachOfTheirReadings(text: String, spellings: String) {
        for words in spellings.split(separator: " ") {
            #expect(found(String(words), in: "的" + text + "的") != nil, "\(words)")
        }
    }

    private static let unlike: [(String, String)] = [
        ("zlt", "质量"), ("zhig", "质量"), ("xian", "西"), ("xi'an", "先进"), ("zhliang", "自量"), ("shi'liang", "质量"),
        ("ZL", "质量"), ("zL", "质量"), ("z", "质"), ("质l", "质量"), ("ql", "质，量"), ("zl", "质\n量"), ("zl", "质\r\n量"),
        ("zl", "质x量"), ("5g", "5·g"), ("ab", "a b"), ("zl", "量质"), ("jl", "质量"), ("ui", "质"), ("hi", "质"),
    ]

    @Test(arguments: unlike) func whatIsNotSpelledSoIsNotFound(words: String, text: String) {
        #expect(found(words, in: text) == nil)
    }

    private static let marked: [(String, String, String)] = [
        ("bzcx", "《标准》创新", "标准》创新"), ("ydyl", "“一带一路”", "一带一路"), ("jjxx", "经济、信息化", "经济、信息"),
        ("zlts", "质量 提升", "质量 提升"), ("5gcx", "5G（创新）", "5G（创新"), ("sn", "江苏／南京", "苏／南"), ("zlts", "质量提升》", "质量提升"),
        ("zl", "《质量》", "质量"), ("（cx", "5G（创新）", "（创新"),
    ]

    @Test(arguments: marked) func marksBetweenTheCharactersAreNoHindrance(words: String, text: String, hit: String) {
        #expect(found(words, in: text) == hit)
    }

    @Test func whatStandsThereIsFoundAsBefore() {
        #expect(found("zl", in: "质量ZL") == "质量")
        #expect(found("zl", in: "ZL质量") == "ZL")
        #expect(found("iso", in: "ISO标准") == "ISO")
        #expect(found("it's", in: "质It's") == "It's")
        #expect(found("s o", in: "iS Os") == "S O")
        #expect(found("9.3", in: "9.3") == "9.3")
        #expect(found("", in: "质量") == nil)
        let long = String(repeating: "zhiliang", count: 9)
        #expect(found(long, in: "质量质量质量质量质量质量质量质量质量") == nil)
        #expect(found(long, in: "质" + long) == long)
    }

    @Test func oneLetterIsReadWhereThatIsWished() {
        #expect(found("s", in: "区市教委", fewestLetters: 1) == "市")
        #expect(found("s", in: "区sx", fewestLetters: 1) == "s")
        #expect(found("质l", in: "高质量", fewestLetters: 1) == "质量")
        #expect(Needle("jw", SpellingTests.pinyin).place(in: "市教委") == 1)
    }

    @Test func hitsAreFoundWhereverTheyStandInALongText() {
        let needle = Needle("zlts", SpellingTests.pinyin)
        for length in (4_070...4_110).map({ $0 }) + [12_280, 12_286, 12_290] {
            for filler in ["x", " "] {
                let bytes = Array((String(repeating: filler, count: length) + "质量提升").utf8)
                #expect(needle.match(in: bytes, from: 0, to: bytes.count) == length..<length + 12)
                #expect(needle.match(in: bytes, from: 0, to: bytes.count - 1) == nil)
                #expect(needle.match(in: bytes, from: length + 1, to: bytes.count) == nil)
                let literal = Array((String(repeating: filler, count: length) + "ZLts").utf8)
                #expect(needle.match(in: literal, from: 0, to: literal.count) == length..<length + 4)
            }
        }
    }

    @Test func anyBytesAndRangesAreTaken() {
        var generator = SplitMix64(seed: 5)
        let needles = ["zl", "yi", "质l", "q'z", "zhongguo"].map { Needle($0, SpellingTests.pinyin) }
        let text = Array("质量ZL一𠮷，".utf8)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator) : text.randomElement(using: &generator) ?? 0
            }
            let start = Int.random(in: -1...count + 1, using: &generator)
            let end = Int.random(in: -1...count + 1, using: &generator)
            for needle in needles {
                guard let hit = needle.match(in: bytes, from: start, to: end) else { continue }
                #expect(hit.lowerBound >= start && hit.upperBound <= end && !hit.isEmpty)
            }
        }
    }

    // MARK: In a plan

    @Test func theStandardVouchersAreFoundInThePlan() throws {
        let plan = try read(Resources.plan)
        let all = 0..<plan.columns.headings.count
        let spelled = try #require(plan.hit(Needle("bzcxq", SpellingTests.pinyin), in: all))
        #expect(spelled == plan.hit(Needle("标准创新券"), in: all))
        #expect(plan.hit(Needle("bzcxq"), in: all) == nil)
        let measure = Int(plan.columns.headings[spelled].measure)
        #expect(plan.contains(Needle("biaozcxq", SpellingTests.pinyin), measure: measure))
        #expect(plan.lastHit(Needle("bzcxquan", SpellingTests.pinyin), in: all) != nil)
        #expect(plan.contains(Needle("shijw", SpellingTests.pinyin), measure: 0) == plan.text(of: 0).contains("市教委"))
    }

    // MARK: Against a matcher that goes the plain way

    /// The text of the plan, with what else may stand in one thrown in.
    private static func stretch(_ text: [Unicode.Scalar], _ generator: inout SplitMix64) -> [Unicode.Scalar] {
        let start = Int.random(in: 0..<text.count - 60, using: &generator)
        let others = Array("zZsh5g、 》\n，é𠮷行长得绿略嗯".unicodeScalars)
        return text[start..<start + Int.random(in: 1...60, using: &generator)].flatMap { scalar in
            Int.random(in: 0..<12, using: &generator) == 0
                ? [scalar, others.randomElement(using: &generator) ?? "z"] : [scalar]
        }
    }

    /// The characters spelled at random, each in a way that counts.
    private static func spelling(
        _ characters: some Sequence<Unicode.Scalar>, literals: Bool, _ generator: inout SplitMix64
    ) -> String {
        var words = ""
        for character in characters where !Naive.marks.contains(character) {
            guard let reading = pinyin.readings(of: character).randomElement(using: &generator) else {
                words.unicodeScalars.append(character)
                continue
            }
            switch Int.random(in: literals ? 0...5 : 1...5, using: &generator) {
            case 0: words.unicodeScalars.append(character)
            case 1, 2: words += reading
            case 3 where Naive.consonants.contains(String(reading.prefix(2))): words += reading.prefix(2)
            default: words += reading.prefix(1)
            }
            if Int.random(in: 0..<20, using: &generator) == 0 {
                words += ["'", " "].randomElement(using: &generator) ?? ""
            }
        }
        return words.lowercased()
    }

    @Test(arguments: UInt64(0)..<8) func theFastMatcherAgreesWithAPlainOne(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let text = Array(String(decoding: Resources.plan, as: UTF8.self).unicodeScalars)
        var (hits, misses) = (0, 0)
        for _ in 0..<60 {
            let stretch = SpellingTests.stretch(text, &generator)
            let start = Int.random(in: 0..<stretch.count, using: &generator)
            var words = SpellingTests.spelling(
                stretch[start...].prefix(Int.random(in: 1...6, using: &generator)), literals: true, &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: words = String(words.dropLast(Int.random(in: 0...3, using: &generator)))
            case 1:
                words = String(words.shuffled(using: &generator))
            default: break
            }
            let bytes = stretch.flatMap { Array(String($0).utf8) }
            let hit = Needle(words, SpellingTests.pinyin).match(in: bytes, from: 0, to: bytes.count)
            let expected = Naive(words, SpellingTests.pinyin).match(in: stretch)
            #expect(hit == expected, "\(words) in \(String(decoding: bytes, as: UTF8.self))")
            if hit == nil { misses += 1 } else { hits += 1 }
        }
        #expect(hits > 20 && misses > 5)
    }

    @Test(arguments: UInt64(0)..<8) func everySpellingIsFoundWhileItIsTyped(seed: UInt64) {
        var generator = SplitMix64(seed: seed &+ 100)
        let text = Array(String(decoding: Resources.plan, as: UTF8.self).unicodeScalars)
        for _ in 0..<15 {
            let stretch = SpellingTests.stretch(text, &generator)
            let readable = stretch.indices.filter { !SpellingTests.pinyin.readings(of: stretch[$0]).isEmpty }
            guard let start = readable.randomElement(using: &generator) else { continue }
            let part = stretch[start...].prefix { $0 != "\n" }.prefix(Int.random(in: 1...6, using: &generator))
            let words = SpellingTests.spelling(part, literals: false, &generator)
            let bytes = stretch.flatMap { Array(String($0).utf8) }
            let place = stretch[..<start].reduce(0) { $0 + String($1).utf8.count }
            for length in 1...max(1, words.count) {
                let typed = String(words.prefix(length))
                let hit = Needle(typed, SpellingTests.pinyin, fewestLetters: 1).find(
                    in: bytes, from: 0, to: bytes.count)
                #expect(hit ?? .max <= place, "\(typed) in \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }
}

/// Finds words the plain way: character by character, reading by reading.
private struct Naive {
    static let marks = Set("《》〈〉「」『』【】〔〕（）()[]“”‘’\"'、·・/／ \u{3000}".unicodeScalars)
    static let consonants: Set<String> = ["zh", "ch", "sh"]

    private let words: String
    private let pinyin: Pinyin
    private var parts: [Unicode.Scalar] = []
    private var borders: Set<Int> = []

    init(_ words: String, _ pinyin: Pinyin) {
        self.words = Needle.trimmed(words)
        self.pinyin = pinyin
        for scalar in self.words.unicodeScalars {
            if ["'", " "].contains(scalar) { borders.insert(parts.count) } else { parts.append(scalar) }
        }
    }

    /// The byte offsets of the first hit.
    func match(in text: [Unicode.Scalar]) -> Range<Int>? {
        let isLower = words.allSatisfy { !("A"..."Z").contains($0) }
        let letters = words.count { ("a"..."z").contains($0) }
        let offsets = text.reduce(into: [0]) { $0.append(($0.last ?? 0) + String($1).utf8.count) }
        let literal = Array(words.unicodeScalars)
        for start in text.indices {
            let end = start + literal.count
            if !literal.isEmpty, end <= text.count,
                zip(text[start..<end], literal).allSatisfy({ text, typed in
                    isLower ? Naive.lower(text) == typed : text == typed
                })
            {
                return offsets[start]..<offsets[end]
            }
            if isLower, letters >= 2, let end = ends(text, start, 0, false).min() {
                return offsets[start]..<offsets[end]
            }
        }
        return nil
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    /// Where the words from a place on can end that begin at a character.
    private func ends(_ text: [Unicode.Scalar], _ index: Int, _ place: Int, _ isRead: Bool) -> [Int] {
        if place == parts.count { return isRead ? [index] : [] }
        guard index < text.count else { return [] }
        var found: [Int] = []
        if Naive.lower(text[index]) == parts[place] { found += ends(text, index + 1, place + 1, isRead) }
        if place > 0, Naive.marks.contains(text[index]) { found += ends(text, index + 1, place, isRead) }
        for reading in pinyin.readings(of: text[index]) {
            for spelled in Set([reading, String(reading.map { $0 == "v" ? "u" : $0 })]) {
                for count in 1...spelled.count where place + count <= parts.count {
                    let begin = String(spelled.prefix(count))
                    guard begin.unicodeScalars.elementsEqual(parts[place..<place + count]),
                        !(1..<count).contains(where: { borders.contains(place + $0) })
                    else { continue }
                    if count == 1 || count == spelled.count || place + count == parts.count
                        || Naive.consonants.contains(begin)
                    {
                        found += ends(text, index + 1, place + count, true)
                    }
                }
            }
        }
        return found
    }
}
