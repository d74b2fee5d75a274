import Cells
import Foundation
import Testing

/// The running program under a mouse, by the bytes that xterm sends for it; the last line is drawn last, so what it shows
/// is waited for.
@Suite struct MouseDashboardTests {
    @Test func theMouseChoosesOpensScrollsAndPressesKeys() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        // One press on the second measure puts the cursor there.
        var place = try pty.place(of: "未启动  丁")
        try pty.send(report(0, place))
        try pty.waitForScreen(containing: "│>· 未启动  丁")
        // A hint is a key; the menu's line a status.
        try pty.send(report(0, try pty.place(of: "s 状态")))
        try pty.waitForScreen(containing: "Esc 取消")
        try pty.send(report(0, try pty.place(of: "w + 推进中")))
        try pty.waitForSave(after: "1.2 → 推进中")
        #expect(home.text(plan).contains("*** 推进中 丁"))
        // Two presses in one cell open.
        place = try pty.place(of: "未启动  丙")
        try pty.send(report(0, place) + report(0, place))
        try pty.waitForScreen(containing: "措施 1.1")
        try pty.waitForScreen(containing: "q 返回")
        try pty.send(report(0, try pty.place(of: "q 返回")))
        try pty.waitForScreen(containing: "q 退出")
        // The wheel, in the help.
        try pty.send(report(0, try pty.place(of: "? 帮助")))
        try pty.waitForScreen(containing: "打开状态菜单")
        try pty.send(report(65, Point(x: 10, y: 10)))
        try pty.waitForScreen(without: "打开状态菜单")
        try pty.send(report(64, Point(x: 10, y: 10)))
        try pty.waitForScreen(containing: "打开状态菜单")
        // Far outside, and on the title: nothing.
        try pty.send(report(0, Point(x: 500, y: 500)) + report(0, Point(x: 3, y: 0)))
        try pty.send(report(0, try pty.place(of: "q 返回")))
        try pty.waitForScreen(containing: "q 退出")
        try pty.send(report(0, try pty.place(of: "q 退出")))
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(pty.isRestored)
    }

    /// A press and its release, or a turn of the wheel, in mode 1006.
    private func report(_ button: Int, _ point: Point) -> [UInt8] {
        let place = "\(point.x + 1);\(point.y + 1)"
        return Array(
            (button < 64 ? "\u{1B}[<\(button);\(place)M\u{1B}[<\(button);\(place)m" : "\u{1B}[<\(button);\(place)M")
                .utf8)
    }
}

extension Pty {
    /// Column and row, from 0, of the first character of a text that shows.
    fileprivate func place(of text: String) throws -> Point {
        for (y, row) in screen.rows.enumerated() {
            guard let range = row.range(of: text) else { continue }
            return Point(x: TextWidth.columns(of: row[..<range.lowerBound]), y: y)
        }
        throw Failure(description: "no \"\(text)\" on the screen:\n\(screen.text)")
    }
}
