/// Where a measure stands against the calendar; computed, never stored.
package enum Light: Sendable, Comparable, CaseIterable {
    case green, yellow, red

    /// The word for programs: `green`, `yellow`, `red`.
    package var name: String {
        switch self {
        case .green: "green"
        case .yellow: "yellow"
        case .red: "red"
        }
    }
}

/// The numbers by which lights are given; `#+LIGHTS:` changes them.
package struct LightRule: Sendable, Equatable {
    /// A deadline from today to so many days ahead is yellow.
    package var soon = 30
    /// So many points (of 100) behind the elapsed share of the time, and more, are yellow.
    package var yellow = 10
    /// More points behind than these are red.
    package var red = 30

    /// The rule of a plan that sets nothing: 30 days, 10 and 30 points.
    package init() {}

    /// Takes the value of a `#+LIGHTS:` line, such as `soon=30 yellow=10 red=30`: any of the three, ＝ and full-width
    /// digits as ASCII. What is none of them changes nothing.
    /// - Returns: Whether all of it was understood, and `yellow` is not above `red`.
    package mutating func take(_ value: String) -> Bool {
        var isUnderstood = true
        for word in value.halfWidth.split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].utf8.count <= 4, let number = Int(parts[1]), number >= 0 else {
                isUnderstood = false
                continue
            }
            switch parts[0].lowercased() {
            case "soon": soon = number
            case "yellow" where number <= 100: yellow = number
            case "red" where number <= 100: red = number
            default: isUnderstood = false
            }
        }
        return isUnderstood && yellow <= red
    }

    /// The light of a deadline that lies so many days ahead; negative where it has passed.
    package func light(daysLeft: Int) -> Light { daysLeft < 0 ? .red : daysLeft <= soon ? .yellow : .green }

    /// The light of a measure of which so much percent is done after `elapsed` of `total` days.
    package func light(percent: Int, elapsed: Int, of total: Int) -> Light {
        // In hundredths of the total, so that the borders are exact.
        let behind = 100 * elapsed - percent * total
        return behind > red * total ? .red : behind >= yellow * total ? .yellow : .green
    }
}

extension Plan {
    /// The light of an open measure with a deadline; nil for any other. A measure with progress of its own is held
    /// against the elapsed share of the time from ISSUED to its deadline, too, and the worse light counts.
    package func light(of measure: Int, today: Day) -> Light? {
        guard !isClosed(measure), let due = due(of: measure) else { return nil }
        return light(ofOpen: measure, due: due, today: today)
    }

    /// By how many points of 100 a measure's own progress is behind the elapsed share of its time, rounded up, where that
    /// gives it a worse light than its deadline does; nil where it does not.
    package func pointsBehind(_ measure: Int, today: Day) -> Int? {
        guard let due = due(of: measure), let issued = columns.facts.issued, let percent = percent(of: measure),
            let light = light(of: measure, today: today),
            light > columns.facts.lights.light(daysLeft: today.days(to: due))
        else { return nil }
        let total = issued.days(to: due)
        return (100 * issued.days(to: today) - percent * total + total - 1) / total
    }

    /// The light of an open measure whose deadline is known.
    func light(ofOpen measure: Int, due: Day, today: Day) -> Light {
        let rule = columns.facts.lights
        let light = rule.light(daysLeft: today.days(to: due))
        guard light < .red, let issued = columns.facts.issued, issued < due, let percent = percent(of: measure) else {
            return light
        }
        return max(light, rule.light(percent: percent, elapsed: issued.days(to: today), of: issued.days(to: due)))
    }
}
