import Terminal

/// How long tmux may take for a text before it is passed over, in milliseconds.
private let patience = 2000

/// Hands a text to the clipboard: inside tmux by tmux itself, which by its own settings does not take it from programs on
/// its screen, else by the terminal. False where it is longer than 74,994 bytes or nothing takes it; whether a terminal
/// did, it does not tell.
func copy(_ text: String, on screen: Screen) -> Bool {
    if Environment.variable("TMUX") != nil, text.utf8.count <= Screen.longestCopy {
        // Its -w, by which the terminal's clipboard gets it too, is there since tmux 3.2.
        let end = try? Program(["tmux", "load-buffer", "-w", "-"]).fed(Array(text.utf8), within: patience)
        if end == .exit(0) { return true }
    }
    return screen.copy(text)
}
