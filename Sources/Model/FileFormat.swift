/// What a plan asks of the format of its file, which is the reader's business.
package struct FileFormat: Sendable {
    /// Reads the log of a measure from the bytes of its own text, newest entry first.
    package var readLog: @Sendable ([UInt8], ByteRange) -> [Entry]
    /// The file of some columns after edits, read anew, and what takes the structural ones at their end back, one
    /// for each; nil where nothing was left of it.
    package let rewrite: @Sendable ([Edit], Columns) throws(Clash) -> (columns: Columns, inverses: [Edit?])
    /// The text of a measure that is not begun, with so many stars and this CUSTOM_ID, for the file of some columns.
    package let render: @Sendable (Outline.Node, _ level: Int, _ key: String, Columns) -> [UInt8]

    /// The text of an agency's heading in a registry, for the file of some columns.
    package let renderEntry: @Sendable (NewEntry, Columns) -> [UInt8]

    /// A heading of a registry that is to be written.
    package struct NewEntry: Sendable {
        /// The agency's name.
        package var name: String
        /// Whether it is tagged as a group.
        package var isGroup: Bool
        /// Values of properties, in the order in which they are written.
        package var fields: [(AgencyField, String)]
        /// Number of stars.
        package var level: Int
        /// Whether the heading of the registry comes above it, one star less.
        package var hasRegistry: Bool
    }

    /// A format by what it does.
    package init(
        readLog: @escaping @Sendable ([UInt8], ByteRange) -> [Entry],
        rewrite: @escaping @Sendable ([Edit], Columns) throws(Clash) -> (columns: Columns, inverses: [Edit?]),
        render: @escaping @Sendable (Outline.Node, _ level: Int, _ key: String, Columns) -> [UInt8],
        renderEntry: @escaping @Sendable (NewEntry, Columns) -> [UInt8]
    ) {
        self.readLog = readLog
        self.rewrite = rewrite
        self.render = render
        self.renderEntry = renderEntry
    }
}
