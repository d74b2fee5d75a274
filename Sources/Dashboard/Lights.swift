import Cells
import Messages
import Model

/// Lights are a sign, a word and a colour, so that none of the three has to be seen.
extension Look {
    /// The sign of a light, one column wide; each has a shape of its own, which no status has.
    func glyph(_ light: Light) -> String {
        switch light {
        case .red: isASCII ? "@" : "●"
        case .yellow: isASCII ? "~" : "◐"
        case .green: isASCII ? "=" : "○"
        }
    }

    func style(_ light: Light?) -> Style {
        switch light {
        case .red: Style(.bad)
        case .yellow: Style(.warn)
        case .green: Style(.good)
        case nil: .plain
        }
    }

    /// A light as sign and short word, `●红`, in `lightColumns` columns; spaces for none.
    func light(_ light: Light?) -> String {
        fit(light.map { glyph($0) + word($0, isShort: true) } ?? "", lightColumns)
    }

    /// A light as sign and word, where it stands alone.
    func longLight(_ light: Light) -> String { glyph(light) + word(light, isShort: false) }

    /// Columns of the longest light with its short word.
    var lightColumns: Int { 1 + (Light.allCases.map { width(word($0, isShort: true)) }.max() ?? 0) }

    private func word(_ light: Light, isShort: Bool) -> String {
        let message: ScreenMessage =
            switch light {
            case .red: isShort ? .shortRedLight : .redLight
            case .yellow: isShort ? .shortYellowLight : .yellowLight
            case .green: isShort ? .shortGreenLight : .greenLight
            }
        return message.text(language)
    }
}

extension State {
    /// Why a measure has its light: days late or left, or progress that is behind; nil for a green one.
    func reason(for light: Light, of measure: Int) -> String? {
        guard light > .green, let due = plan.due(of: measure) else { return nil }
        if let points = plan.pointsBehind(measure, today: today) { return say(.pointsBehind, String(points)) }
        let days = today.days(to: due)
        if days < 0 { return say(.overdueDays, String(-days)) }
        return days == 0 ? say(.dueToday) : say(.daysLeft, String(days))
    }

    /// Columns of a light and the space before it in the lists; 0 where no measure has one.
    var lightColumns: Int { figures.whole.light == nil ? 0 : Look(self).lightColumns + 1 }

    /// Columns of the number of overdue measures in words; 0 where there are none.
    var overdueColumns: Int {
        let overdue = figures.whole.overdue
        return overdue > 0 ? Look(self).width(say(.overdueCount, String(overdue))) : 0
    }

    /// Columns of the longest deadline of an open measure.
    var dueColumns: Int {
        let whole = figures.whole
        return [whole.nextDue, whole.lastDue].compactMap { $0 }.map { Look(self).date($0, today: today).count }.max()
            ?? 0
    }
}
