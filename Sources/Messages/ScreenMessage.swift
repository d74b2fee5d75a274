/// What the dashboard says.
package enum ScreenMessage: Message {
    // The title
    case saved, unsaved, notSaved, example, untitled, figures, stuckFigure, today, tooSmall
    // Panes
    case sectionsTitle, allSections, itemsTitle, itemsTab, agenciesTitle, agenciesTab, measuresTitle
    case measuresMarkedTitle, noItemsNarrowed
    case leadColumn, withColumn, throughColumn, overdueColumn, overdueCount, overdueDays, daysLeft, dueToday,
        pointsBehind,
        measuresDone, closedOn, contactOf, leads, cooperates, noAgency
    case colon, measures, nothing
    case redLight, yellowLight, greenLight, shortRedLight, shortYellowLight, shortGreenLight
    case noSections, noItems, noAgencies, noMeasures, emptyPlan
    // Commands
    case setStatus, setStatusHelp, setStatusHint, toggleDone, toggleDoneHelp, toggleDoneHint
    case newMeasure, newMeasureHelp, newNeedsItem, measureAdded
    case edit, editHelp, noEditor, editorFailed, theme, themeHelp, themeSet
    case moveMeasureDown, moveMeasureDownHelp, moveMeasureUp, moveMeasureUpHelp, removeMeasure, removeMeasureHelp
    case moveNeedsItem, noMeasureChosen, lastMeasure, firstMeasure, measureMoved, measuresRemoved
    case removeQuestion, removeBelow, removeHint
    case addNote, addNoteHelp, addNoteHint, setDeadline, setDeadlineHelp, setDeadlineHint, setProgress, setProgressHelp
    case setAgencies, setAgenciesHelp, setTitle, setTitleHelp
    case mark, markHelp, markHint, markRange, markRangeHelp
    case undo, undoHelp, undoHint, redo, redoHelp
    case moveDown, moveDownHelp, moveUp, moveUpHelp, halfPageDown, halfPageDownHelp, halfPageUp, halfPageUpHelp
    case pageDown, pageDownHelp, pageUp, pageUpHelp, first, firstHelp, last, lastHelp
    case sectionsPane, sectionsPaneHelp, itemsPane, itemsPaneHelp, agenciesPane, agenciesPaneHelp
    case measuresPane, measuresPaneHelp, nextPane, nextPaneHelp, nextPaneHint, previousPane, previousPaneHelp
    case open, openHelp, openHint, back, backHelp, enlarge, enlargeHelp
    case search, searchHelp, searchHint, nextHit, nextHitHelp, previousHit, previousHitHelp
    case filter, filterHelp, filterHint, clearFilter, clearFilterHelp, noFilter
    case palette, paletteHelp, paletteHint
    case help, helpHelp, helpHint, reload, reloadHelp, redraw, redrawHelp, suspend, suspendHelp
    case leave, leaveHelp, quitHint, quit, quitHelp
    case logView, logViewHelp, logViewHint, urge, urgeHelp, urgeHint
    case agencyCard, agencyCardHelp, agencyCardHint, editAgency, editAgencyHelp, editAgencyHint, noAgencyHere
    case keepAliasQuestion, keepAliasHint, dropAliasHint
    case deadlinesView, deadlinesViewHelp, deadlinesViewHint, nextMonth, nextMonthHelp, nextMonthHint
    case previousMonth, previousMonthHelp, nextYear, nextYearHelp, previousYear, previousYearHelp
    case toggleClosed, toggleClosedHelp, toggleClosedHint
    case nextMeasure, nextMeasureHelp, nextMeasureHint, previousMeasure, previousMeasureHelp
    case copy, copyHelp, copyHint, ledger, ledgerHelp, ledgerHint, writeUrging, writeUrgingHelp, writeUrgingHint
    case workloadView, workloadViewHelp, workloadViewHint, otherPart, otherPartHelp, otherPartHint
    case sort, sortHelp, sortHint, nextSection, nextSectionHelp, nextSectionHint, previousSection, previousSectionHelp
    case role, roleHelp, roleHint, expandGroup, expandGroupHelp, expandGroupHint, expandGroups, expandGroupsHelp
    case scrollLeft, scrollLeftHelp, scrollRight, scrollRightHelp
    // Why a command cannot be done now
    case chooseInList, noGroupHere, noGroups
    case noTarget, noMeasureTarget, titleNeedsOne, marksNeedMeasure, nothingToOpen, inputMethod
    case nobodyToUrge, noUrgingText, nothingToCopy, nothingForLedger, lastOfList, firstOfList
    // What was done
    case alreadySet, statusSet, statusesSet, statusesRestored, undone, redone, nothingToUndo, nothingToRedo
    case repeatedDone, repeatedMany
    case notFound, nothingSearched, searchWrapped, searchWrappedBack, reloaded, waitingForSave
    case clashGone, clashAmbiguous, clashChanged, clashUndeclared, clashEdited, clashPlaceGone, clashLineGone,
        clashAgencyGone, clashAgencyEdited, clashAgencyChanged,
        subjectGone, savingNow,
        noOpenStatus,
        allClosed
    case draftRestored, mineKept, theirsKept, allMineKept, allTheirsKept, typingQuestion, noteQuestion
    // Prompts and questions
    case wordsPrompt, wordsNeeded, statusMenu, reopenQuestion, quitQuestion, clashQuestion, draftQuestion
    case clashRemoveQuestion, clashMoveQuestion, mineDone, mineDropped, wordsQuestion, wordsKept
    case clashNoteLost, clashAddLost, clashValueLost, clashLost, quoted, stepPartly, notUndone, notRedone
    // Hints
    case chooseCursorHint, chooseHint, cancelHint, acceptHint, searchEnterHint, searchEscapeHint, scrollHint, backHint
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

        case .setStatus: Row("设置状态", "set status")
        case .setStatusHelp:
            Row("打开状态菜单，按字母选定；有标记时改全部标记的措施", "open the status menu and choose by letter; goes to all marked measures")
        case .setStatusHint: Row("状态", "status")
        case .toggleDone: Row("完成或重开", "done or reopen")
        case .toggleDoneHelp:
            Row("办结；已办结的恢复到办结前的状态", "close as done; reopen what is closed with its status from before")
        case .toggleDoneHint: Row("完成", "done")
        case .newMeasure: Row("新增措施", "new measure")
        case .newMeasureHelp:
            Row("在光标处的措施之后、或事项末尾新增措施，再填单位", "add a measure behind this one, or at the item's end, then its agencies")
        case .newNeedsItem: Row("先到第 2 栏选事项，或到第 4 栏选措施", "choose an item (pane 2) or a measure (pane 4) first")
        case .measureAdded: Row("已新增 {0} · u 撤销", "added {0} · u undoes")
        case .edit: Row("编辑文件", "edit the file")
        case .editHelp:
            Row("用 $EDITOR 打开文件，停在光标处；关闭后重新读取", "open the file in $EDITOR at this line; it is read anew afterwards")
        case .noEditor: Row("找不到编辑器 {0}；请设置 EDITOR", "no editor {0}; set EDITOR")
        case .editorFailed: Row("编辑器 {0} 没有正常结束，文件已重新读取", "the editor {0} did not end well; the file was read anew")
        case .theme: Row("配色", "theme")
        case .themeHelp:
            Row("换一种配色：深色、浅色、16 色、色盲友好、单色", "change the theme: dark, light, 16 colours, colour-blind safe, mono")
        case .themeSet: Row("配色：{0}", "theme: {0}")
        case .moveMeasureDown: Row("措施下移", "move down")
        case .moveMeasureDownHelp: Row("把这项措施在事项内下移一位", "move this measure down within its item")
        case .moveMeasureUp: Row("措施上移", "move up")
        case .moveMeasureUpHelp: Row("把这项措施在事项内上移一位", "move this measure up within its item")
        case .removeMeasure: Row("移除措施", "remove")
        case .removeMeasureHelp:
            Row("移除这项或标记的措施，先问一次，按 y 才移除", "remove this measure or the marked ones; asks first, y removes")
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
        case .addNote: Row("记进展", "add a note")
        case .addNoteHelp: Row("记一条进展；可以粘贴多行", "add a progress note; a paste may have several lines")
        case .addNoteHint: Row("进展", "note")
        case .setDeadline: Row("设期限", "set deadline")
        case .setDeadlineHelp:
            Row(
                "设期限：6-30、6月30日、+7、月底、季末，- 删除；按 Enter 前显示是哪天",
                "set the deadline: 6-30, 6月30日, +7, 月底, 季末, - removes it; shows the date before Enter")
        case .setDeadlineHint: Row("期限", "deadline")
        case .setProgress: Row("设进度", "set progress")
        case .setProgressHelp: Row("设进度：0 到 100，- 删除", "set the progress: 0 to 100, - removes it")
        case .setAgencies: Row("改单位", "set agencies")
        case .setAgenciesHelp: Row("改牵头单位，再改配合单位；边输入边补全", "set who leads, then who co-operates; completes as you type")
        case .setTitle: Row("改标题", "edit title")
        case .setTitleHelp: Row("改标题；原文不变", "edit the title; the official text stays")
        case .mark: Row("标记", "mark")
        case .markHelp: Row("标记或取消标记这项措施，光标下移", "mark or unmark this measure and go down")
        case .markHint: Row("标记", "mark")
        case .markRange: Row("标记一段", "mark a range")
        case .markRangeHelp: Row("从这里起标记一段，再按一次结束", "begin a range of marks, and end it")
        case .undo: Row("撤销", "undo")
        case .undoHelp: Row("撤销上一步，不限次数", "take back the last change, without limit")
        case .undoHint: Row("撤销", "undo")
        case .redo: Row("重做", "redo")
        case .redoHelp: Row("重做撤销的一步", "do again what was taken back")
        case .moveDown: Row("下移", "down")
        case .moveDownHelp: Row("下移一行", "one row down")
        case .moveUp: Row("上移", "up")
        case .moveUpHelp: Row("上移一行", "one row up")
        case .halfPageDown: Row("下移半页", "half a page down")
        case .halfPageDownHelp: Row("下移半页", "half a page down")
        case .halfPageUp: Row("上移半页", "half a page up")
        case .halfPageUpHelp: Row("上移半页", "half a page up")
        case .pageDown: Row("下一页", "page down")
        case .pageDownHelp: Row("下移一页", "one page down")
        case .pageUp: Row("上一页", "page up")
        case .pageUpHelp: Row("上移一页", "one page up")
        case .first: Row("到开头", "first")
        case .firstHelp: Row("到第一行", "to the first row")
        case .last: Row("到末尾", "last")
        case .lastHelp: Row("到最后一行", "to the last row")
        case .sectionsPane: Row("章节栏", "sections pane")
        case .sectionsPaneHelp: Row("到第 1 栏：章节", "go to pane 1: sections")
        case .itemsPane: Row("事项栏", "items pane")
        case .itemsPaneHelp: Row("到第 2 栏：事项", "go to pane 2: items")
        case .agenciesPane: Row("单位栏", "agencies pane")
        case .agenciesPaneHelp: Row("到第 3 栏：单位", "go to pane 3: agencies")
        case .measuresPane: Row("措施栏", "measures pane")
        case .measuresPaneHelp: Row("到第 4 栏：措施", "go to pane 4: measures")
        case .nextPane: Row("下一栏", "next pane")
        case .nextPaneHelp: Row("到下一栏", "go to the next pane")
        case .nextPaneHint: Row("换栏", "pane")
        case .previousPane: Row("上一栏", "previous pane")
        case .previousPaneHelp: Row("到上一栏", "go to the previous pane")
        case .open: Row("打开", "open")
        case .openHelp:
            Row(
                "章节：只看它的事项；事项：看它的措施；单位：只看它的措施；措施：全文和记录",
                "section: only its items; item: its measures; agency: only its measures; measure: all that is known")
        case .openHint: Row("打开", "open")
        case .back: Row("返回", "back")
        case .backHelp:
            Row(
                "每次退一步：标记、查找、放大、缩小的范围、视图；不会退出程序",
                "take one thing back: marks, search, enlarging, narrowing, view; never quits")
        case .enlarge: Row("放大", "enlarge")
        case .enlargeHelp: Row("放大或还原这一栏", "enlarge this pane, or not any more")
        case .search: Row("查找", "search")
        case .searchHelp:
            Row("边输入边查找标题、原文和单位，Esc 回到原处", "search headings, texts and agencies as you type; Esc goes back")
        case .searchHint: Row("查找", "search")
        case .nextHit: Row("下一处", "next hit")
        case .nextHitHelp: Row("到下一处", "go to the next hit")
        case .previousHit: Row("上一处", "previous hit")
        case .previousHitHelp: Row("到上一处", "go to the previous hit")
        case .filter: Row("筛选", "filter")
        case .filterHelp: Row("只看符合查询的措施：状态、单位、期限、红黄灯……", "show only what a query means: status, agency, due, light")
        case .filterHint: Row("筛选", "filter")
        case .clearFilter: Row("取消筛选", "clear the filter")
        case .clearFilterHelp: Row("取消筛选，显示全部措施", "clear the filter, show all measures")
        case .noFilter: Row("没有筛选", "there is no filter")
        case .palette: Row("命令", "commands")
        case .paletteHelp:
            Row("按名称执行命令：中文、拼音、英文；打编号则到那项措施", "run a command by its name; a number goes to that measure")
        case .paletteHint: Row("命令", "commands")
        case .help: Row("帮助", "help")
        case .helpHelp: Row("显示全部按键，可以查找", "show all keys; can be searched")
        case .helpHint: Row("帮助", "help")
        case .reload: Row("重新读取", "reload")
        case .reloadHelp: Row("重新读取文件，未存盘的修改保留并再次存盘", "read the file anew; unsaved edits stay and are saved again")
        case .redraw: Row("重画", "redraw")
        case .redrawHelp: Row("重画屏幕", "draw the screen anew")
        case .suspend: Row("挂起", "suspend")
        case .suspendHelp: Row("回到 shell，用 fg 继续", "go to the shell; fg continues")
        case .leave: Row("离开", "leave")
        case .leaveHelp: Row("离开这个视图；在计划视图里退出程序", "leave the view; in the plan view quit")
        case .quitHint: Row("退出", "quit")
        case .quit: Row("退出", "quit")
        case .quitHelp: Row("在任何地方退出；等正在进行的存盘完成", "quit from anywhere; waits for the save in hand")

        case .logView: Row("记录", "log")
        case .logViewHelp:
            Row("全部状态变动、期限变动和进展，新的在上", "all status changes, deadlines and notes, newest first")
        case .logViewHint: Row("记录", "log")
        case .urge: Row("催办单", "urging list")
        case .urgeHelp:
            Row("单位的催办单：先看，再复制或写入文件，可记一条催办", "the agency's urging list: look, copy or write it, then record the urging")
        case .urgeHint: Row("催办", "urge")
        case .deadlinesView: Row("期限视图", "deadlines")
        case .deadlinesViewHelp:
            Row("措施按月排列：逾期在最上面，标出今天，一年的热力条", "measures by month: overdue on top, today's mark, a year's heat bar")
        case .deadlinesViewHint: Row("按月", "months")
        case .nextMonth: Row("下个月", "next month")
        case .nextMonthHelp: Row("期限视图里：到后一个月的第一项", "in the deadlines: go to the next month's first measure")
        case .nextMonthHint: Row("下个月", "month")
        case .previousMonth: Row("上个月", "previous month")
        case .previousMonthHelp: Row("期限视图里：到前一个月的第一项", "in the deadlines: go to the previous month's first measure")
        case .nextYear: Row("下一年", "next year")
        case .nextYearHelp: Row("期限视图里：到后一个有期限的年份", "in the deadlines: go to the next year that has some")
        case .previousYear: Row("上一年", "previous year")
        case .previousYearHelp: Row("期限视图里：到前一个有期限的年份", "in the deadlines: go to the previous year that has some")
        case .toggleClosed: Row("隐藏已关闭", "hide closed")
        case .toggleClosedHelp: Row("期限视图里：隐藏或显示已关闭的措施", "in the deadlines: hide closed measures, or show them again")
        case .toggleClosedHint: Row("已关闭", "closed")
        case .nextMeasure: Row("下一项", "next measure")
        case .nextMeasureHelp: Row("详情里：看下一项措施", "in a detail: show the next measure")
        case .nextMeasureHint: Row("下一项", "next")
        case .previousMeasure: Row("上一项", "previous measure")
        case .previousMeasureHelp: Row("详情里：看上一项措施", "in a detail: show the previous measure")
        case .copy: Row("复制", "copy")
        case .copyHelp:
            Row("复制措施、名称或整份催办单到剪贴板", "copy the measure, the name or the urging list to the clipboard")
        case .copyHint: Row("复制", "copy")
        case .ledger: Row("台账", "ledger")
        case .ledgerHelp:
            Row(
                "把台账写成 Excel 能打开的文件：标记的措施，否则正显示的范围",
                "write the ledger as a file for Excel: marked measures, else all that show")
        case .ledgerHint: Row("台账", "ledger")
        case .writeUrging: Row("写入文件", "write")
        case .writeUrgingHelp: Row("催办单里：写入文件", "in an urging list: write it into a file")
        case .writeUrgingHint: Row("写入文件", "write a file")

        case .workloadView: Row("单位工作量", "workload")
        case .workloadViewHelp:
            Row(
                "全部单位的措施数、状态、逾期和章节分布，下面是所选单位的措施",
                "all agencies: measures, statuses, what is late, sections; below, the measures of one")
        case .workloadViewHint: Row("工作量", "workload")
        case .otherPart: Row("表和措施", "table or list")
        case .otherPartHelp: Row("工作量里：在单位表和措施之间切换", "in the workload: go to the table, or to the measures below")
        case .otherPartHint: Row("切换", "switch")
        case .sort: Row("排序", "sort")
        case .sortHelp: Row("工作量里：按任一列排序，再选一次反过来", "in the workload: sort by any column, by the same again backwards")
        case .sortHint: Row("排序", "sort")
        case .nextSection: Row("下一章节", "next section")
        case .nextSectionHelp:
            Row("工作量里：只计下一个章节，末尾之后是全部", "in the workload: count the next section alone; all come behind the last")
        case .nextSectionHint: Row("章节", "section")
        case .previousSection: Row("上一章节", "previous section")
        case .previousSectionHelp: Row("工作量里：只计上一个章节", "in the workload: count the section before alone")
        case .role: Row("牵头配合", "role")
        case .roleHelp: Row("工作量里：都计、只计牵头、只计配合", "in the workload: count both roles, lead only, with only")
        case .roleHint: Row("牵头配合", "role")
        case .expandGroup: Row("展开单位组", "expand group")
        case .expandGroupHelp:
            Row(
                "工作量里：展开或收起光标处的单位组；它的措施也计入成员（经由），不重复",
                "in the workload: show or hide the group's members; its measures count for them, too, never twice")
        case .expandGroupHint: Row("展开", "expand")
        case .expandGroups: Row("全部展开", "expand all")
        case .expandGroupsHelp: Row("工作量里：展开全部单位组，或都收起", "in the workload: show the members of all groups, or of none")
        case .scrollLeft: Row("章节列左移", "sections left")
        case .scrollLeftHelp: Row("工作量里：看左边的章节列", "in the workload: show sections further left")
        case .scrollRight: Row("章节列右移", "sections right")
        case .scrollRightHelp: Row("工作量里：看右边的章节列", "in the workload: show sections further right")

        case .chooseInList: Row("先按 Enter 到下面选一项措施", "Enter goes to the measures below: choose one first")
        case .noGroupHere: Row("光标处不是列明成员的单位组", "no group here whose members are known")
        case .noGroups: Row("没有列明成员的单位组 · 在登记表里写 MEMBERS", "no group with members · MEMBERS in the registry names them")
        case .noTarget: Row("先选一项措施（第 4 栏）或事项（第 2 栏）", "choose a measure (pane 4) or an item (pane 2) first")
        case .noMeasureTarget: Row("先到第 4 栏选一项措施，或先标记", "go to a measure in pane 4 first, or mark some")
        case .titleNeedsOne: Row("标题一次只改一项：先按 Esc 取消标记", "one title at a time: Esc takes the marks off")
        case .marksNeedMeasure: Row("标记用于措施：先到第 4 栏", "marks are for measures: go to pane 4 first")
        case .nothingToOpen: Row("这里没有可打开的措施", "no measure to open here")
        case .agencyCard: Row("单位资料", "agency")
        case .agencyCardHelp:
            Row("单位的资料：别名、成员、联系人和任务", "what is known of the agency: other names, members, contact, its measures")
        case .agencyCardHint: Row("资料", "agency")
        case .editAgency: Row("改资料", "edit agency")
        case .editAgencyHelp:
            Row("在单位资料里：改这一项；改名称时全部措施和单位名册一并改", "of an agency: edit this field; a new name goes everywhere")
        case .editAgencyHint: Row("修改", "edit")
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
        case .backHint: Row("返回", "back")
        case .helpTitle: Row("duban 督办 · 按键", "duban 督办 · keys")
        case .helpFrame: Row("? 帮助", "? Help")
        }
    }
}
