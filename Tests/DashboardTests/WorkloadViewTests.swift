import Cells
import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// The workload: what it copies, what it keeps in another version of the plan, and what the mouse finds in it.
@Suite struct WorkloadViewTests {
    private static let figures = Case.cases.appendingPathComponent("workload-figures/in.org")

    private static func running(_ keys: String, size: Size = Size(columns: 120, rows: 40)) throws -> Running {
        let disk = [UInt8](try Data(contentsOf: figures))
        let state = State(plan: try read(disk), who: "王", language: .chinese, now: Case.now, size: size)
        var running = Running(state: state, disk: disk)
        try running.type(keys)
        return running
    }

    private static func view(_ running: Running) throws -> WorkloadView {
        try #require(running.state.views.last as? WorkloadView)
    }

    private static func name(_ view: WorkloadView) -> String? {
        view.rowUnderCursor.map { view.workload.agencies[$0.agency].name }
    }

    /// The plan with other words, as somebody else wrote it.
    private static func reload(_ running: inout Running, _ change: (String) -> String) throws {
        running.disk = Array(change(String(decoding: running.disk, as: UTF8.self)).utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
    }

    // MARK: Copying

    @Test func theTableIsCopiedForASpreadsheet() throws {
        let running = try Self.running("w j j z y")
        let lines = (running.clipboard ?? "").split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(
            lines.first == [
                "单位", "共", "牵头", "配合", "经由", "未启动", "推进中", "待核实", "受阻", "已完成", "已中止", "逾期", "30天内", "一", "二",
                "三", "无",
            ])
        #expect(lines.count == 13)
        #expect(Set(lines.map(\.count)) == [17])
        #expect(
            lines[1] == ["市水务局", "7", "5", "2", "0", "2", "2", "1", "1", "1", "0", "2", "2", "3", "3", "0", "1"])
        // A member stands a step to the right.
        #expect(lines.contains { $0[0] == "  市财政局" && $0[4] == "3" })
    }

    @Test func markedMeasuresAreCopiedFromTheList() throws {
        let running = try Self.running("w Enter Space Space y")
        #expect(running.clipboard?.split(separator: "\n").map { $0.prefix(3) } == ["1.1", "2.1"])
    }

    // MARK: Another version of the plan

    private static let newcomer = "* 零、新章\n** （零）新事\n*** 未启动 新措施\n:PROPERTIES:\n:LEAD: 新来的局\n:END:\n"

    @Test func cursorsStayWhereNumbersChange() throws {
        var running = try Self.running("w j Enter j")
        let before = try Self.view(running)
        #expect(Self.name(before) == "市生态环境局")
        let measure = try #require(before.list.measureUnderCursor)
        let key = running.state.plan.key(of: measure)
        try Self.reload(&running) { $0.replacingOnce("* 一、", Self.newcomer + "* 一、") }
        let after = try Self.view(running)
        #expect(Self.name(after) == "市生态环境局" && after.part == .list)
        #expect(after.rowUnderCursor?.agency != before.rowUnderCursor?.agency)
        #expect(after.list.measureUnderCursor.map { running.state.plan.key(of: $0) } == key)
        #expect(after.list.measureUnderCursor == measure + 1)
    }

    @Test func aMemberBelowItsGroupStaysThere() throws {
        var running = try Self.running("w Z j j j j j")
        let before = try Self.view(running)
        #expect(Self.name(before) == "江口区人民政府" && before.rowUnderCursor?.depth == 1)
        try Self.reload(&running) { $0.replacingOnce("* 一、", Self.newcomer + "* 一、") }
        let after = try Self.view(running)
        #expect(Self.name(after) == "江口区人民政府" && after.rowUnderCursor?.depth == 1)
        #expect(after.rowUnderCursor?.group.map { after.workload.agencies[$0].name } == "各区人民政府")
        #expect(after.open == ["成员单位", "各区人民政府"])
    }

    @Test func theSectionIsKnownByItsHeading() throws {
        var running = try Self.running("w ] ] S 2")
        #expect(try Self.view(running).section == 1)
        try Self.reload(&running) { $0.replacingOnce("* 一、", Self.newcomer + "* 一、") }
        #expect(try Self.view(running).section == 2)
        #expect(try Self.view(running).sort.column == .section(2))
        try Self.reload(&running) { $0.replacingOnce("* 二、加快工程建设", "* 二、改了名字") }
        #expect(try Self.view(running).section == nil)
        #expect(try Self.view(running).sort == WorkloadView.Sort())
    }

    @Test func aSectionThatAllNoneBelongToStaysThat() throws {
        var running = try Self.running("w [")
        #expect(try Self.view(running).section == 3)
        try Self.reload(&running) { $0.replacingOnce("* 一、", Self.newcomer + "* 一、") }
        #expect(try Self.view(running).section == 4)
        #expect(try Self.view(running).list.measures.count == 1)
    }

    @Test func anAgencyThatIsGoneLeavesItsRow() throws {
        var running = try Self.running("w G")
        try Self.reload(&running) { $0.replacingOnce("、浦江区人民政府\n", "\n") }
        let view = try Self.view(running)
        #expect(view.cursor.row == view.rows.count - 1)
        #expect(!view.list.measures.isEmpty)
    }

    // MARK: Marks

