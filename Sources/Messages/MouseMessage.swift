/// What the help says of the mouse.
package enum MouseMessage: Message {
    case heading
    case click, choose, chooseHelp, clickOnHint, pressKey, pressKeyHelp, clickOnLate, late, lateHelp, doubleClick, open,
        openHelp
    case wheel, scroll, scrollHelp, shiftDrag, select, selectHelp

    /// The words in each language.
    package var row: Row {
        switch self {
        case .heading: Row("鼠标", "Mouse")
        case .click: Row("单击", "Click")
        case .choose: Row("选定", "choose")
        case .chooseHelp:
            Row(
                "到这一栏，光标到这一行；状态菜单里选定状态；输入行里移动光标",
                "go to the pane, the cursor to the row; choose a status of the menu; put the caret into the text of a prompt"
            )
        case .clickOnHint: Row("单击底行", "Click the last line")
        case .pressKey: Row("按键", "press a key")
        case .pressKeyHelp: Row("相当于按那个键", "do as the key that is clicked")
        case .clickOnLate: Row("单击首行的逾期", "Click late in the first line")
        case .late: Row("看逾期", "what is late")
        case .lateHelp: Row("只看逾期的措施", "show only what is late")
        case .doubleClick: Row("双击", "Double click")
        case .open: Row("打开", "open")
        case .openHelp: Row("相当于在这一行按 Enter", "do as Enter on this row")
        case .wheel: Row("滚轮", "Wheel")
        case .scroll: Row("滚动", "scroll")
        case .scrollHelp: Row("滚动鼠标所指的栏或视图，不换栏", "scroll the pane or view under the pointer; the focus stays")
        case .shiftDrag: Row("按住 Shift 拖动", "Shift and drag")
        case .select: Row("选取文字", "select text")
        case .selectHelp: Row("由终端选取文字", "select text as the terminal does it")
        }
    }
}
