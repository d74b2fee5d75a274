import Model
import Testing

/// The clause that becomes a measure's title.
@Suite struct ClauseTests {
    @Test(arguments: [
        ("甲，乙", "甲"), ("甲；乙", "甲"), ("甲。乙", "甲"), ("甲：乙", "甲"), ("甲、乙，丙", "甲、乙"), ("甲", "甲"), ("", ""), (" 甲 ，乙", "甲"),
        ("，甲，乙", "，甲"),
    ])
    func theFirstStopEndsTheClause(text: String, clause: String) { #expect(firstClause(of: text) == clause) }

    @Test(arguments: [
        "（甲，乙）丙", "(甲，乙)丙", "《甲，乙》丙", "〈甲，乙〉丙", "「甲，乙」丙", "『甲，乙』丙", "【甲，乙】丙", "〔甲，乙〕丙", "[甲，乙]丙", "“甲，乙”丙",
        "‘甲，乙’丙", "“甲‘乙，丙’丁，戊”己", "（甲，乙)丙",
    ])
    func stopsInsideBracketsDoNot(clause: String) { #expect(firstClause(of: clause + "，丁") == clause) }

    @Test(arguments: [("“甲，乙", "“甲"), ("甲）乙，丙", "甲）乙"), ("（甲“乙），丙”丁", "（甲“乙）")])
    func aBracketWithoutItsOtherHalfCountsForNothing(text: String, clause: String) {
        #expect(firstClause(of: text) == clause)
    }
}
