import Model

/// The plan file of an outline, as import writes it: valid UTF-8 with LF line ends.
package func render(_ outline: Outline) -> [UInt8] {
    var renderer = Renderer(outline)
    renderer.render(outline)
    return renderer.bytes
}

/// The text of one measure that is not begun, as import writes it, with so many stars.
func render(_ node: Outline.Node, level: Int, key: String, statuses: Statuses) -> [UInt8] {
    var renderer = Renderer(keys: [key], statuses: statuses)
    renderer.render(node, level: level)
    return renderer.bytes
}

/// The text of an agency's heading in a registry, with LF line ends.
func render(_ entry: FileFormat.NewEntry, statuses: Statuses) -> [UInt8] {
    let stars = String(repeating: "*", count: entry.level)
    var lines = entry.hasRegistry ? [String(stars.dropFirst()) + " 单位 :agencies:noexport:"] : []
    let title = quotedTitle(entry.name, statuses: statuses, hasKeyword: false)
    lines.append(stars + " " + title + (entry.isGroup ? " :group:" : ""))
    if !entry.fields.isEmpty {
        let properties = entry.fields.map { ":" + $0.rawValue.uppercased() + ": " + $1 }
        lines += [":PROPERTIES:"] + properties + [":END:"]
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
}

private struct Renderer {
    private(set) var bytes: [UInt8] = []
    private let statuses: Statuses
    private var keys: ArraySlice<String>

    init(keys: ArraySlice<String>, statuses: Statuses) {
        self.keys = keys
        self.statuses = statuses
    }

    init(_ outline: Outline) {
        var declared = Declarations()
        declared.words = [Statuses.line.split(separator: " ").map(String.init)]
        statuses = declared.statuses
        keys = MeasureKeys.keys(of: outline)[...]
    }

    mutating func render(_ outline: Outline) {
        line("#+TITLE: " + quotedValue(outline.title))
        line("#+STARTUP: logdone logdrawer")
        line("#+TODO: " + Statuses.line)
        for property in outline.properties { line("#+PROPERTY: " + property.name + " " + quotedValue(property.value)) }
        for text in outline.preface {
            line("")
            paragraph(text)
        }
        if !outline.preface.isEmpty { line("") }
        for node in outline.nodes { render(node, level: 1) }
    }

    mutating func render(_ node: Outline.Node, level: Int) {
        let stars = String(repeating: "*", count: level) + " "
        if let measure = node.measure {
            let title = quotedTitle(node.heading, statuses: statuses, hasKeyword: true)
            line(stars + statuses[statuses.firstOpen].keyword + " " + title)
            render(measure)
        } else {
            line(stars + quotedTitle(node.heading, statuses: statuses, hasKeyword: false))
        }
        for child in node.children { render(child, level: level + 1) }
    }

    private mutating func render(_ measure: Outline.Measure) {
        line(":PROPERTIES:")
        if let key = keys.popFirst() { line(":CUSTOM_ID: " + key) }
        if !measure.lead.isEmpty { line(":LEAD: " + measure.lead.joined(separator: "、")) }
        if !measure.with.isEmpty { line(":WITH: " + measure.with.joined(separator: "、")) }
        if let agencies = measure.agencies { line(":AGENCIES: " + quotedValue(agencies)) }
        if measure.tail != "。" { line(measure.tail.isEmpty ? ":TAIL:" : ":TAIL: " + quotedValue(measure.tail)) }
        line(":END:")
        paragraph(measure.text)
    }

    private mutating func paragraph(_ text: String) {
        for part in text.utf8.split(separator: 0x0A) where !part.isEmpty {
            line(quotedTextLine(String(Substring(part))))
        }
    }

    private mutating func line(_ text: String) {
        bytes += text.utf8
        bytes.append(0x0A)
    }
}

/// The CUSTOM_ID of every measure of an outline, in document order.
private enum MeasureKeys {
    /// One measure's place.
    private struct Place {
        var section: (number: String, ordinal: Int)
        var item: (number: String, ordinal: Int)
        /// Counted from 1 in the item; nil where the measure is its own item.
        var measure: Int?
    }

    /// `item.measure`; `section.item.measure` for all where numbers of items occur twice, with places instead of
    /// numerals where those do, too.
    static func keys(of outline: Outline) -> [String] {
        let (places, itemsAreUnique) = places(in: outline)
        let plain = places.map { key([$0.item.number], $0.measure) }
        if itemsAreUnique, Set(plain).count == plain.count { return plain }
        let long = places.map { key([$0.section.number, $0.item.number], $0.measure) }
        if Set(long).count == long.count { return long }
        return places.map { key([String($0.section.ordinal), String($0.item.ordinal)], $0.measure) }
    }

    private static func key(_ parts: [String], _ measure: Int?) -> String {
        (parts + (measure.map { [String($0)] } ?? [])).joined(separator: ".")
    }

    private static func places(in outline: Outline) -> (places: [Place], itemsAreUnique: Bool) {
        var places: [Place] = []
        var numbers: [String] = []
        for (section, node) in outline.nodes.enumerated() {
            let above = (number: leadingNumeral(of: node.heading) ?? String(section + 1), ordinal: section + 1)
            for item in node.measure == nil ? node.children : [node] {
                let number = leadingNumeral(of: item.heading) ?? String(numbers.count + 1)
                numbers.append(number)
                let place = Place(section: above, item: (number, numbers.count), measure: nil)
                if item.measure != nil { places.append(place) }
                var measures = 0
                count(item.children, below: place, &measures, &places)
            }
        }
        return (places, Set(numbers).count == numbers.count)
    }

    private static func count(
        _ nodes: [Outline.Node], below place: Place, _ measures: inout Int, _ places: inout [Place]
    ) {
        for node in nodes {
            if node.measure != nil {
                measures += 1
                places.append(Place(section: place.section, item: place.item, measure: measures))
            }
            count(node.children, below: place, &measures, &places)
        }
    }
}
