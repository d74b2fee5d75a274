/// What a colour says; the terminal decides which colour that is, or none.
package enum Ink: UInt8, CaseIterable, Sendable {
    /// The terminal's own colour.
    case plain
    /// Less important than the rest.
    case muted
    /// Done, in time.
    case good
    /// Soon due, or waiting.
    case warn
    /// Overdue, or stuck.
    case bad
    /// A hint.
    case info
    /// The focus.
    case accent
}

/// How a cell looks: its role colour and its attributes, in two bytes.
package struct Style: Hashable, Sendable {
    /// What a terminal without colours can show too.
    package struct Attributes: OptionSet, Hashable, Sendable {
        /// One bit an attribute.
        package let rawValue: UInt8

        /// The attributes of some bits.
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Heavier, or brighter.
        package static let bold = Attributes(rawValue: 1)
        /// Fainter.
        package static let dim = Attributes(rawValue: 2)
        /// Foreground and background exchanged.
        package static let reverse = Attributes(rawValue: 4)
        /// A line below.
        package static let underline = Attributes(rawValue: 8)
    }

    /// The role colour.
    package var ink: Ink
    /// What is shown besides the colour.
    package var attributes: Attributes

    /// A style of a role colour and attributes.
    package init(_ ink: Ink = .plain, _ attributes: Attributes = []) {
        self.ink = ink
        self.attributes = attributes
    }

    /// The terminal's own colour without attributes.
    package static let plain = Style()

    /// The same colour with more attributes.
    package func adding(_ more: Attributes) -> Style {
        Style(ink, attributes.union(more))
    }
}
