/// What the workload view says.
package enum WorkloadMessage: Message {
    case workloadTitle, workloadFrame, agencyCount, sortedBy, sortedBackBy
    case allSectionsShown, sectionShown, bothRoles, leadRole, withRole
    case agencyColumn, totalColumn, statusColumn, soonColumn, noSectionColumn
    case measureCount, markedCount, tableCopied, sortMenu
    case noAgenciesNarrowed, noAgenciesInWorkload

    /// The words in each language.
    package var row: Row {
        switch self {
        case .workloadTitle: Row("单位工作量", "Workload")
        case .workloadFrame: Row("单位 × 状态 × 章节", "agencies × statuses × sections")
        case .agencyCount: Row("{0} 个单位", "agencies: {0}")
        case .sortedBy: Row("按 {0} 排序", "by {0}")
        case .sortedBackBy: Row("按 {0} 倒序", "by {0}, reversed")
        case .allSectionsShown: Row("全部章节", "all sections")
        case .sectionShown: Row("章节 {0}", "section {0}")
        case .bothRoles: Row("牵头和配合", "lead and with")
        case .leadRole: Row("只计牵头", "lead only")
        case .withRole: Row("只计配合", "with only")
        case .agencyColumn: Row("单位", "agency")
        case .totalColumn: Row("共", "all")
        case .statusColumn: Row("状态", "status")
        case .soonColumn: Row("{0}天内", "in {0}d")
        case .noSectionColumn: Row("无", "none")
        case .measureCount: Row("{0} 项", "{0}")
        case .markedCount: Row("已标记 {0} 项", "{0} marked")
        case .tableCopied: Row("工作量表 {0} 行", "the table, rows: {0}")
        case .sortMenu: Row("排序 · 再选一次反过来", "Sort · again reverses")
        case .noAgenciesNarrowed:
            Row("这个范围内没有单位 · Esc 返回", "no agency has measures here · Esc goes back")
        case .noAgenciesInWorkload:
            Row("措施没有写明责任单位 · Esc 返回，在第 4 栏按 A 写明", "no measure names an agency · Esc goes back, A in pane 4 names one")
        }
    }
}
