import Messages

/// What the mouse does, as the help and the README tell it; no command.
package struct MouseHelp: Sendable {
    /// What the hand does.
    package let gesture: MouseMessage
    /// What it is called.
    package let name: MouseMessage
    /// What comes of it.
    package let help: MouseMessage

    init(_ gesture: MouseMessage, _ name: MouseMessage, _ help: MouseMessage) {
        (self.gesture, self.name, self.help) = (gesture, name, help)
    }

    /// All rows, in the order of the help.
    package static let all = [
        MouseHelp(.click, .choose, .chooseHelp),
        MouseHelp(.clickOnHint, .pressKey, .pressKeyHelp),
        MouseHelp(.clickOnLate, .late, .lateHelp),
        MouseHelp(.doubleClick, .open, .openHelp),
        MouseHelp(.wheel, .scroll, .scrollHelp),
        MouseHelp(.shiftDrag, .select, .selectHelp),
    ]
}
