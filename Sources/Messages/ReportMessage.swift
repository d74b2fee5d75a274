/// What the tables of reports, and the findings of `check`, say.
package enum ReportMessage: Message {
    case number, key, section, item, title, text, status, lead, with, due, overdue, progress
    case planDue, daysOverdue
    case stateEntry, noteEntry, deadlineEntry, deadlineMoved, deadlineRemoved
    case agency, total, open
    case command, keys, place, help, planPlace, helpPlace, detailPlace, logPlace, urgingPlace, everyPlace
    case duplicateKey, keyIsNumber, unknownKeyword, badDate, misplacedLine, noLead

    /// The words in each language.
    package var row: Row {
        switch self {
        case .number: Row("编号", "No.")
        case .key: Row("标识", "ID")
        case .section: Row("章节", "Section")
        case .item: Row("事项", "Item")
        case .title: Row("标题", "Title")
        case .text: Row("原文", "Text")
        case .status: Row("状态", "Status")
        case .lead: Row("牵头", "Lead")
        case .with: Row("配合", "With")
        case .due: Row("期限", "Due")
        case .overdue: Row("逾期", "Overdue")
        case .progress: Row("进度", "Progress")
        case .planDue: Row("（计划期限）", " (the plan's)")
        case .daysOverdue: Row(" 逾期 {0} 天", " {0} days overdue")
        case .stateEntry: Row("状态变动", "Status set")
        case .noteEntry: Row("进展", "Note")
        case .deadlineEntry: Row("期限变动", "Deadline set")
        case .deadlineMoved: Row("原期限 {0}", "was {0}")
        case .deadlineRemoved: Row("取消期限 {0}", "removed, was {0}")
        case .agency: Row("单位", "Agency")
        case .total: Row("合计", "Total")
        case .open: Row("未完成", "Open")
        case .command: Row("命令", "Command")
        case .keys: Row("按键", "Keys")
        case .place: Row("适用", "Where")
        case .help: Row("说明", "Help")
        case .planPlace: Row("计划", "plan")
        case .helpPlace: Row("帮助", "help")
        case .detailPlace: Row("详情", "detail")
        case .logPlace: Row("记录", "log")
        case .urgingPlace: Row("催办单", "urging")
        case .everyPlace: Row("各处", "everywhere")
        case .duplicateKey:
            Row("标识 {0} 重复，已用于第 {1} 行；请改成不同的标识", "ID {0} is used twice, first on line {1}; give each measure its own")
        case .keyIsNumber:
            Row(
                "标识 {0} 恰是第 {1} 行措施的编号，命令行无法区分；请更换该标识",
                "ID {0} is the number of the measure on line {1}, so commands cannot tell them apart; change the ID")
        case .unknownKeyword:
            Row(
                "状态“{0}”未在 #+TODO: 行声明，该标题未作为措施读取；请声明或改正",
                "\"{0}\" is not declared by any #+TODO: line, so this heading is no measure; declare or correct it")
        case .badDate:
            Row(
                "日期有误：{0}；请写真实日期，如 2020-06-30，期限写成 <2020-06-30 Tue>",
                "bad date: {0}; write a real one such as 2020-06-30, a deadline as <2020-06-30 Tue>")
        case .misplacedLine:
            Row(
                "此行位置不对，会被当作正文：{0}；DEADLINE 行须紧接标题，属性须紧接其后",
                "this line is read as text here: {0}; planning goes right under the heading, properties under it")
        case .noLead: Row("措施没有牵头单位：{0}；请填写 LEAD", "no agency leads this measure: {0}; fill in LEAD")
        }
    }
}
