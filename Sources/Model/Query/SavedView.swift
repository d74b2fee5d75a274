/// A query under a name.
package struct SavedView: Sendable, Equatable {
    /// What it is called.
    package let name: String
    /// What it asks for.
    package let query: String

    /// A query under a name.
    package init(_ name: String, _ query: String) {
        (self.name, self.query) = (name, query)
    }

    /// The view that the value of a `#+VIEW:` line declares, `NAME = QUERY`; nil where it declares none.
    package init?(declaration: String) {
        guard let sign = declaration.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { return nil }
        let name = String(declaration[..<sign]).trimmed
        let query = String(declaration[declaration.index(after: sign)...]).trimmed
        guard !name.isEmpty, !query.isEmpty else { return nil }
        self.init(name, query)
    }

    /// The view that a line of the file declares; nil for any other line.
    package init?(line: String) {
        guard line.lowercased().hasPrefix("#+view:") else { return nil }
        self.init(declaration: String(line.dropFirst(7)))
    }

    /// The line that declares it.
    var line: String { "#+VIEW: " + name + " = " + query }

    /// Views that every plan has, by their Chinese and English names.
    private static let standard: [(chinese: String, english: String, query: String)] = [
        ("逾期", "overdue", "due:overdue"), ("红灯", "red", "light:red"), ("30天内", "soon", "due:30d"),
        ("本周变动", "week", "changed:7d"), ("上次通报后", "since-report", "changed:report"),
    ]

    /// The standard views in a language.
    static func standard(isChinese: Bool) -> [SavedView] {
        standard.map { SavedView(isChinese ? $0.chinese : $0.english, $0.query) }
    }

    /// The standard view of a name in either language.
    static func standard(named name: String) -> SavedView? {
        standard.first { $0.chinese == name || $0.english == name.lowercased() }.map { SavedView(name, $0.query) }
    }
}

extension Plan {
    /// The views that the file declares, in its order; of two with one name the last.
    package var savedViews: [SavedView] {
        var views: [SavedView] = []
        for range in columns.facts.views {
            guard let view = SavedView(declaration: string(range)) else { continue }
            if let same = views.firstIndex(where: { $0.name == view.name }) {
                views[same] = view
            } else {
                views.append(view)
            }
        }
        return views
    }

    /// The views that the file declares, then the standard ones of other names.
    package func views(isChinese: Bool) -> [SavedView] {
        let saved = savedViews
        return saved
            + SavedView.standard(isChinese: isChinese).filter { view in !saved.contains { $0.name == view.name } }
    }

    /// The view of a name, declared or standard.
    package func view(named name: String) -> SavedView? {
        savedViews.first { $0.name == name } ?? SavedView.standard(named: name)
    }

    /// The edits that declare a view in the file, in place of the one with its name.
    package func savingView(_ name: String, _ query: String) -> [Edit] {
        let view = SavedView(name, query)
        let old = viewLine(of: name)
        return old == view.line ? [] : [Edit(.nothing, .line(from: old, to: view.line))]
    }

    /// The edits that take a view out of the file; none where it declares no such one.
    package func removingView(_ name: String) -> [Edit] {
        viewLine(of: name).map { [Edit(.nothing, .line(from: $0, to: nil))] } ?? []
    }

    /// The edit that sets when the last report was made, in place of the time before; none where that is the same.
    package func marking(reportAt time: Moment) -> [Edit] {
        let line = "#+PROPERTY: REPORTED " + Plan.inactive(time)
        let old = columns.facts.reportedLine.isPresent ? string(columns.facts.reportedLine) : nil
        return old == line ? [] : [Edit(.nothing, .line(from: old, to: line))]
    }

    /// The line that declares a view, as the file has it; of several the last.
    private func viewLine(of name: String) -> String? {
        guard let value = columns.facts.views.last(where: { SavedView(declaration: string($0))?.name == name }) else {
            return nil
        }
        let bytes = columns.bytes
        var start = Int(value.start)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = bytes.firstIndex(of: 0x0A, from: Int(value.end), to: bytes.count) ?? bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return string(ByteRange(start, end))
    }

    /// Whether the value of a `#+VIEW:` line is a view whose query can be held against the plan.
    package func understands(view value: ByteRange) -> Bool {
        guard let view = SavedView(declaration: string(value)) else { return false }
        let scope = QueryKey.Scope(plan: self, context: Filter.Context(today: Day(number: 0)))
        return (try? Filter(view, scope, at: 0..<0)) != nil
    }
}
