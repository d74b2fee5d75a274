import Foundation
import Testing

/// The theme: an option, `T`, and what is kept of it.
@Suite struct ThemeTests {
    private func colours(_ pty: Pty) -> Bool { String(decoding: pty.written, as: UTF8.self).contains("[38;5;") }

    @Test func theOneChosenIsThereAtTheNextStart() throws {
        let home = try Home()
        let pty = try home.start([try home.plan(), "--theme", "safe"])
        #expect(colours(pty))
        try pty.type("T")
        try pty.waitForScreen(containing: "配色：单色")
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
        let next = try home.start([try home.plan()])
        #expect(!colours(next))
        try next.type("T")
        try next.waitForScreen(containing: "配色：深色")
        #expect(colours(next))
        try next.type("q")
        #expect(try next.waitForEnd() == .exit(0))
    }

    /// Where no colours are wanted, what was chosen once does not count; an option does.
    @Test func noColourComesBeforeWhatWasChosen() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        try pty.type("T T T T T")
        try pty.waitForScreen(containing: "配色：深色")
        try pty.type("q")
        try pty.waitForEnd()
        let plain = try home.start([try home.plan()], environment: ["NO_COLOR": "1"])
        #expect(!colours(plain))
        let wanted = try home.start([try home.plan(), "--theme", "dark"], environment: ["NO_COLOR": "1"])
        #expect(colours(wanted))
    }
}
