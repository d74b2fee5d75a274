/// What the prompts of the dashboard say.
package enum PromptMessage: Message {
    // Labels
    case newPrompt, newBehindPrompt, newInItemPrompt, titleBecomesHint, measureEmpty
    case darkTheme, lightTheme, ansiTheme, safeTheme, monoTheme
    case notePrompt, deadlinePrompt, deadlineNowPrompt, deadlineInheritedPrompt, deadlineNonePrompt
    case progressPrompt, progressNowPrompt, progressNonePrompt, leadPrompt, withPrompt, titlePrompt
    // What Enter would do
    case becomesHint, linesHint, deadlineFormsHint, deadlineUnknownHint, deadlineRemovalHint, deadlineInheritedHint
    case noOwnDeadlineHint, weekdays, dayIsToday, daysAhead, daysPast
    case progressFormsHint, progressRemovalHint
    case promptFull
    case mixedHint, roleRemovalHint, bothRolesHint, newAgenciesHint, aliasHint
    case thenWithHint, completeHint, nearAgencyHint
    case agencyFieldPrompt, agencyFieldShortPrompt, aliasTakenHint, agencyNameBad, agencyRenameHint, agencyMergeHint,
        agencyRenamed
    // What was done, or why not
    case noteEmpty, noteAdded, deadlineUnknown, progressUnknown, titleEmpty, nothingChanged, undoable
    case fieldSet, fieldRemoved, rolesSet, partSet, partRemoved, partSeparator
    // Keys
    case keysHeading, caretKeys, caretKeysHelp, endsKeys, endsKeysHelp, deleteKeys, deleteKeysHelp, cutKeys, cutKeysHelp
    case putBackKeys, putBackKeysHelp, swapKeys, swapKeysHelp, memoryKeys, memoryKeysHelp
    case completeKeys, completeKeysHelp, leaveKeys, leaveKeysHelp

    /// The words in each language.
    package var row: Row {
        switch self {
        case .newPrompt: Row("新措施：", "New measure: ")
        case .newBehindPrompt: Row("在 {0} 之后新增措施：", "New measure behind {0}: ")
        case .newInItemPrompt: Row("在“{0}”末尾新增措施：", "New measure at the end of {0}: ")
        case .titleBecomesHint: Row("标题：{0}", "title: {0}")
        case .measureEmpty: Row("内容为空；Esc 取消", "say something; Esc cancels")
        case .darkTheme: Row("深色", "dark")
        case .lightTheme: Row("浅色", "light")
        case .ansiTheme: Row("终端自带 16 色", "the terminal's 16 colours")
        case .safeTheme: Row("色盲友好", "colour-blind safe")
        case .monoTheme: Row("单色", "mono")
        case .notePrompt: Row("进展（{0}）：", "note ({0}): ")
        case .deadlinePrompt: Row("期限（{0}）：", "deadline ({0}): ")
        case .deadlineNowPrompt: Row("期限（{0}，现 {1}）：", "deadline ({0}, now {1}): ")
        case .deadlineInheritedPrompt: Row("期限（{0}，现按计划 {1}）：", "deadline ({0}, now the plan's {1}): ")
        case .deadlineNonePrompt: Row("期限（{0}，现无）：", "deadline ({0}, none now): ")
        case .progressPrompt: Row("进度（{0}）：", "progress ({0}): ")
        case .progressNowPrompt: Row("进度（{0}，现 {1}）：", "progress ({0}, now {1}): ")
        case .progressNonePrompt: Row("进度（{0}，现无）：", "progress ({0}, none now): ")
        case .leadPrompt: Row("牵头（{0}）：", "lead ({0}): ")
        case .withPrompt: Row("配合（{0}）：", "with ({0}): ")
        case .titlePrompt: Row("标题（{0}）：", "title ({0}): ")

        case .promptFull: Row("最多 {0} KB，多出的没有收进来", "at most {0} KB: what is over was left out")
        case .becomesHint: Row("→ {0}", "→ {0}")
        case .linesHint: Row("共 {0} 行", "{0} lines")
        case .deadlineFormsHint:
            Row("6-30、6月30日、+7、月底、季末；- 删除", "6-30, 6月30日, +7, 月底 (end of month), 季末 (of quarter); - removes")
        case .deadlineUnknownHint: Row("不是日期", "no date")
        case .deadlineRemovalHint: Row("→ 删除期限", "→ no deadline")
        case .deadlineInheritedHint: Row("→ 删除，改按计划期限 {0}", "→ removed, the plan's holds: {0}")
        case .noOwnDeadlineHint: Row("本来没有自己的期限", "has no deadline of its own")
        case .weekdays: Row("周一 周二 周三 周四 周五 周六 周日", "Mon Tue Wed Thu Fri Sat Sun")
        case .dayIsToday: Row("今天", "today")
        case .daysAhead: Row("{0} 天后", "in {0} d")
        case .daysPast: Row("已过 {0} 天", "{0} d ago")
        case .progressFormsHint: Row("0 到 100；- 删除", "0 to 100; - removes")
        case .progressRemovalHint: Row("→ 删除进度", "→ no progress")
        case .mixedHint: Row("各项不同；不填则不变，- 全部删除", "they differ; empty leaves them, - removes all")
        case .roleRemovalHint: Row("→ 删除", "→ removed")
        case .bothRolesHint: Row("同时牵头和配合：{0}", "in both roles: {0}")
        case .newAgenciesHint: Row("新单位：{0}", "new agency: {0}")
        case .nearAgencyHint: Row("没有“{0}”；是否指 {1}？", "no agency {0}; is it {1}?")
        case .agencyFieldPrompt: Row("{0}（{1}）：", "{0} ({1}): ")
        case .agencyFieldShortPrompt: Row("{0}：", "{0}: ")
        case .aliasTakenHint: Row("“{0}”已是 {1} 的名称或别名", "{0} is a name of {1} already")
        case .agencyNameBad: Row("须是一个名称，不含、；", "one name, without 、 and ;")
        case .agencyRenameHint:
            Row("将在 {0} 项措施和 {1} 个名册条目中改名", "renames in {0} measures and {1} entries of the registry")
        case .agencyMergeHint:
            Row("已有此单位：两者将合并为 {0}（{1} 项措施，{2} 个名册条目）", "there is one: both become {0} ({1} measures, {2} entries)")
        case .agencyRenamed: Row("{0} → {1} {2}", "{0} → {1} {2}")
        case .aliasHint: Row("{0} → {1}", "{0} → {1}")
        case .thenWithHint: Row("下一步：配合单位", "next: who co-operates")
        case .completeHint: Row("补全", "complete")

        case .noteEmpty: Row("内容为空；Esc 取消", "nothing was written; Esc cancels")
        case .noteAdded: Row("{0} 已记进展", "{0}: note added")
        case .deadlineUnknown: Row("“{0}”不是日期，可写 6-30、+7、月底", "\"{0}\" is no date; write 6-30, +7 or 月底")
        case .progressUnknown: Row("进度写 0 到 100 的整数", "progress is a whole number from 0 to 100")
        case .titleEmpty: Row("标题不能为空", "a title cannot be empty")
        case .nothingChanged: Row("没有改动", "nothing changed")
        case .undoable: Row("{0} · u 撤销", "{0} · u undoes")
        case .fieldSet: Row("{0} {1} → {2}", "{0} {1} → {2}")
        case .fieldRemoved: Row("{0} {1}已删除", "{0} {1} removed")
        case .rolesSet: Row("{0} {1}", "{0} {1}")
        case .partSet: Row("{0} → {1}", "{0} → {1}")
        case .partRemoved: Row("{0}已删除", "{0} removed")
        case .partSeparator: Row("，", ", ")

        case .keysHeading: Row("输入行", "in prompts")
        case .caretKeys: Row("移动光标", "caret")
        case .caretKeysHelp: Row("左移、右移一个字", "go one character to the left, to the right")
        case .endsKeys: Row("首尾", "ends")
        case .endsKeysHelp: Row("到行首、行尾", "go to the begin, to the end of the line")
        case .deleteKeys: Row("删除", "delete")
        case .deleteKeysHelp: Row("删除光标前、光标处的一个字", "delete the character before the caret, at the caret")
        case .cutKeys: Row("剪切", "cut")
        case .cutKeysHelp: Row("剪去光标前的词、到行首、到行尾", "cut the word before the caret, all to the begin, all to the end")
        case .putBackKeys: Row("放回", "put back")
        case .putBackKeysHelp: Row("放回剪去的文字", "put back what was cut")
        case .swapKeys: Row("对调", "swap")
        case .swapKeysHelp: Row("对调光标前后的两个字", "swap the characters on both sides of the caret")
        case .memoryKeys: Row("历史", "history")
        case .memoryKeysHelp: Row("以前输入的内容，更早、更近", "take what was typed before: older, newer")
        case .completeKeys: Row("补全", "complete")
        case .completeKeysHelp:
            Row("补全单位名称，再按换下一个、上一个", "complete an agency's name; again for the next, the previous one")
        case .leaveKeys: Row("取消", "cancel")
        case .leaveKeysHelp: Row("离开输入行，不作修改", "leave the prompt without a change")
        }
    }
}
