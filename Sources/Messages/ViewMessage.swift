/// What the views over the plan view say: detail, log, urging list, and the files that they write.
package enum ViewMessage: Message {
    // Detail
    case detailTitle, lightLabel, statusLabel, dueLabel, progressLabel, sectionLabel, itemLabel, titleLabel
    case leadLabel, withLabel, keyLabel, aliasLabel, contactLabel, membersLabel, group, noLead
    case since, ownDue, planDue, noDue, badDue, repeats
    case recordLabel, noRecord
    // Agency
    case agencyTitle, memberOfLabel, measuresLabel, urgedLabel, neverUrged, notGiven, agencyFigures, noMeasuresOfAgency
    case membersHeading, openColumn
    // Log
    case logTitle, emptyLog, emptyLogNarrowed, note, deadlineSet, deadlineRemoved, allMeasures
    // Urging list
    case urgingTitle, markedOnly, nothingToUrge, urged, lastUrged, urgedColumn
    case urgingFile, ledgerFile, urgingName, ledgerName, fileNameMissing
    case urgingCopied, urgingWritten, ledgerWritten, logUrging, overwriteQuestion
    case logHint, overwriteHint, moveHint
    // Copying
    case copied, copyTooLong, urgingTooLong, statusCopied, deadlineCopied, leadCopied, withCopied, stop, separator,
        lateCopied
    // The example
    case exampleLine

    /// The words in each language.
    package var row: Row {
        switch self {
        case .detailTitle: Row("措施 {0}", "Measure {0}")
        case .lightLabel: Row("灯", "Light")
        case .statusLabel: Row("状态", "Status")
        case .dueLabel: Row("期限", "Deadline")
        case .progressLabel: Row("进度", "Progress")
        case .sectionLabel: Row("章节", "Section")
        case .itemLabel: Row("事项", "Item")
        case .titleLabel: Row("标题", "Title")
        case .leadLabel: Row("牵头", "Lead")
        case .withLabel: Row("配合", "With")
        case .keyLabel: Row("标识", "ID")
        case .aliasLabel: Row("又称 {0}", "also {0}")
        case .contactLabel: Row("联系 {0}", "contact {0}")
        case .membersLabel: Row("成员 {0}", "members {0}")
        case .group: Row("（多个单位）", " (several bodies)")
        case .noLead: Row("没有牵头单位 · 按 A 写明", "none · A names one")
        case .since: Row("{0} 起", "since {0}")
        case .ownDue: Row("本项期限", "set for this measure")
        case .planDue: Row("计划统一期限", "the plan's, for all measures")
        case .noDue: Row("没有期限 · 按 D 设定", "none · D sets one")
        case .badDue: Row("{0} 日期有误 · 按 D 改正", "{0} is no date · D corrects it")
        case .repeats: Row("每期重复 {0}", "repeats {0}")
        case .recordLabel: Row("记录 · {0} 条，新的在上", "Log · {0}, newest first")
        case .noRecord:
            Row(
                "还没有记录 · s 改状态、a 记进展、D 定期限，都会记在这里",
                "nothing recorded yet · s status, a note, D deadline: each is kept here")

        case .agencyTitle: Row("单位 · {0}", "Agency · {0}")
        case .memberOfLabel: Row("属于", "Member of")
        case .measuresLabel: Row("措施", "Measures")
        case .urgedLabel: Row("上次催办", "Urged last")
        case .neverUrged: Row("没有催办过", "never")
        case .notGiven: Row("无", "none")
        case .agencyFigures:
            Row("牵头 {0} · 配合 {1} · 未完成 {2} · 逾期 {3}", "leads {0} · co-operates {1} · open {2} · late {3}")
        case .noMeasuresOfAgency: Row("没有措施", "none")
        case .membersHeading: Row("成员 {0}", "Members {0}")
        case .openColumn: Row("未完", "Open")

        case .logTitle: Row("记录 · {1} 条 · {0}", "Log · {1} · {0}")
        case .emptyLog:
            Row(
                "还没有记录。\n在计划视图里选一项措施：s 改状态，a 记进展，D 定期限，每一步都会记在这里。",
                "Nothing was recorded yet.\nChoose a measure in the plan view: s sets its status, a adds a note, D sets a deadline; each is recorded here."
            )
        case .emptyLogNarrowed:
            Row(
                "这个范围内还没有记录。\nEsc 回到计划，再按 Esc 退出缩小的范围，就看得到全部记录。",
                "Nothing was recorded yet for these measures.\nEsc goes back to the plan, and Esc again to all measures, whose log L shows."
            )
        case .note: Row("进展", "note")
        case .deadlineSet: Row("期限 {0} → {1}", "due {0} → {1}")
        case .deadlineRemoved: Row("取消期限 {0}", "no deadline, was {0}")
        case .allMeasures: Row("全部措施", "all measures")

        case .markedOnly: Row("只含标记的", "marked ones")
        case .urgingTitle: Row("催办单 · {0} · {1} 项", "Urging list · {0} · {1}")
        case .nothingToUrge:
            Row(
                "{0}没有未完成的措施，不用催办。\nEsc 返回，到第 3 栏选别的单位。",
                "{0} has no open measure: nothing to urge.\nEsc goes back; choose another agency in pane 3.")
        case .urged: Row("已在 {0} 项措施上记催办 · u 撤销", "urging recorded, measures: {0} · u undoes")
        case .lastUrged: Row("催办 {0}", "urged {0}")
        case .urgedColumn: Row("催办", "urged")
        case .urgingFile: Row("催办单写入文件：", "Write the urging list to: ")
        case .ledgerFile: Row("{0} 项措施的台账写入文件：", "Write the ledger (measures: {0}) to: ")
        case .urgingName: Row("催办单-{0}-{1}.txt", "urging-{0}-{1}.txt")
        case .ledgerName: Row("台账-{0}.csv", "ledger-{0}.csv")
        case .fileNameMissing: Row("请写文件名；Esc 取消", "a file name is needed; Esc cancels")
        case .urgingCopied: Row("催办单已复制，可以粘贴发送。", "The urging list is copied: paste it where you send it.")
        case .urgingWritten: Row("催办单已写入 {0}。", "The urging list is in {0}.")
        case .ledgerWritten: Row("台账已写入 {0} · 用 Excel 打开", "the ledger is in {0} · open it with Excel")
        case .logUrging: Row("在这 {0} 项措施上各记一条催办？", " Record the urging in the log (measures: {0})?")
        case .overwriteQuestion: Row("{0} 已存在，覆盖吗？", "{0} exists. Write over it?")
        case .logHint: Row("记催办", "record")
        case .overwriteHint: Row("覆盖", "write over it")
        case .moveHint: Row("移动", "move")

        case .copied: Row("已复制：{0}", "copied: {0}")
        case .copyTooLong: Row("太长，终端不接受，没有复制", "too long for the terminal: nothing was copied")
        case .urgingTooLong:
            Row("太长，终端不接受，没有复制 · 按 w 写入文件", "too long for the terminal, nothing was copied · w writes a file")
        case .leadCopied: Row("牵头：{0}", "lead: {0}")
        case .withCopied: Row("配合：{0}", "with: {0}")
        case .statusCopied: Row("状态：{0}", "status: {0}")
        case .deadlineCopied: Row("期限：{0}", "deadline: {0}")
        case .lateCopied: Row("（逾期 {0} 天）", " (days late: {0})")
        case .separator: Row("；", "; ")
        case .stop: Row("。", ".")

        case .exampleLine:
            Row(
                "示例，可随意试 · 自己的：duban 计划.org · 导入：duban import 文件 -o 计划.org",
                "An example: try anything. Yours: duban PLAN.org, duban import DOC -o PLAN.org")
        }
    }
}
