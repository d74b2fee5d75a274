/// What the view of deadlines says.
package enum DeadlinesMessage: Message {
    case deadlinesTitle, openDeadlinesTitle
    // Headings of the list
    case overdueHeading, monthHeading, undatedHeading, undatedHint, openPart, latePart, droppedPart, inheritedPart
    case todayLine
    // The year
    case yearLegend, shortYearLegend, monthNames, yearBefore, yearAfter
    case noDeadlines, noDeadlinesNarrowed, closedHidden

    /// The words in each language.
    package var row: Row {
        switch self {
        case .deadlinesTitle: Row("期限 · {1} 项 · {0}", "Deadlines · {1} · {0}")
        case .openDeadlinesTitle: Row("期限 · 未关闭 {1} 项 · {0}", "Deadlines · open {1} · {0}")
        case .overdueHeading: Row("逾期  {0} 项", "late  {0}")
        case .monthHeading: Row("{0}  {1} 项", "{0}  due {1}")
        case .undatedHeading: Row("没有期限  {0} 项", "no deadline  {0}")
        case .undatedHint: Row("按 D 设定", "D sets one")
        case .openPart: Row("未完 {0}", "open {0}")
        case .latePart: Row("逾期 {0}", "late {0}")
        case .droppedPart: Row("中止 {0}", "dropped {0}")
        case .inheritedPart: Row("（按计划期限 {0}）", " (by the plan's deadline {0})")
        case .todayLine: Row("今天 {0}", "today {0}")
        case .yearLegend: Row("{0} 年  未完 {1}/{2} · 逾期 {3}", "{0}  open {1}/{2} · late {3}")
        case .shortYearLegend: Row("{0} 年  未完 {1}/{2}", "{0}  open {1}/{2}")
        case .monthNames:
            Row("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
        case .yearBefore: Row("[ {0} 年未完 {1}", "[ {0} open {1}")
        case .yearAfter: Row("] {0} 年未完 {1}", "] {0} open {1}")
        case .noDeadlines: Row("计划里没有措施。\nEsc 返回。", "The plan has no measures.\nEsc goes back.")
        case .noDeadlinesNarrowed:
            Row(
                "这个范围里没有措施。\nEsc 回到计划，再按 Esc 退出缩小的范围。",
                "No measures here.\nEsc goes back to the plan, and Esc again to all measures.")
        case .closedHidden: Row("措施都已关闭。\n按 z 显示。", "All measures are closed.\nz shows them.")
        }
    }
}
