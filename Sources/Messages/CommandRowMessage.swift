/// What the dashboard's commands are called, what they do, and their words in the footer.
package enum CommandRowMessage: Message {
    case setStatus, setStatusHelp, setStatusHint, toggleDone, toggleDoneHelp, toggleDoneHint
    case newMeasure, newMeasureHelp
    case edit, editHelp, theme, themeHelp
    case moveMeasureDown, moveMeasureDownHelp, moveMeasureUp, moveMeasureUpHelp, removeMeasure, removeMeasureHelp
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
    case filter, filterHelp, filterHint, clearFilter, clearFilterHelp
    case palette, paletteHelp, paletteHint
    case help, helpHelp, helpHint, reload, reloadHelp, redraw, redrawHelp, suspend, suspendHelp
    case leave, leaveHelp, quitHint, quit, quitHelp
    case logView, logViewHelp, logViewHint, urge, urgeHelp, urgeHint
    case agencyCard, agencyCardHelp, agencyCardHint, editAgency, editAgencyHelp, editAgencyHint
    case deadlinesView, deadlinesViewHelp, deadlinesViewHint, nextMonth, nextMonthHelp, nextMonthHint
    case previousMonth, previousMonthHelp, nextYear, nextYearHelp, previousYear, previousYearHelp
    case toggleClosed, toggleClosedHelp, toggleClosedHint
    case nextMeasure, nextMeasureHelp, nextMeasureHint, previousMeasure, previousMeasureHelp
    case copy, copyHelp, copyHint, ledger, ledgerHelp, ledgerHint, writeUrging, writeUrgingHelp, writeUrgingHint
    case workloadView, workloadViewHelp, workloadViewHint, otherPart, otherPartHelp, otherPartHint
    case sort, sortHelp, sortHint, nextSection, nextSectionHelp, nextSectionHint, previousSection, previousSectionHelp
    case role, roleHelp, roleHint, expandGroup, expandGroupHelp, expandGroupHint, expandGroups, expandGroupsHelp
    case scrollLeft, scrollLeftHelp, scrollRight, scrollRightHelp
    case backHint

    /// The words in each language.
    package var row: Row {
        switch self {
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
        case .edit: Row("编辑文件", "edit the file")
        case .editHelp:
            Row("用 $EDITOR 打开文件，停在光标处；关闭后重新读取", "open the file in $EDITOR at this line; it is read anew afterwards")
        case .theme: Row("配色", "theme")
        case .themeHelp:
            Row("换一种配色：深色、浅色、16 色、色盲友好、单色", "change the theme: dark, light, 16 colours, colour-blind safe, mono")
        case .moveMeasureDown: Row("措施下移", "move down")
        case .moveMeasureDownHelp: Row("把这项措施在事项内下移一位", "move this measure down within its item")
        case .moveMeasureUp: Row("措施上移", "move up")
        case .moveMeasureUpHelp: Row("把这项措施在事项内上移一位", "move this measure up within its item")
        case .removeMeasure: Row("移除措施", "remove")
        case .removeMeasureHelp:
            Row("移除这项或标记的措施，先问一次，按 y 才移除", "remove this measure or the marked ones; asks first, y removes")
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

        case .agencyCard: Row("单位资料", "agency")
        case .agencyCardHelp:
            Row("单位的资料：别名、成员、联系人和任务", "what is known of the agency: other names, members, contact, its measures")
        case .agencyCardHint: Row("资料", "agency")
        case .editAgency: Row("改资料", "edit agency")
        case .editAgencyHelp:
            Row("在单位资料里：改这一项；改名称时全部措施和单位名册一并改", "of an agency: edit this field; a new name goes everywhere")
        case .editAgencyHint: Row("修改", "edit")
        case .backHint: Row("返回", "back")
        }
    }
}
