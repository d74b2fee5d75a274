import Model

/// What the lines around the sections say of the document.
struct DocumentFacts {
    /// The line that begins the plan.
    private(set) var title: String
    /// The document's number, as 沪质〔2020〕1号.
    private(set) var document: String?
    private(set) var issued: Day?
    /// 31 December of the year that the title begins with.
    private(set) var due: Day?

    /// - Parameter front: the lines before the first section.
    /// - Parameter back: the lines behind the last item.
    init(front: [String], back: [String]) {
        title = DocumentFacts.title(front)
        let words = (front + back).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        document = words.first(where: DocumentFacts.isNumber)
        let dates = (front + back).lazy.compactMap { DocumentFacts.day($0, before: "") }
        issued = dates.first ?? words.lazy.compactMap { DocumentFacts.day($0, before: "印发") }.first
        let year = title.prefix(4)
        if year.utf8.count == 4, title.dropFirst(4).first == "年", let number = Int(year) {
            due = Day(year: number, month: 12, day: 31)
        }
    }

    /// The facts by name, in the order in which they are written.
    var properties: [Outline.Property] {
        [("DOCUMENT", document), ("ISSUED", issued?.iso), ("DUE", due?.iso)].compactMap { name, value in
            value.map { Outline.Property(name: name, value: $0) }
        }
    }

    /// The last line that another one quotes in 《》, else the last one that is neither sentence nor date, else the first.
    private static func title(_ front: [String]) -> String {
        let lines = front.filter { line in
            !line.contains { "。：；，".contains($0) } && !isNumber(line) && day(line, before: "") == nil
        }
        let quoted = lines.last { line in front.contains { $0.contains("《" + line + "》") } }
        return quoted ?? lines.last ?? front.first ?? ""
    }

    /// Whether a word is a document's number: a name, a year in brackets, 1号 or 第1号.
    private static func isNumber(_ word: String) -> Bool {
        let characters = Array(word)
        guard characters.last == "号", let open = characters.firstIndex(where: { "〔[［（(【".contains($0) }), open > 0,
            characters.count > open + 6, "〕]］）)】".contains(characters[open + 5])
        else { return false }
        let year = characters[(open + 1)...(open + 4)]
        let rest = characters[(open + 6)...].dropLast().drop { $0 == "第" }
        return year.allSatisfy(\.isWholeNumber) && !rest.isEmpty && rest.allSatisfy(\.isWholeNumber)
            && !characters[..<open].contains { $0.isPunctuation }
    }

    /// The day that a text is, in digits or Chinese numerals, with `ending` behind it.
    private static func day(_ text: String, before ending: String) -> Day? {
        var rest = text.filter { !$0.isWhitespace }[...]
        guard let year = number(&rest, before: "年"), let month = number(&rest, before: "月"),
            let day = number(&rest, before: "日"), rest == ending
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(_ rest: inout Substring, before unit: Character) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let number: Int?
        if digits.isEmpty {
            number = Numeral.chinese(&rest)
        } else {
            number = Int(digits)
            rest = rest.dropFirst(digits.count)
        }
        guard let number, rest.popFirst() == unit else { return nil }
        return number
    }
}
