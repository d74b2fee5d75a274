import Cells
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// No text of a plan breaks a border, at any width, in either width mode.
@Suite struct BorderTests {
    /// Long names, wide and ambiguous characters, combining marks, an emoji sequence, escapes.
    private static let plan = """
        #+TITLE: “标题”——很长很长很长很长很长很长很长很长很长很长的标题…\u{1B}[2J
        #+TODO: 未启动 很长的一个状态名称 | 已完成
        #+PROPERTY: DUE 2020-12-31
        * 一、“甲”—…·①×→■ e\u{301}\u{301}\u{301} 👨‍👩‍👧 很长很长很长很长很长很长很长的章节
        ** （一）“乙”—…·①×→■ e\u{301} 👨‍👩‍👧 很长很长很长很长很长很长很长很长很长很长很长很长的事项
        *** 很长的一个状态名称 丙
        :PROPERTIES:
        :LEAD: “市”质量工作领导小组办公室—…很长的单位名称、a\u{200B}b
        :WITH: \u{202E}倒写的单位、👨‍👩‍👧局
        :END:
        “丁”——…·①×→■，wordwordwordwordwordwordwordwordwordwordwordwordwordwordword，\u{FEFF}很长的原文。
        *** 已完成 戊
        """

    @Test(arguments: [AmbiguousWidth.narrow, .wide]) func framesStandWhole(ambiguous: AmbiguousWidth) throws {
        let plan = try read(Array(BorderTests.plan.utf8))
        let scripts = [
            "", "3", "4 s", "1 +", "/ \"丁\"", "?", "4 D", "4 A Tab", "4 a \"—e\"", "4 Enter", "4 x L", "4 x L Enter s",
            "w", "w Enter s", "w Z S",
        ]
        for columns in 40...300 {
            // Each script meets every width up to 120, and the wider ones in turn.
            let language: Language = columns % 2 == 0 ? .chinese : .english
            for (number, keys) in scripts.enumerated()
            where columns <= 120 || columns % scripts.count == number || keys == "" {
                var state = State(
                    plan: plan, who: "王", language: language, now: Case.now,
                    size: Size(columns: columns, rows: 10 + columns % 31), ambiguous: ambiguous)
                for key in Key.script(keys) ?? [] { _ = update(&state, .key(key), now: Case.now) }
                BorderTests.expectFrames(of: state)
            }
        }
    }

    private static func expectFrames(of state: State) {
        let grid = draw(state)
        let frame = Look(state).frame
        let layout = Layout(state)
        var rects = PaneID.allCases.map { layout.rect($0) }.filter { !$0.isEmpty }
        if let view = state.views.last as? WorkloadView {
            rects = [view.tableRect(state), view.listRect(state)]
        } else if !state.views.isEmpty {
            rects = [state.viewRect]
        }
        var covered: Rect?
        if case .menu(let menu)? = state.dialog { covered = menuRect(menu, state) }
        for rect in rects {
            #expect(rect.right <= state.size.columns && rect.bottom < state.size.rows, "\(state.size)")
            for y in rect.y + 1..<rect.bottom - 1 {
                for x in [rect.x, rect.right - 1] where covered?.contains(Point(x: x, y: y)) != true {
                    let cell = grid.cells(row: y).dropFirst(x).first
                    #expect(
                        cell == Cell(scalar(frame.vertical), style: cell?.style ?? .plain), "\(state.size) row \(y)")
                }
            }
            let corners = [
                (rect.x, rect.y, frame.topLeft), (rect.right - 1, rect.y, frame.topRight),
                (rect.x, rect.bottom - 1, frame.bottomLeft), (rect.right - 1, rect.bottom - 1, frame.bottomRight),
            ]
            for (x, y, glyph) in corners where covered?.contains(Point(x: x, y: y)) != true {
                let cell = grid.cells(row: y).dropFirst(x).first
                #expect(cell == Cell(scalar(glyph), style: cell?.style ?? .plain), "\(state.size) corner \(x),\(y)")
            }
        }
    }

    private static func scalar(_ glyph: String) -> Unicode.Scalar { glyph.unicodeScalars.first ?? " " }
}
