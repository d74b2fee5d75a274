import Model

/// One way in which documents are laid out.
struct Layout: Sendable {
    /// Whether the lines of a document are laid out so.
    var recognises: @Sendable ([DocumentLine]) -> Bool
    /// Breaks down a document that is recognised.
    var outline: @Sendable ([DocumentLine]) -> Outline

    /// The known layouts; the first that recognises a document reads it.
    static let all: [Layout] = [.sectionsAndItems]
}
