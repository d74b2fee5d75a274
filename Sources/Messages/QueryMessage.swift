/// What is wrong with a query, and what the language of queries is.
package enum QueryMessage: Message {
    case unknownKey, unknownStatus, unknownAgency, unknownSection, unknownItem, unknownLight, unknownView
    case badDay, badPercent, missingValue, emptyAlternative, circle
    case help

    /// The words in each language.
    package var row: Row {
        switch self {
        case .unknownKey: Row("查询里没有“{0}:”；可用：{1}", "queries have no \"{0}:\"; there are {1}")
        case .unknownStatus: Row("没有“{0}”这个状态；本计划的状态：{1}", "no status \"{0}\"; this plan has: {1}")
        case .unknownAgency:
            Row("没有单位“{0}”；请写名称、简称或其中一部分", "no agency \"{0}\"; write a name, an alias or a part of one")
        case .unknownSection: Row("没有章节“{0}”；请用序号或标题中的文字", "no section \"{0}\"; use its number or words of its heading")
        case .unknownItem: Row("没有事项“{0}”；请用序号或标题中的文字", "no item \"{0}\"; use its number or words of its heading")
        case .unknownLight:
            Row("没有“{0}”这种灯；可用：红 黄 绿 完成 中止 无", "no light \"{0}\"; there are red yellow green done dropped none")
        case .unknownView: Row("没有视图“{0}”；可用：{1}", "no view \"{0}\"; there are {1}")
        case .badDay:
            Row(
                "“{0}”不是日期；可写 2020-07-01、<7月1日、>=2020-07、30天、逾期、无",
                "\"{0}\" is no day; write 2020-07-01, <7-1, >=2020-07, 30d, overdue, none")
        case .badPercent: Row("“{0}”不是进度；可写 50、<50、>=80、无", "\"{0}\" is no progress; write 50, <50, >=80, none")
        case .missingValue: Row("查询中的“{0}”缺少内容", "\"{0}\" in the query has no value")
        case .emptyAlternative: Row("“|”的一边是空的", "nothing stands on one side of \"|\"")
        case .circle: Row("视图“{0}”引用了自己", "view \"{0}\" asks for itself")
        case .help:
            Row(
                """
                查询：词之间是“并且”，| 是“或者”，键内用逗号表示“或者”，前面加 - 表示“不是”；有空格的词放在引号里。
                键：{0}。
                例：状态:推进中,受阻 牵头:市商务委 期限:<7月1日；逾期 | 灯:红。单写视图的名称就是那个视图。
                “变动:上次通报”从 report --mark 记下的时间算起；没有记过时从印发日算起。
                """,
                """
                A query: terms join with AND, | is OR, a comma is OR within a key, - in front negates; quotes around words \
                with spaces.
                Keys: {0}.
                Such as: status:推进中,受阻 lead:市商务委 due:<2020-07-01; overdue | light:red. The name of a view alone is \
                that view.
                changed:report counts from the time that report --mark noted, else from the day of issue.
                """)
        }
    }
}
