/// What commands say: errors, and what they did.
package enum CommandMessage: Message {
    case twoPlans, lastPlanGone, lastPlanOpened
    case registry, entryAdded, entryRemoved, agencyRenamed, agenciesMerged, sharedStays, sameName, badAgencyName
    case unknownAgencyField, agencyFieldsMissing
    case registryUnread, agencyGone, agencyChanged, agencyEdited
    case fileMissing, fileFailed, fileTooLarge, invalidUTF8, fileExists, fileIsPlan, outputFailed, checkFailed
    case fileNotRegular, fileUnstable, fileVanished, fileSetAside, ownerNotKept, hardLink, fileReadOnly, folderReadOnly
    case foreignLock, lockBusy, lockUnavailable
    case notATerminal, termUnset, termUnsuitable, draftKept, draftUnread, draftFailed
    case permissionDenied, diskFull, diskReadOnly, diskFault
    case badDate, badArgument
    case unknownID, ambiguousID, measureGone, keyUsedTwice, fieldChanged, measureEdited, placeGone, lineGone, nothing
    case invalidInput
    case unknownField, unknownStatus, reportMarked, markNeedsAll, fileHead
    case severalLines, emptyTitle, badDeadline, badProgress, badName, openParenthesis, noteMissing, noteEmpty
    case idsMissing, idsAndQuery, queryEmpty, assignmentsMissing, notReadBack
    case fieldTwice, controlCharacter, optionTooLate, itemEmpty, agencyEmpty, statusGone
    case textEmpty, twoPlaces, placeMissing, onePlace, cannotMove, measuresBelow, unknownItem, ambiguousItem
    case nothingToUndo, stepPartly, stepSkippable, noteRemoved
    case noneFound, noMatch, unchanged, changed, noteAdded, measureAdded, measureRemoved, measureMoved
    case noFindings, keysAdded
    case outputNameEmpty, outputNotRegular, nameTooLong
    case written, fileExistsUnforced, forceAlone, formatMissing, unknownFormat, badCount
    case unknownAgency, ambiguousAgency, nothingToUrge, nothingMatchingToUrge, urgingLogged
    case importCounts, unknownLine, noAgency, doubtfulName, doubtfulParenthesis, notImportable,
        unknownLayout

    /// The words in each language.
    package var row: Row {
        switch self {
        case .twoPlans: Row("同时指定了两个计划文件 {0} 和 {1}；请只指定一个", "two plans are named, {0} and {1}; name one")
        case .lastPlanOpened: Row("上次的计划 {0} 已不在，这里是示例计划", "the plan opened last, {0}, is gone; this is the example")
        case .lastPlanGone:
            Row(
                "上次打开的计划文件已不存在；请用 --plan 指定文件，要用示例计划请指定 {0}",
                "the plan last opened is gone; name one with --plan, or the example plan, {0}")
        case .fileMissing: Row("文件不存在；请检查路径", "no such file; check the path")
        case .fileFailed: Row("无法读写：{0}；请检查权限和磁盘空间", "cannot be read or written: {0}; check permissions and free space")
        case .fileTooLarge: Row("文件过大，无法打开；请拆分", "too large to be opened; split it")
        case .invalidUTF8:
            Row(
                "此行不是有效的 UTF-8 文字，文件未作改动；请转换编码或改正此行",
                "this line is not valid UTF-8, the file stays as it is; convert the file or correct the line")
        case .invalidInput:
            Row("标准输入的此行不是有效的 UTF-8 文字，未作修改", "this line of standard input is not valid UTF-8; nothing was changed")
        case .fileExists:
            Row("文件已存在，未覆盖；请换个文件名或先移走它", "the file exists and is not overwritten; choose another name or move it away")
        case .fileIsPlan: Row("这是计划文件本身，不能覆盖；请换个文件名", "this is the plan file itself; choose another name")
        case .outputFailed: Row("无法写到标准输出：{0}", "cannot write to standard output: {0}")
        case .checkFailed:
            Row(
                "写入前核对未通过（{0}），文件未作改动；请报告此问题",
                "the check before writing failed ({0}), the file stays as it is; please report this")
        case .foreignLock:
            Row("已存盘；另有编辑器正打开此文件（{0}），请在其中重新载入", "saved; another editor has the file open ({0}), reload it there")
        case .lockBusy:
            Row(
                "已存盘，但另一个 duban（{0}）一直占用锁；请核对文件",
                "saved, but another duban ({0}) held the lock all the time; look at the file")
        case .lockUnavailable:
            Row("已存盘，但此处无法加锁（{0}）；请勿多人同时修改", "saved, but no lock can be had here ({0}); do not edit at the same time")
        case .notATerminal:
            Row(
                "看板须在终端中运行；在脚本中请用 duban list 等命令",
                "the dashboard needs a terminal; in scripts use duban list and the other commands")
        case .termUnset:
            Row(
                "环境变量 TERM 未设置；请设为终端类型，如 xterm-256color",
                "TERM is not set; set it to the terminal's type, such as xterm-256color")
        case .termUnsuitable:
            Row(
                "终端类型 {0} 无法显示看板；请设 TERM 为 xterm-256color 等",
                "the terminal type {0} cannot show the dashboard; set TERM to xterm-256color or the like")
        case .draftUnread: Row("上次的草稿读不懂，已移到 {0}", "the last draft is not understood; it is now {0}")
        case .draftFailed:
            Row("{0}；草稿也没能写下，再按一次 y 就放弃修改退出", "{0}; there is no draft either: y again gives the edits up")
        case .draftKept:
            Row(
                "{0} 处修改未能存盘，已保存为草稿 {1}，下次打开时可恢复",
                "edits that are not on disk: {0}; kept in {1} and offered at the next start")
        case .permissionDenied: Row("没有权限", "permission denied")
        case .diskFull: Row("磁盘空间不足或超出配额", "no space left, or over quota")
        case .diskReadOnly: Row("磁盘只读", "the disk is read-only")
        case .diskFault: Row("磁盘读写出错", "the disk failed")
        case .fileNotRegular:
            Row(
                "这是文件夹或特殊文件，不能作为计划文件；请指定文本文件",
                "this is a folder or special file, which cannot be a plan; name a text file")
        case .fileUnstable:
            Row(
                "文件正被其他程序不断改写，未作修改；请稍后再试",
                "another program keeps writing the file, nothing was changed; try again later")
        case .fileVanished:
            Row("文件已被移走或删除，未写入；请检查路径", "the file was moved or removed, nothing was written; check the path")
        case .fileSetAside:
            Row(
                "其他程序刚写入的版本无法放回（{1}），完整保存在 {0}；请核对两个文件",
                "what another program just wrote could not be put back ({1}) and is kept in {0}; compare the two files")
        case .ownerNotKept:
            Row(
                "无法保持文件的属主或属组（{0}），未写入；请由属主修改",
                "owner or group cannot be kept ({0}), nothing was written; let the owner edit it")
        case .hardLink:
            Row(
                "文件有多个硬链接（{0}），未写入；请先复制成独立文件",
                "the file has several names (hard links; {0}), nothing was written; make a copy of its own")
        case .fileReadOnly:
            Row("文件只读（{0}），未写入；请先取得写权限", "the file is read-only ({0}), nothing was written; get write permission")
        case .folderReadOnly:
            Row(
                "所在文件夹不可写（{0}），未写入；请先取得写权限",
                "its folder cannot be written ({0}), nothing was written; get write permission")
        case .badDate:
            Row("日期“{0}”无法识别；请写成 2020-06-30", "\"{0}\" is no date; write it as 2020-06-30")
        case .badArgument: Row("第 {0} 个参数不是有效的 UTF-8 文字；请改正", "argument {0} is not valid UTF-8; correct it")
        case .unknownID: Row("没有编号或标识为 {0} 的措施；用 duban list 查看", "no measure has the ID {0}; see duban list")
        case .ambiguousID:
            Row(
                "{0} 指向多项措施：{1}；请写成 标识:{0} 或 编号:{0}",
                "{0} means several measures: {1}; write key:{0} or number:{0}")
        case .measureGone: Row("措施 {0} 已不在文件中，未作修改", "measure {0} is no longer in the file; nothing was changed")
        case .keyUsedTwice:
            Row(
                "标识 {0} 被多项措施使用，未作修改；请先用 duban check 查明",
                "several measures have the ID {0}, nothing was changed; see duban check")
        case .fieldChanged:
            Row(
                "措施 {0} 的{1}已被改为“{2}”，未作修改；请核对后重试",
                "{1} of measure {0} has meanwhile become \"{2}\", nothing was changed; look and try again")
        case .measureEdited:
            Row(
                "措施 {0} 已被他人改动或移动，未作修改；请核对后重试",
                "measure {0} was changed or moved meanwhile, nothing was changed; look and try again")
        case .placeGone:
            Row("标题“{0}”已不在文件中，未作修改；请核对", "heading \"{0}\" is no longer in the file, nothing was changed; look again")
        case .registry: Row("单位名册", "registry")
        case .entryAdded: Row("已列入", "entered")
        case .entryRemoved: Row("已删去", "taken out")
        case .agencyRenamed: Row("{0} → {1}：{2} 项措施", "{0} → {1}: {2} measures")
        case .agenciesMerged: Row("{0} 已并入 {1}：{2} 项措施", "{0} is now part of {1}: {2} measures")
        case .sharedStays:
            Row("共用的单位名册里仍是“{0}”；请另行改正", "the shared registry still says {0}; correct it there")
        case .sameName: Row("新旧名称相同，未作修改", "the two names are the same; nothing was changed")
        case .badAgencyName:
            Row(
                "“{0}”不能用作单位名称：须是一个名称，不含、；和控制字符",
                "\"{0}\" cannot be an agency's name: one name, without 、 ; and control characters")
        case .unknownAgencyField:
            Row(
                "没有“{0}”这个栏目；可用 alias members contact（别名 成员 联系人）",
                "there is no field \"{0}\"; use alias, members, contact")
        case .agencyFieldsMissing:
            Row("没有要修改的内容；请写 栏目=值，如 联系人=质量处", "nothing to change; write FIELD=VALUE, as contact=...")
        case .registryUnread:
            Row("共用的单位名册 {0} 读不了，暂按没有处理：{1}", "the shared registry {0} cannot be read and is left out: {1}")
        case .agencyGone:
            Row("单位“{0}”已不在单位名册中，未作修改；请核对", "{0} is no longer in the registry, nothing was changed; look again")
        case .agencyChanged:
            Row(
                "单位“{0}”的{1}现为“{2}”，已被他人改动，未作修改；请核对后重试",
                "the {1} of {0} is now \"{2}\", somebody else changed it; nothing was changed, look and try again")
        case .agencyEdited:
            Row(
                "单位名册中“{0}”一条已被他人改动，未作修改；请核对后重试",
                "the entry of {0} in the registry was changed by somebody else, nothing was changed; look and try again"
            )
        case .lineGone:
            Row("“{0}”这一行已不在文件中，未作修改；请核对", "the line \"{0}\" is no longer in the file, nothing was changed; look again")
        case .nothing: Row("无", "none")
        case .unknownField:
            Row(
                "没有“{0}”这个字段；可用：状态 期限 进度 牵头 配合 标题",
                "no field \"{0}\"; there are status deadline progress lead with title")
        case .markNeedsAll:
            Row(
                "--mark 记的是整个计划的通报；请去掉查询和 --agency",
                "--mark is about a report of the whole plan; leave out the query and --agency")
        case .fileHead: Row("文件头", "head of the file")
        case .reportMarked:
            Row("已记下通报时间 {0}；“变动:上次通报”从此算起", "noted: report of {0}; changed:report counts from it")
        case .unknownStatus: Row("没有“{0}”这个状态；本计划的状态：{1}", "no status \"{0}\"; this plan has: {1}")
        case .severalLines: Row("{0}只能写一行", "{0} takes one line only")
        case .emptyTitle: Row("标题不能为空", "a title cannot be empty")
        case .badDeadline:
            Row(
                "期限“{0}”无法识别；可写 2020-06-30、6-30、6月底、30日、月底、季末、+7、下周五",
                "\"{0}\" is no deadline; write 2020-06-30, 6-30, +7, +2w, fri, eom, eoq, 6月底")
        case .badProgress:
            Row("进度“{0}”无法识别；请写 0 到 100 的整数", "\"{0}\" is no progress; write a whole number from 0 to 100")
        case .badName: Row("“{0}”中没有单位名称", "\"{0}\" names no agency")
        case .openParenthesis: Row("“{0}”中有括号没有闭合；请补全", "a parenthesis in \"{0}\" stays open; close it")
        case .noteMissing:
            Row("状态“{0}”须附说明；请加 --note 说明文字", "status \"{0}\" asks for words; add --note TEXT")
        case .noteEmpty: Row("进展内容为空；请写明内容", "the note is empty; say something")
        case .idsMissing:
            Row("没有指定措施；请给出编号，或用 --query 查询，全部措施用 --all", "no measure is named; give IDs, --query, or --all")
        case .idsAndQuery: Row("编号、--query、--all 只能用一种", "name measures one way: IDs, --query or --all")
        case .queryEmpty: Row("--query 为空；要设置全部措施请用 --all", "--query is empty; use --all to set all measures")
        case .fieldTwice: Row("“{0}”写了两次；每个字段只写一次", "\"{0}\" is set twice; set a field once")
        case .controlCharacter: Row("“{0}”中有控制字符 {1}；请删去", "\"{0}\" holds the control character {1}; take it out")
        case .optionTooLate:
            Row("{0} 写在 -- 之后，被当作内容；请把选项移到 -- 之前", "{0} stands behind --, where options are words; put it before --")
        case .itemEmpty:
            Row("--item 为空；请写事项的序号或标题中的文字", "--item is empty; write an item's number or words of its heading")
        case .agencyEmpty: Row("没有写单位名称", "no agency is named")
        case .statusGone:
            Row(
                "措施 {0} 应改为的状态“{1}”已不在 #+TODO: 行中，未作修改；请先补上该状态",
                "the status \"{1}\" that measure {0} is to get is no longer declared, nothing was changed; declare it again first"
            )
        case .assignmentsMissing:
            Row(
                "没有要设置的字段；请写成 字段=值，只记进展请用 duban note", "nothing to set; write field=value, or use duban note for a note"
            )
        case .notReadBack:
            Row(
                "{0}“{1}”会被读成别的内容（关键词、标签、优先级等），未作修改；请改写",
                "{0} \"{1}\" would read as something else (keyword, tags, priority …), nothing was changed; word it differently"
            )
        case .textEmpty: Row("措施内容为空；请写明内容", "the measure has no text; say something")
        case .twoPlaces: Row("--item 和 --after 只能用一个", "name one place, --item or --after")
        case .placeMissing:
            Row("没有说明放在哪里；请用 --item 事项 或 --after 编号", "no place is named; use --item ITEM or --after ID")
        case .onePlace:
            Row(
                "请用 --after、--before、--item、--up、--down 中的一个说明移到哪里",
                "say where to with one of --after, --before, --item, --up, --down")
        case .cannotMove:
            Row(
                "措施 {0} 不能移到那里（已在该处、级别不同，或是它的下级），未作修改",
                "measure {0} cannot go there (it is there, on another level, or that is below it); nothing was changed")
        case .measuresBelow:
            Row(
                "措施 {0} 下面还有 {1} 项措施；要一并移除请加 --recursive",
                "measure {0} has others below it: {1}; add --recursive to remove all")
        case .unknownItem: Row("没有事项“{0}”；请用序号或标题中的文字", "no item \"{0}\"; use its number or words of its heading")
        case .ambiguousItem: Row("“{0}”指向多个事项：{1}；请写得更具体", "\"{0}\" means several items: {1}; be more specific")
        case .nothingToUndo: Row("没有可撤销的修改", "nothing to undo")
        case .stepPartly: Row("；这一步共涉及 {0} 项措施，其中 {1} 项已变", "; the step is about {0} measures, of which {1} changed")
        case .stepSkippable: Row("；要撤销更早的一步，请加 --skip", "; add --skip to take an earlier step back")
        case .noteRemoved: Row("已撤销进展", "note taken back")
        case .noneFound: Row("没有符合的措施", "no measure matches")
        case .noMatch: Row("没有符合查询的措施，未作修改", "no measure matches the query; nothing was changed")
        case .unchanged: Row("未变", "unchanged")
        case .changed: Row("{0}：{1} → {2}", "{0}: {1} → {2}")
        case .measureAdded: Row("已新增", "added")
        case .measureRemoved: Row("已移除", "removed")
        case .measureMoved: Row("已移动", "moved")
        case .noteAdded: Row("已记进展", "note added")
        case .noFindings: Row("未发现问题", "nothing found")
        case .keysAdded: Row("已补写 {0} 个标识", "IDs added: {0}")
        case .outputNameEmpty: Row("-o 后的文件名为空；请写文件名，- 为标准输出", "-o names no file; name one, or - for standard output")
        case .outputNotRegular:
            Row(
                "这是文件夹、设备或管道，不能写入；请指定普通文件", "this is a folder, a device or a pipe and is not written; name a plain file"
            )
        case .nameTooLong: Row("文件名过长；请缩短", "the name is too long; shorten it")
        case .written: Row("已写入 {0}", "written to {0}")
        case .fileExistsUnforced:
            Row(
                "文件已存在，未覆盖；请换个文件名，或加 --force 覆盖",
                "the file exists and is not overwritten; choose another name, or add --force")
        case .forceAlone: Row("--force 须与 -o 一起使用", "--force goes with -o only")
        case .formatMissing: Row("没有指定报表格式；请加 --format，可用：{0}", "no format is named; add --format, there are: {0}")
        case .unknownFormat: Row("没有“{0}”这种报表格式；可用：{1}", "no report format \"{0}\"; there are: {1}")
        case .badCount: Row("条数“{0}”有误；请写 0 或正整数", "\"{0}\" is no count; write 0 or more")
        case .unknownAgency: Row("没有单位“{0}”；用 duban agencies 查看", "no agency is called \"{0}\"; see duban agencies")
        case .ambiguousAgency: Row("“{0}”对应 {1} 个单位：{2}；请写全称", "\"{0}\" means {1} agencies: {2}; write the whole name")
        case .nothingToUrge: Row("{0}没有未完成的措施，无需催办", "{0} has no open measure: nothing to urge")
        case .nothingMatchingToUrge:
            Row("{0}没有符合查询的未完成措施，无需催办", "{0} has no open measure that the query matches: nothing to urge")
        case .urgingLogged: Row("已在 {0} 项措施中记下催办", "urging noted in the log, measures: {0}")
        case .importCounts:
            Row(
                "{0} 个章节，{1} 个事项，{2} 项措施，{3} 个单位，{4} 处责任",
                "sections {0}, items {1}, measures {2}, agencies {3}, mentions {4}")
        case .unknownLine: Row("未识别的行，已作为文字保留：{0}", "line not understood, kept as text: {0}")
        case .noAgency: Row("没有写明单位：{0}", "no agency is named: {0}")
        case .doubtfulName: Row("可能不是单位名称：{0}", "perhaps no agency's name: {0}")
        case .doubtfulParenthesis: Row("括号内可能是单位，已作为文字保留：{0}", "this parenthesis may hold agencies, kept as text: {0}")
        case .unknownLayout:
            Row(
                "没有找到“一、”章节下写有（责任单位）的“（一）”事项；目前只认这种版式，请核对文件",
                "no items （一） with agencies in parentheses are found under sections 一、; this is the only layout so far: check the document"
            )
        case .notImportable:
            Row(
                "此行既不是 UTF-8 也不是 GB18030 文字；请把文件另存为 UTF-8 文本",
                "this line is neither UTF-8 nor GB18030; save the document as UTF-8 text")
        }
    }
}
