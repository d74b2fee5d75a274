/// What the palette of commands says.
package enum PaletteMessage: Message {
    case paletteTitle, paletteFindsNothing, runHint, paletteChooseHint, appliesElsewhere, jumpToMeasure, jumpToItem

    /// The words in each language.
    package var row: Row {
        switch self {
        case .paletteTitle: Row("命令 {0}", "Commands {0}")
        case .paletteFindsNothing:
            Row("没有这样的命令；可打命令的名称、拼音、英文，或措施编号", "no such command: type a name, or a measure's number")
        case .runHint: Row("执行", "runs")
        case .paletteChooseHint: Row("选择", "choose")
        case .appliesElsewhere: Row("这里用不了，用在：{0}", "not here; it applies in: {0}")
        case .jumpToMeasure: Row("到措施 {0}", "go to measure {0}")
        case .jumpToItem: Row("到事项 {0}", "go to item {0}")
        }
    }
}