    @Test func aRangeEndsWhereTheListIsLeft() throws {
        var running = try Self.running("w Enter v j Tab")
        #expect(running.state.rangeStart == nil && running.state.marks.count == 2)
        running = try Self.running("w Enter v j j")
        let body = try Self.view(running).bodyRect(running.state)
        try running.send(.mouse(Mouse(.press, at: Point(x: 5, y: body.y + 2))))
        #expect(running.state.rangeStart == nil && running.state.marks.count == 3)
        // Marks are what keys go to, wherever the focus is.
        try running.type("x")
        #expect(running.state.marks.isEmpty)
        #expect(try Self.view(running).workload.value(.overdue, of: 0) == 0)
    }

    // MARK: Keys and the mouse

    @Test func escGoesBackOneThingAtATime() throws {
        var running = try Self.running("w ] b Enter / \"规划\" Enter Space")
        #expect(running.state.marks.count == 1)
        try running.type("Esc")
        #expect(running.state.marks.isEmpty)
        #expect(try Self.view(running).needle != nil)
        try running.type("Esc")
        #expect(try Self.view(running).needle == nil)
        try running.type("Esc")
        #expect(try Self.view(running).part == .table)
        try running.type("Esc")
        #expect(try Self.view(running).section == nil)
        try running.type("Esc")
        #expect(try Self.view(running).role == .both)
        try running.type("Esc Esc")
        #expect(running.state.here == .plan)
    }

    @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)])
    func everyHeadingSortsByItsColumn(size: Size) throws {
        var running = try Self.running("w Z", size: size)
        let body = try Self.view(running).bodyRect(running.state)
        for column in try Self.view(running).columns(running.state).figures {
            // Where the text of the heading ends; sorting may move what is behind a column, not its begin.
            let place = try #require(
                try Self.view(running).columns(running.state).figures.first { $0.kind == column.kind })
            let point = Point(x: body.x + place.x + place.columns - 1, y: body.y - 1)
            let isSorted = try Self.view(running).sort.column == column.kind
            for descending in [!isSorted, isSorted] {
                try running.send(.mouse(Mouse(.press, at: point)))
                #expect(
                    try Self.view(running).sort == WorkloadView.Sort(column: column.kind, descending: descending))
            }
            let view = try Self.view(running)
            let values = view.rows.filter { $0.depth == 0 }.map { view.workload.value(column.kind, of: $0.agency) }
            #expect(values == (isSorted ? values.sorted(by: >) : values.sorted()))
        }
    }

    @Test func aMemberOfNoMeasureIsNotUrged() throws {
        let plan = """
            #+TODO: A | D
            * A 甲
            :PROPERTIES:
            :LEAD: 成员单位
            :END:
            * 单位 :agencies:
            ** 成员单位 :group:
            :PROPERTIES:
            :MEMBERS: 只在这里的局
            :END:

            """
        let disk = Array(plan.utf8)
        let state = State(
            plan: try read(disk), language: .chinese, now: Case.now, size: Size(columns: 80, rows: 24))
        var running = Running(state: state, disk: disk)
        try running.type("w z j")
        let view = try Self.view(running)
        #expect(Self.name(view) == "只在这里的局" && view.list.measures == [0])
        try running.type("c")
        #expect(running.state.views.count == 1)
        #expect(running.state.notice != nil)
    }

    // MARK: The bar

    @Test func barsAreAsLongAsTheirShareAndShowEveryPart() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            let counts = StatusBar.tones.map { _ in
                Bool.random(using: &generator) ? 0 : Int.random(in: 0...400, using: &generator)
            }
            let total = counts.reduce(0, +)
            let largest = total + Int.random(in: 0...500, using: &generator)
            let columns = Int.random(in: 1...32, using: &generator)
            let bar = StatusBar(counts, largest: largest, columns: columns)
            let length = bar.parts.reduce(0) { $0 + $1.columns }
            guard total > 0 else {
                #expect(bar.parts.isEmpty)
                continue
            }
            let shown = counts.count { $0 > 0 }
            let exact = Double(total * min(columns, largest)) / Double(largest)
            #expect(length <= columns && length >= min(columns, shown))
            let isRounded = abs(Double(length) - exact) <= 0.5
            #expect(isRounded || length == min(columns, shown), "\(counts) \(largest) \(columns)")
            if shown <= columns { #expect(bar.parts.count == shown) }
            #expect(bar.parts.allSatisfy { $0.columns > 0 })
        }
        let exact = StatusBar([4, 5, 0, 3, 1, 0], largest: 13, columns: 24)
        #expect(exact.parts.map(\.columns) == [4, 5, 3, 1])
    }

    // MARK: Size

    /// Ten thousand measures: a key in the view reads no logs and collects nothing anew.
    @Test func movingCollectsNothingAnew() throws {
        let measures = (1...10_000).map {
            "*** A 措施\($0)\n:PROPERTIES:\n:LEAD: 单位\($0 % 700)\n:WITH: 单位\($0 % 31)\n:END:\n"
        }
        let text = "#+TODO: A | D\n* 一、甲\n** （一）乙\n" + measures.joined()
        var state = State(
            plan: try read(Array(text.utf8)), language: .chinese, now: Case.now, size: Size(columns: 80, rows: 24))
        _ = update(&state, .key(.character("w")), now: Case.now)
        let first = try #require(state.views.last as? WorkloadView)
        for key in Key.script("j G Enter j k Esc / \"单位5\" Enter n S n ]") ?? [] {
            _ = update(&state, .key(key), now: Case.now)
            _ = draw(state)
        }
        let last = try #require(state.views.last as? WorkloadView)
        #expect(first.rows.count == 700)
        #expect(last.basis?.revision == first.basis?.revision)
        #expect(last.section == 0)
    }
}
