/// What `--help` says of commands and their arguments.
package enum HelpMessage: Message {
    case duban, discussion
    case measureText, values, item, after, before, up, down, ids, recursive
    case dashboard, importDocument, list, show, set, note, add, move, remove, undo, agencies, urge, log, report, check,
        keys
    case plan, lang, today, theme, ascii, json
    case file, document, output, query, id, skip, noteWords, noteText, assignments, setQuery, setAll, fix
    case setAgency, renameAgency, newAgencyName, agencyValues, keepAlias, showAgency
    case agencyName, agencyOption, format, force, count, logUrging, mark

    /// The words in each language.
    package var row: Row {
        switch self {
        case .duban: Row("督办：政府工作要点的跟踪看板", "Follow-through of a government work plan, on a terminal dashboard")
        case .discussion:
            Row(
                """
                不带命令时打开看板。计划文件：FILE 或 --plan，否则 $DUBAN_PLAN，否则上次打开的文件，否则示例计划。
                  --plan FILE    计划文件
                  --lang zh|en   界面语言
                  --today DATE   视为今天的日期，如 2020-06-30
                  --theme THEME  配色：dark light 16 safe mono
                  --ascii        边框和图形用 ASCII 字符
                """,
                """
                Without a command the dashboard opens. The plan is FILE or --plan, else $DUBAN_PLAN, else the one last opened,
                else the example plan.
                  --plan FILE    the plan file
                  --lang zh|en   the language to speak
                  --today DATE   the day to take for today, as 2020-06-30
                  --theme THEME  the colours: dark light 16 safe mono
                  --ascii        frames and bars of ASCII characters
                """)
        case .dashboard: Row("打开看板", "Open the dashboard")
        case .importDocument: Row("把印发的文件转成计划文件", "Make a plan file of a document as issued")
        case .list: Row("列出措施", "List measures")
        case .show: Row("显示一项措施", "Show one measure")
        case .set: Row("设置措施的状态、期限等", "Set status, deadline and other fields of measures")
        case .note: Row("记一条进展", "Add a progress note")
        case .add: Row("新增一项措施", "Add a measure")
        case .move: Row("移动一项措施", "Move a measure")
        case .remove: Row("移除措施", "Remove measures")
        case .undo: Row("撤销自己的上一次修改", "Take your last change back")
        case .skip: Row("跳过已无法整步撤销的修改", "Pass over changes that cannot be taken back whole any more")
        case .measureText:
            Row(
                "措施原文；超过 40 字的以第一个分句作标题",
                "The measure's text; one of more than 40 characters has its first clause for title")
        case .values: Row("字段=值（状态 期限 进度 牵头 配合 标题）", "field=value (status deadline progress lead with title)")
        case .item: Row("放到这个事项末尾：序号或标题中的文字", "To the end of this item: its number or words of its heading")
        case .after: Row("放到这项措施之后", "Behind this measure")
        case .before: Row("放到这项措施之前", "Before this measure")
        case .up: Row("上移一位", "One place up")
        case .down: Row("下移一位", "One place down")
        case .ids: Row("措施的编号或标识，可以多个", "Numbers or IDs of measures")
        case .recursive: Row("连同下级措施一起移除", "With the measures below them")
        case .agencies: Row("列出责任单位", "List the responsible agencies")
        case .setAgency: Row("设定单位的别名、成员、联系人", "Set other names, members and contact of an agency")
        case .renameAgency: Row("单位改名：措施、单位名册中一并改", "Rename an agency in all measures and in the registry")
        case .newAgencyName: Row("新名称；如是另一单位的名称，两者合并", "The new name; where another agency has it, the two become one")
        case .agencyValues:
            Row("栏目=值（别名 成员 联系人）；值为空则删除", "field=value (alias members contact); an empty value removes the field")
        case .keepAlias: Row("旧名称留作别名", "Keep the old name as another name")
        case .showAgency: Row("只看一个单位：别名、成员、联系人", "Only this agency: other names, members, contact")
        case .urge: Row("生成一个单位的催办单", "Make the urging list of an agency")
        case .log: Row("列出状态、期限变动和进展，新的在前", "List changes of status and deadline, and notes, newest first")
        case .report: Row("生成报表", "Make a report")
        case .check: Row("检查计划文件", "Check a plan file")
        case .keys: Row("列出看板的按键", "List the keys of the dashboard")
        case .plan: Row("计划文件", "The plan file")
        case .lang: Row("界面语言：zh 或 en", "The language to speak: zh or en")
        case .today:
            Row(
                "视为今天的日期，如 2020-06-30 或 2020-06-30T09:15",
                "The day to take for today, as 2020-06-30 or 2020-06-30T09:15")
        case .theme:
            Row(
                "配色：dark 深色、light 浅色、16 终端自带、safe 色盲友好、mono 单色",
                "The colours: for a dark or light background, the terminal's 16, colour-blind safe, or none")
        case .ascii: Row("只用 ASCII 字符画框线", "Draw frames and bars in ASCII")
        case .json: Row("输出 JSON，供程序读取", "Print JSON for programs")
        case .file: Row("计划文件", "The plan file")
        case .document: Row("要转换的文件，- 为标准输入", "The document, - for standard input")
        case .output: Row("写入此文件，而不是标准输出", "Write to this file instead of standard output")
        case .mark:
            Row("在计划文件里记下通报时间，供 变动:上次通报 使用", "Note in the plan file when this report was made, for changed:report")
        case .query:
            Row(
                "查询，如 状态:推进中,受阻 单位:市商务委 章节:2 文字；多个条件须同时满足；以 - 开头的写在 -- 之后",
                "A query such as status:推进中,受阻 agency:市商务委 section:2 words; all must hold; one that begins with - goes after --"
            )
        case .id: Row("措施的编号或标识", "A measure's number or ID")
        case .noteWords: Row("随变动记入的说明", "Words that go into the log with the change")
        case .noteText: Row("进展内容，- 为标准输入", "The note, - for standard input")
        case .assignments:
            Row(
                "编号，以及 字段=值（状态 期限 进度 牵头 配合 标题）；值为空则删除",
                "IDs, and field=value (status deadline progress lead with title); an empty value removes the field")
        case .setQuery: Row("设置符合查询的全部措施", "Set all measures that the query matches")
        case .setAll: Row("设置计划中的全部措施", "Set all measures of the plan")
        case .agencyName:
            Row("单位的全称或别称，也可写只有一个单位含有的部分", "An agency's name or alias, or a part that only one has")
        case .agencyOption: Row("只取这个单位牵头或配合的措施", "Only measures that this agency leads or co-operates in")
        case .format: Row("报表格式：{0}", "The format: {0}")
        case .force: Row("覆盖已有的文件", "Overwrite a file that exists")
        case .count: Row("最多列出的条数", "List at most this many")
        case .logUrging: Row("同时在每项措施的记录中记下催办", "Also note in the log of each measure that the agency was urged")
        case .fix: Row("为没有标识的措施补写标识", "Add IDs to measures that have none")
        }
    }
}
