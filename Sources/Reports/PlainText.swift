extension String {
    /// The text with single line feeds for its line breaks, and U+FFFD for control characters other than tabs: what is
    /// sent to others must not work on their terminals.
    var withoutControls: String {
        var plain = String.UnicodeScalarView()
        var isReturn = false
        for scalar in unicodeScalars {
            if scalar != "\n" || !isReturn {
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
                plain.append(scalar == "\r" ? "\n" : isControl ? "\u{FFFD}" : scalar)
            }
            isReturn = scalar == "\r"
        }
        return String(plain)
    }
}
