import OrgFile
import Testing

@testable import Model

/// What is printed of a query is read again as the same query.
@Suite struct ParseQueryTests {
    @Test(arguments: [
        ("", ""), ("规划", "规划"), ("  规划   培训 ", "规划 培训"), ("状态：推进中，受阻", "status:推进中,受阻"), ("－灯：红", "-light:红"),
        ("a | b c", "a | b c"), ("a|b", "a | b"), ("“有 空格”", "\"有 空格\""), ("\"说\"\"好\"\"\"", "\"说\"\"好\"\"\""),
        ("\"a:b\"", "\"a:b\""), ("due：＜＝2020-07-01", "due:<=2020-07-01"), ("\"-x\"", "\"-x\""), ("规划，明确", "\"规划，明确\""),
        ("note:\"a,b\",c", "note:\"a,b\",c"), ("\"没有关", "\"没有关\""), ("-\"逾期\"", "-\"逾期\""),
    ]) func printsCanonically(text: String, printed: String) throws {
        let query = try Query(text)
        #expect(query.text == printed)
        #expect(try Query(query.text) == query)
    }

    @Test(arguments: 0..<40) func whatIsPrintedIsReadAgain(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let query = RandomQuery.any(using: &generator)
            #expect(try Query(query.text) == query, "\(query.text)")
        }
    }

    @Test(arguments: 0..<40) func anyTextIsReadOrRefused(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let marks = Array("ab规 :：,，-－|｜\"“”<＜=\u{3000}\t状态灯due:9")
        for _ in 0..<200 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                    marks[Int.random(in: 0..<marks.count, using: &generator)]
                })
            do throws(Query.Fault) {
                let query = try Query(text)
                let again = try Query(query.text)
                #expect(again == query, "\(text) → \(query.text)")
            } catch {
                #expect(error.range.upperBound <= text.count && !error.range.isEmpty, "\(text)")
            }
        }
    }
}

/// Queries of random parts.
enum RandomQuery {
    /// Any query, of which most mean nothing to a plan.
    static func any(using generator: inout SplitMix64) -> Query {
        let marks = Array("ab规划 :：,，-|\"“”<>=、。1\u{3000}\t")
        return make(using: &generator) { key, generator in
            let count = Int.random(in: 1...5, using: &generator)
            let value = String((0..<count).map { _ in marks[Int.random(in: 0..<marks.count, using: &generator)] })
            return value.trimmed.isEmpty ? "x" : value
        }
    }

    /// A query of up to three alternatives of up to three terms.
    static func make(
        using generator: inout SplitMix64, value: (QueryKey?, inout SplitMix64) -> String
    ) -> Query {
        let alternatives = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                let key =
                    Int.random(in: 0..<3, using: &generator) == 0 ? nil : QueryKey.all.randomElement(using: &generator)
                let count = key == nil ? 1 : Int.random(in: 1...2, using: &generator)
                return Query.Term(
                    isNegated: Bool.random(using: &generator), key: key,
                    values: (0..<count).map { _ in value(key, &generator) })
            }
        }
        return Query(alternatives: alternatives)
    }
}
