/// What the dashboard says of filters and hits.
package enum FilterMessage: Message {
    case filterPrompt, filterEnterHint, filterViewsHint, filterClearHint, filterFound, nothingFiltered
    case viewRemovalHint, viewNameMissing, viewUnknown, viewSaved, viewRemoved
    case nothingOverdue, filteredBy, viewWord
    case hitCount, manyHits

    /// The words in each language.
    package var row: Row {
        switch self {
        case .filterPrompt: Row("筛选：", "filter: ")
        case .filterEnterHint: Row("筛选", "filter")
        case .filterViewsHint:
            Row("数字选视图；名称=查询 存为视图", "a number chooses a view; NAME=QUERY keeps one")
        case .filterClearHint: Row("回车取消筛选；数字选视图", "Enter clears the filter; a number chooses a view")
        case .filterFound: Row("→ {0} 项", "→ {0}")
        case .nothingFiltered: Row("没有符合“{0}”的措施。", "No measure matches \"{0}\".")
        case .viewRemovalHint: Row("→ 删除视图“{0}”", "→ view \"{0}\" is removed")
        case .viewNameMissing: Row("= 前面要写视图的名称", "write the view's name before =")
        case .viewUnknown: Row("计划文件里没有视图“{0}”。", "The plan file has no view \"{0}\".")
        case .viewSaved: Row("已存为视图“{0}”，f 可选；u 撤销", "Kept as view \"{0}\", f offers it; u takes it back")
        case .viewRemoved: Row("视图“{0}”已删除；u 撤销", "View \"{0}\" is removed; u takes it back")
        case .viewWord: Row("视图“{0}”", "view \"{0}\"")
        case .filteredBy: Row("筛选[{0}]", "filter[{0}]")
        case .nothingOverdue: Row("没有逾期的措施。", "Nothing is late.")
        case .hitCount: Row("第 {0} 处，共 {1} 处", "hit {0} of {1}")
        case .manyHits: Row("有许多处", "many hits")
        }
    }
}
