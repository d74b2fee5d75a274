/// What the dashboard says.
package enum ScreenMessage: Message {
    // The title
    case saved, unsaved, notSaved, example, untitled, figures, stuckFigure, today, tooSmall
    // Panes
    case sectionsTitle, allSections, itemsTitle, itemsTab, agenciesTitle, agenciesTab, measuresTitle
    case measuresMarkedTitle, noItemsNarrowed
    case leadColumn, withColumn, throughColumn, overdueColumn, overdueCount, overdueDays, daysLeft, dueToday,
        pointsBehind, measuresDone, closedOn, contactOf, leads, cooperates, noAgency
    case colon, measures, nothing
    case redLight, yellowLight, greenLight, shortRedLight, shortYellowLight, shortGreenLight
    case noSections, noItems, noAgencies, noMeasures, emptyPlan
    // Commands
    case newNeedsItem, measureAdded
    case noEditor, editorFailed, themeSet
    case moveNeedsItem, noMeasureChosen, lastMeasure, firstMeasure, measureMoved, measuresRemoved
    case removeQuestion, removeBelow, removeHint
    case noFilter
    case noAgencyHere
    case keepAliasQuestion, keepAliasHint, dropAliasHint
    // Why a command cannot be done now
    case chooseInList, noGroupHere, noGroups
    case noTarget, noMeasureTarget, titleNeedsOne, marksNeedMeasure, nothingToOpen, inputMethod
    case nobodyToUrge, noUrgingText, nothingToCopy, nothingForLedger, lastOfList, firstOfList
    // What was done
    case alreadySet, statusSet, statusesSet, statusesRestored, undone, redone, nothingToUndo, nothingToRedo
    case repeatedDone, repeatedMany
    case notFound, nothingSearched, searchWrapped, searchWrappedBack, reloaded, waitingForSave
    case clashGone, clashAmbiguous, clashChanged, clashUndeclared, clashEdited, clashPlaceGone, clashLineGone,
        clashAgencyGone, clashAgencyEdited, clashAgencyChanged, subjectGone, savingNow, noOpenStatus, allClosed
    case draftRestored, mineKept, theirsKept, allMineKept, allTheirsKept, typingQuestion, noteQuestion
    // Prompts and questions
    case wordsPrompt, wordsNeeded, statusMenu, reopenQuestion, quitQuestion, clashQuestion, draftQuestion
    case clashRemoveQuestion, clashMoveQuestion, mineDone, mineDropped, wordsQuestion, wordsKept
    case clashNoteLost, clashAddLost, clashValueLost, clashLost, quoted, stepPartly, notUndone, notRedone
    // Hints
    case chooseCursorHint, chooseHint, cancelHint, acceptHint, searchEnterHint, searchEscapeHint, scrollHint
    case yesHint, noHint, quitAnywayHint, mineHint, theirsHint, copyMineHint, dropMineHint, allHint, restoreHint,
        dropHint
    case helpTitle, helpFrame

    /// The words in each language.
    package var row: Row {
        switch self {
        case .saved: Row("已存盘", "saved")
        case .unsaved: Row("未存盘", "unsaved")
        case .notSaved: Row("未能存盘", "NOT SAVED")
        case .example: Row("示例", "example")
        case .untitled: Row("（无标题）", "(untitled)")
        case .figures: Row("完成 {0} 推进 {1}{2} {3}", "done {0} begun {1}{2} {3}")
        case .stuckFigure: Row(" 受阻 {0}", " stuck {0}")
        case .today: Row("今天 {0}", "today {0}")
        case .tooSmall: Row("窗口太小：至少要 {0} 列 {1} 行", "window too small: {0} columns and {1} rows are needed")

        case .sectionsTitle: Row("章节", "Sections")
        case .allSections: Row("全部", "All")
        case .itemsTitle: Row("事项 · {0} {1}", "Items · {0} {1}")
        case .itemsTab: Row("事项", "Items")
        case .agenciesTitle: Row("单位 · {0}", "Agencies · {0}")
        case .agenciesTab: Row("单位", "Agencies")
        case .measuresTitle: Row("措施", "Measures")
        case .measuresMarkedTitle: Row("措施 · 已标记 {0} 项", "Measures · {0} marked")
        case .leadColumn: Row("牵头", "lead")
        case .withColumn: Row("配合", "with")
        case .throughColumn: Row("经由", "via")
        case .overdueColumn: Row("逾期", "late")
        case .overdueCount: Row("逾期 {0}", "late {0}")
        case .overdueDays: Row("逾期 {0} 天", "late {0} d")
        case .daysLeft: Row("剩 {0} 天", "{0} d left")
        case .dueToday: Row("今天到期", "due today")
        case .pointsBehind: Row("进度落后 {0} 个百分点", "{0} points behind")
        case .contactOf: Row("联系 {0}", "contact {0}")
        case .closedOn: Row("办结 {0}", "closed {0}")
        case .redLight: Row("红", "red")
        case .yellowLight: Row("黄", "yellow")
        case .greenLight: Row("绿", "green")
        case .shortRedLight: Row("红", "red")
        case .shortYellowLight: Row("黄", "yel")
        case .shortGreenLight: Row("绿", "grn")
        case .measuresDone: Row("{0} 项措施 完成 {1}", "done {1} of {0}")
        case .leads: Row("牵头 {0}", "lead {0}")
        case .cooperates: Row("配合 {0}", "with {0}")
        case .noAgency: Row("没有责任单位", "no agency")
        case .colon: Row("：", ": ")
        case .measures: Row("{0} 项措施", "{0} measures")
        case .nothing: Row("空", "nothing")
        case .noSections: Row("没有章节", "no sections")
        case .noItems: Row("没有事项 · 用 duban import 导入文件", "no items · import a document with duban import")
        case .noItemsNarrowed: Row("没有事项 · Esc 返回", "no items · Esc goes back")
        case .noAgencies: Row("措施没有写明责任单位 · 在第 4 栏按 A 写明", "no measure names an agency · A in pane 4 does")
        case .noMeasures: Row("这里没有措施", "no measures here")
        case .emptyPlan:
            Row("计划里没有措施 · 导入：duban import 文件 -o 计划.org", "no measures yet · import: duban import DOC -o PLAN.org")

        case .newNeedsItem: Row("先到第 2 栏选事项，或到第 4 栏选措施", "choose an item (pane 2) or a measure (pane 4) first")
        case .measureAdded: Row("已新增 {0} · u 撤销", "added {0} · u undoes")
        case .noEditor: Row("找不到编辑器 {0}；请设置 EDITOR", "no editor {0}; set EDITOR")
        case .editorFailed: Row("编辑器 {0} 没有正常结束，文件已重新读取", "the editor {0} did not end well; the file was read anew")
        case .themeSet: Row("配色：{0}", "theme: {0}")
        case .moveNeedsItem:
            Row("在事项的措施中移动：先到第 2 栏选事项，再到第 4 栏", "measures move within an item: choose one in pane 2, then go to pane 4")
        case .noMeasureChosen: Row("先到第 4 栏选一项措施", "choose a measure in pane 4 first")
        case .lastMeasure: Row("已是本事项最后一项", "this is the last one of its item")
        case .firstMeasure: Row("已是本事项第一项", "this is the first one of its item")
        case .measureMoved: Row("已移动，现编号 {0} · u 撤销", "moved, number {0} now · u undoes")
        case .measuresRemoved: Row("已移除 {0} · u 撤销", "removed {0} · u undoes")
        case .removeQuestion: Row("移除 {0}？", "Remove {0}?")
        case .removeBelow: Row("（连同下级 {0} 项）", " (with {0} below)")
        case .removeHint: Row("移除", "removes")
        case .noFilter: Row("没有筛选", "there is no filter")
        case .chooseInList: Row("先按 Enter 到下面选一项措施", "Enter goes to the measures below: choose one first")
        case .noGroupHere: Row("光标处不是列明成员的单位组", "no group here whose members are known")
        case .noGroups: Row("没有列明成员的单位组 · 在登记表里写 MEMBERS", "no group with members · MEMBERS in the registry names them")
        case .noTarget: Row("先选一项措施（第 4 栏）或事项（第 2 栏）", "choose a measure (pane 4) or an item (pane 2) first")
        case .noMeasureTarget: Row("先到第 4 栏选一项措施，或先标记", "go to a measure in pane 4 first, or mark some")
        case .titleNeedsOne: Row("标题一次只改一项：先按 Esc 取消标记", "one title at a time: Esc takes the marks off")
        case .marksNeedMeasure: Row("标记用于措施：先到第 4 栏", "marks are for measures: go to pane 4 first")
        case .nothingToOpen: Row("这里没有可打开的措施", "no measure to open here")
        case .noAgencyHere:
            Row("先选一个单位（第 3 栏），或一项写明牵头单位的措施", "choose an agency (pane 3), or a measure that has a lead, first")
        case .keepAliasQuestion: Row("改名为“{1}”。旧名“{0}”留作别名吗？", "The name becomes {1}. Keep {0} as another name?")
        case .keepAliasHint: Row("留作别名", "keep it")
        case .dropAliasHint: Row("不留", "do not")
        case .nobodyToUrge:
            Row("先选要催办的单位（第 3 栏），或一项写明牵头单位的措施", "choose an agency (pane 3), or a measure that has a lead, first")
        case .noUrgingText: Row("没有未完成的措施，不用催办", "no open measure: nothing to urge")
        case .nothingToCopy: Row("这里没有可复制的内容", "nothing to copy here")
        case .nothingForLedger: Row("没有措施，台账是空的", "no measures for a ledger")
        case .lastOfList: Row("已是最后一项", "this is the last one")
        case .firstOfList: Row("已是第一项", "this is the first one")
        case .inputMethod: Row("请切换到英文输入", "please switch the input method to English")

        case .alreadySet: Row("状态已经是 {0}", "the status is {0} already")
        case .statusSet: Row("{0} → {1} · u 撤销", "{0} → {1} · u undoes")
        case .statusesSet: Row("{0} 项措施 → {1} · u 撤销", "measures set to {1}: {0} · u undoes")
        case .statusesRestored: Row("{0} 项措施已恢复原状态 · u 撤销", "measures back at their old status: {0} · u undoes")
        case .repeatedDone:
            Row(
                "{0} 记为 {1}；期限重复，已改到 {2}，状态为 {3} · u 撤销",
                "{0} was {1}; its deadline repeats: now {2}, status {3} · u undoes")
        case .repeatedMany: Row("{0} 项的期限重复，已改到下一期 · u 撤销", "deadlines that repeat moved on: {0} · u undoes")
        case .undone: Row("已撤销：{0} · 还可撤销 {1} 步 · Ctrl-r 重做", "undone: {0} · more steps: {1} · Ctrl-r does it again")
        case .redone: Row("已重做：{0} · 还可重做 {1} 步", "done again: {0} · more steps: {1}")
        case .nothingToUndo: Row("没有可撤销的修改", "nothing to undo")
        case .nothingToRedo: Row("没有可重做的修改", "nothing to redo")
        case .notFound: Row("找不到：{0} · 换个词试试，Esc 返回", "not found: {0} · try other words, Esc goes back")
        case .nothingSearched: Row("先按 / 查找", "search with / first")
        case .searchWrapped: Row("已从头再找：{0}", "went on from the top: {0}")
        case .searchWrappedBack: Row("已从末尾再找：{0}", "went on from the end: {0}")
        case .reloaded: Row("已重新读取", "read anew")
        case .waitingForSave: Row("正在存盘，随后退出", "saving, then quitting")
        case .draftRestored: Row("已恢复 {0} 处修改", "edits that are back: {0}")
        case .mineKept: Row("{0}：保留我的 {1}", "{0}: kept mine, {1}")
        case .allMineKept: Row("{0} 处都保留我的", "kept mine in {0} places")
        case .allTheirsKept: Row("{0} 处都保留对方的", "kept theirs in {0} places")
        case .typingQuestion: Row("上次有一条没写完的说明：{0}", "Words of the last session that were being typed: {0}")
        case .noteQuestion: Row("上次有一条没写完的进展：{0}", "A note of the last session that was being typed: {0}")
        case .wordsQuestion: Row("上次有没输完的{0}：{1}", "{0} of the last session that was being typed: {1}")
        case .wordsKept:
            Row(
                "原来的措施或位置已不在；输入的内容可在输入框按 ↑ 取回",
                "the measure or place is gone; what was typed is there by ↑ in the prompt")
        case .mineDropped: Row("{0}：已放弃我的修改", "{0}: dropped mine")
        case .theirsKept: Row("{0}：保留对方的修改", "{0}: kept theirs")
        case .clashGone: Row("{0} 已不在文件里。", "{0} is no longer in the file.")
        case .clashAmbiguous:
            Row("文件里有几项措施都用 {0} 作编号，用 duban check 查看。", "several measures have the key {0}: see duban check.")
        case .clashChanged: Row("{0} 已被改为 {1}。", "{0} was changed to {1} meanwhile.")
        case .clashUndeclared:
            Row("{0} 应改为的状态“{1}”已不在 #+TODO: 行里。", "the status \"{1}\" that {0} is to get is no longer declared.")
        case .clashEdited: Row("{0} 已被别人改动或移动。", "{0} was changed or moved by somebody else.")
        case .clashLineGone: Row("“{0}”这一行已不在文件里。", "The line \"{0}\" is no longer in the file.")
        case .clashAgencyGone: Row("单位名册里已没有“{0}”。", "{0} is no longer in the registry.")
        case .clashAgencyEdited:
            Row("单位名册里“{0}”一条已被别人改动。", "The entry of {0} in the registry was changed by somebody else.")
        case .clashAgencyChanged: Row("“{0}”的{1}现为：{2}。", "The {1} of {0} is now: {2}.")
        case .clashPlaceGone: Row("“{0}”已不在文件里，没有地方可放。", "\"{0}\" is no longer in the file, so there is no place.")
        case .subjectGone: Row("文件已被改动，所选的措施或状态已不在", "the file changed: the measure or status is gone")
        case .savingNow: Row("正在存盘，请稍后再读取", "saving: reload when it is done")
        case .noOpenStatus: Row("这份计划没有可恢复的未完成状态", "the plan has no open status to go back to")
        case .allClosed: Row("这里的措施都已关闭", "all measures here are closed")

        case .wordsPrompt: Row("{0}（{1}）说明：", "{0} ({1}), because: ")
        case .wordsNeeded: Row("{0} 要写明原因；Esc 取消", "{0} asks for a reason; Esc cancels")
        case .statusMenu: Row("状态 · {0}", "Status · {0}")
        case .reopenQuestion:
            Row("{1} 项中有 {0} 项已关闭，全部改为 {2}？", "Closed already: {0} of {1}. Set all to {2}?")
        case .quitQuestion: Row("有 {0} 处修改没能存盘，退出并留作草稿？", "Edits not saved: {0}. Quit and keep them as a draft?")
        case .clashRemoveQuestion: Row("我要移除它，用谁的？", " I remove it. Whose is it to be?")
        case .clashMoveQuestion: Row("我要移动它，用谁的？", " I move it. Whose is it to be?")
        case .clashNoteLost: Row("我记的进展{0}没处可放。", " My note {0} has no place.")
        case .clashAddLost: Row("我新增的措施{0}放不下。", " My new measure {0} has no place.")
        case .clashValueLost: Row("我要改为 {0}，已没处可改。", " I set {0}, but have no place for it.")
        case .clashLost: Row("我对它的改动已做不到。", " What I wanted cannot be done any more.")
        case .quoted: Row("“{0}”", "\"{0}\"")
        case .stepPartly: Row("这一步涉及 {0} 项措施，{1} 项已变。", " The step is about {0} measures; changed since: {1}.")
        case .notUndone: Row("未撤销 · 再按 u 跳过", " Not undone · u again passes over it")
        case .notRedone: Row("未重做 · 再按 Ctrl-r 跳过", " Not done again · Ctrl-r again passes over it")
        case .mineDone: Row("{0}：照我的做了", "{0}: done as I wanted")
        case .clashQuestion: Row("我要改为 {0}，用谁的？", " I set {0}. Whose is it to be?")
        case .draftQuestion:
            Row("上次有 {0} 处修改没能存盘。", "Edits of the last session that were not saved: {0}.")

        case .yesHint: Row("是", "yes")
        case .noHint: Row("否", "no")
        case .quitAnywayHint: Row("退出", "quit")
        case .mineHint: Row("用我的", "mine")
        case .theirsHint: Row("用对方的", "theirs")
        case .copyMineHint: Row("复制我的", "copy mine")
        case .dropMineHint: Row("放弃我的", "drop mine")
        case .allHint: Row("{0} 处都照此", "the same for all {0}")
        case .restoreHint: Row("恢复", "restore")
        case .dropHint: Row("丢弃", "drop")
        case .chooseCursorHint: Row("选光标处", "takes the one at the cursor")
        case .chooseHint: Row("选定", "chooses")
        case .cancelHint: Row("取消", "cancels")
        case .acceptHint: Row("确定", "accepts")
        case .searchEnterHint: Row("到这一处（n N 下一处上一处）", "goes there (n N next, previous)")
        case .searchEscapeHint: Row("回到原处", "goes back")
        case .scrollHint: Row("滚动", "scroll")
        case .helpTitle: Row("duban 督办 · 按键", "duban 督办 · keys")
        case .helpFrame: Row("? 帮助", "? Help")
        }
    }
}
