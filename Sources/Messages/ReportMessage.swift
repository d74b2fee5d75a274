/// What the tables of reports, and the findings of `check`, say.
package enum ReportMessage: Message {
    case number, key, section, item, title, text, status, lead, with, due, overdue, progress
    case planDue, daysOverdue
    case stateEntry, noteEntry, deadlineEntry, deadlineMoved, deadlineRemoved
    case agency, total, open, urged
    case saidBy, time, who, what, words
    case rowNumber, measure, leadAgency, withAgencies, light, progressNotes, remarks, dueOfPlan, entriesLeftOut
    case lightDone, lightDropped, lightRed, lightYellow, lightGreen
    case urgingGreeting, urgingOpening, urgingOpeningOverdue, urgingOpeningAllOverdue
    case urgingRequest, urgingBasis, urgingBasisUnnumbered
    case urgingMeasure, urgingLeads, urgingWith, urgingWithLead, urgingItem
    case urgingDue, urgingNoDue, urgingLate, urgingToday, urgingLeft
    case command, keys, place, help, planPlace, helpPlace, detailPlace, logPlace, urgingPlace, workloadPlace,
        deadlinesPlace, everyPlace
    case duplicateKey, keyIsNumber, unknownKeyword, badDate, misplacedLine, noLead, badLights, badView
    case nearNames, sharedAlias, memberOfItself, unreadRegistry
    case agencyPlace
    case agencyName, alias, members, memberOf, contact, group, yes

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
        case .daysOverdue: Row(" 逾期 {0} 天", " late {0} d")
        case .stateEntry: Row("状态变动", "Status set")
        case .noteEntry: Row("进展", "Note")
        case .deadlineEntry: Row("期限变动", "Deadline set")
        case .deadlineMoved: Row("期限 {0} → {1}", "due {0} → {1}")
        case .deadlineRemoved: Row("取消期限 {0}", "removed, was {0}")
        case .agency: Row("单位", "Agency")
        case .total: Row("合计", "Total")
        case .open: Row("未完成", "Open")
        case .urged: Row("催办", "Urged")
        case .saidBy: Row("{0}：{1}", "{0}: {1}")
        case .time: Row("时间", "Time")
        case .who: Row("记录人", "Who")
        case .what: Row("变动", "What")
        case .words: Row("内容", "Words")

        case .rowNumber: Row("序号", "No.")
        case .measure: Row("措施", "Measure")
        case .leadAgency: Row("牵头单位", "Lead")
        case .withAgencies: Row("配合单位", "With")
        case .light: Row("灯", "Light")
        case .progressNotes: Row("进展情况", "Notes")
        case .remarks: Row("备注", "Remarks")
        case .dueOfPlan: Row("未单独定期限，按计划期限", "no deadline of its own: the plan's")
        case .entriesLeftOut: Row("（单元格放不下，另有 {0} 条未列出）", "(no room in the cell: {0} more left out)")
        case .lightDone: Row("已完成", "done")
        case .lightDropped: Row("已中止", "dropped")
        case .lightRed: Row("红", "red")
        case .lightYellow: Row("黄", "yellow")
        case .lightGreen: Row("绿", "green")

        // The template of urging lists, with the places that a template of one's own has, too.
        case .urgingGreeting: Row("{单位}：", "To {agency}:")
        case .urgingOpening:
            Row(
                "现将贵单位牵头或配合、尚未完成的{项数}项措施提醒如下：",
                "These measures, which you lead or co-operate in, are still open ({count}):")
        case .urgingOpeningOverdue:
            Row(
                "现将贵单位牵头或配合、尚未完成的{项数}项措施（其中{逾期项数}项已逾期）提醒如下：",
                "These measures, which you lead or co-operate in, are still open ({count}, of which overdue: {overdue}):"
            )
        case .urgingOpeningAllOverdue:
            Row(
                "现将贵单位牵头或配合、逾期未完成的{项数}项措施提醒如下：",
                "These measures, which you lead or co-operate in, are overdue ({count}):")
        case .urgingRequest:
            Row(
                "请贵单位对照上述措施抓紧推进，并于5个工作日内反馈进展情况；推进中如有困难，请及时告知，以便协调。感谢支持！",
                "Please move them forward, and report progress within five working days. If something stands in the way, please tell us soon, so that we can help. Thank you."
            )
        case .urgingBasis: Row("依据：《{计划}》（{文号}）", "Plan: {plan} ({document})")
        case .urgingBasisUnnumbered: Row("依据：《{计划}》", "Plan: {plan}")
        case .urgingMeasure: Row("{0}. {1}（{2}）", "{0}. {1} ({2})")
        case .urgingLeads: Row("牵头", "lead")
        case .urgingWith: Row("配合", "co-operating")
        case .urgingWithLead: Row("配合，{0}牵头", "co-operating; lead: {0}")
        case .urgingItem: Row("   事项：{0}", "   Item: {0}")
        case .urgingDue: Row("   期限：{0}（{1}）", "   Due: {0} ({1})")
        case .urgingNoDue: Row("   期限：尚未明确", "   Due: not set")
        case .urgingLate: Row("已逾期{0}天", "days late: {0}")
        case .urgingToday: Row("今天到期", "today")
        case .urgingLeft: Row("还有{0}天", "days left: {0}")

        case .command: Row("命令", "Command")
        case .keys: Row("按键", "Keys")
        case .place: Row("适用", "Where")
        case .help: Row("说明", "Help")
        case .planPlace: Row("计划", "plan")
        case .helpPlace: Row("帮助", "help")
        case .detailPlace: Row("详情", "detail")
        case .logPlace: Row("记录", "log")
        case .urgingPlace: Row("催办单", "urging")
        case .agencyPlace: Row("单位", "agency")
        case .workloadPlace: Row("工作量", "workload")
        case .deadlinesPlace: Row("期限", "deadlines")
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
        case .nearNames:
            Row(
                "单位名称只差一字：“{0}”，第 {1} 行是“{2}”；如是同一单位，请 duban rename-agency {0} {2}，确是两个单位的，请在单位名册中各列一条",
                "names one character apart: {0}, and {2} on line {1}; if they are one, duban rename-agency {0} {2}; if not, give each a heading in the registry"
            )
        case .sharedAlias:
            Row(
                "别名“{0}”也是“{2}”的名称或别名，无法区分；请只留给一个单位",
                "{0} is also a name of {2}; leave it to one of the two")
        case .memberOfItself:
            Row("“{0}”成了自己的成员；请改正 MEMBERS", "{0} is a member of itself; correct MEMBERS")
        case .unreadRegistry:
            Row(
                "共用的单位名册读不了：{0}（{2}）；请检查 #+AGENCIES: 行",
                "the shared registry {0} cannot be read: {2}; check the #+AGENCIES: line")
        case .agencyName: Row("名称", "Name")
        case .alias: Row("别名", "Aliases")
        case .members: Row("成员", "Members")
        case .memberOf: Row("属于", "Member of")
        case .contact: Row("联系人", "Contact")
        case .group: Row("多个单位", "Several bodies")
        case .yes: Row("是", "yes")
        case .badView:
            Row("这一视图读不懂：{0}；写作 #+VIEW: 名称 = 查询", "this view is not understood: {0}; write #+VIEW: NAME = QUERY")
        case .badLights:
            Row(
                "红黄绿灯设置有误：{0}；请写成 soon=30 yellow=10 red=30，yellow 不得大于 red",
                "bad numbers for lights: {0}; write soon=30 yellow=10 red=30, yellow no greater than red")
        }
    }
}
