/// What was read of a plan file: byte ranges into one buffer, fixed-size records, interned agencies. No `String` is
/// made while reading; what stands between the ranges is the business of the reader.
package struct Columns: Sendable {
    /// The file, valid UTF-8.
    package var bytes: [UInt8]
    /// The statuses that the file declares.
    package var statuses = Statuses.standard
    /// Whether the file declares them.
    package var isDeclared = false
    /// What the file says of the plan as a whole.
    package var facts = Facts()
    /// Every heading, in file order.
    package var headings: [Heading] = []
    /// Headings of level 1 that hold measures or items.
    package var sections: [Group] = []
    /// Headings of level 2 or deeper without a keyword, and measures that are their own item.
    package var items: [Group] = []
    /// Every measure, in file order.
    package var measures: [Measure] = []
    /// The agencies of all measures, leads first within each.
    package var mentions: [UInt32] = []
    /// The agencies in order of first mention, then those that only the registry names.
    package var agencies: [Agency] = []
    /// The headings of the plan's own registry, in file order.
    package var registry: [Registered] = []
    /// Numbers of the headings below which agencies are registered.
    package var registries: [Int] = []
    /// What registries that several plans share say of agencies.
    package internal(set) var shared = SharedRegistry()
    /// Finds measures by key.
    let index = KeyIndex()
    /// Finds agencies by name.
    var names = AgencyIndex()
    /// How the file is written.
    package var format: FileFormat

    /// Empty columns over the bytes of a file.
    package init(bytes: [UInt8], format: FileFormat) {
        self.bytes = bytes
        self.format = format
    }

    /// What `#+` lines before the first heading say of the plan.
    package struct Facts: Sendable, Equatable {
        /// The value of `#+TITLE:`.
        package var title = ByteRange.none
        /// The value of the property DOCUMENT.
        package var document = ByteRange.none
        /// The day of the property ISSUED.
        package var issued: Day?
        /// The deadline of measures without their own.
        package var due: Day?
        /// The values of `#+AGENCIES:`, names of files with agencies that several plans share.
        package var agencyFiles: [ByteRange] = []
        /// The values of `#+URGING:`, the lines of the template of urging lists.
        package var urging: [ByteRange] = []
        /// The values of `#+VIEW:` lines, `NAME = QUERY`.
        package var views: [ByteRange] = []
        /// When the last report was made, as the property REPORTED says.
        package var reported: Moment?
        /// The line of that property, without its line end.
        package var reportedLine = ByteRange.none
        /// The numbers of `#+LIGHTS:`.
        package var lights = LightRule()
        /// The values of `#+LIGHTS:` lines of which a part was not understood.
        package var badLights: [ByteRange] = []

        /// Facts of a plan that says nothing of itself.
        package init() {}
    }

    /// One heading with its own text.
    package struct Heading: Sendable {
        /// Offset of the first star.
        package var start: UInt32
        /// Offset behind the heading's own text: the next heading's star, or the end of the file.
        package var end: UInt32
        /// Number of stars.
        package var level: UInt32
        /// Number of the heading above, -1 at the top.
        package var parent: Int32
        /// Without keyword, priority and tags.
        package var title: ByteRange
        /// Number of the measure that it is, else -1.
        package var measure: Int32 = -1
        /// Whether it is a section or an item without keyword.
        package var isGroup = false

        /// A heading that ends where it starts, until its end is known.
        package init(start: Int, level: Int, parent: Int, title: ByteRange) {
            self.start = UInt32(truncatingIfNeeded: start)
            end = self.start
            self.level = UInt32(truncatingIfNeeded: level)
            self.parent = Int32(truncatingIfNeeded: parent)
            self.title = title
        }
    }

    /// A section or an item: a heading with the measures below it, which stand together in file order.
    package struct Group: Sendable {
        /// Number of the heading.
        package var heading: Int32
        /// The section's number, for an item; -1 where it has none.
        package var section: Int32
        /// Number of the first measure below.
        package var first: Int32
        /// Behind the number of the last measure below.
        package var end: Int32

        /// A group without measures so far.
        package init(heading: Int, section: Int, first: Int) {
            self.heading = Int32(truncatingIfNeeded: heading)
            self.section = Int32(truncatingIfNeeded: section)
            self.first = Int32(truncatingIfNeeded: first)
            end = self.first
        }

        /// The numbers of the measures below.
        package var measures: Range<Int> { Int(first)..<Int(max(first, end)) }
    }

    /// One measure: a heading with a keyword.
    package struct Measure: Sendable {
        /// Number of the heading.
        package var heading: UInt32
        /// Number of the status.
        package var status: UInt32 = 0
        /// Its place in its item, counted from 1.
        package var place: UInt32 = 1
        /// Whether `key` is an `:ID:`, not a `:CUSTOM_ID:`.
        package var keyIsID = false
        /// Number of the section, -1 for a measure of level 1.
        package var section: Int32 = -1
        /// Number of the item.
        package var item: Int32 = -1
        /// The value of `:ID:`, else of `:CUSTOM_ID:`.
        package var key = ByteRange.none
        /// Timestamps with their brackets.
        package var closed = ByteRange.none
        /// The DEADLINE timestamp with its brackets.
        package var deadline = ByteRange.none
        /// The deadline's day; nil where there is none or the calendar does not have it.
        package var deadlineDay: Day?
        /// The value of `:PROGRESS:`.
        package var progress = ByteRange.none
        /// The value of `:LEAD:`.
        package var lead = ByteRange.none
        /// The value of `:WITH:`.
        package var with = ByteRange.none
        /// The value of `:AGENCIES:`, the parenthesis as issued.
        package var agencies = ByteRange.none
        /// The value of `:TAIL:`, the punctuation behind the parenthesis where it is not 。.
        package var tail = ByteRange.none
        /// The first paragraph of the body; none where the body begins with something else.
        package var text = ByteRange.none
        /// The measure's agencies are `mentions[firstMention..<firstMention + leads + withs]`.
        package var firstMention: UInt32 = 0
        /// Number of agencies that lead.
        package var leads: UInt32 = 0
        /// Number of agencies that co-operate.
        package var withs: UInt32 = 0

        /// A measure of which nothing else is known yet.
        package init(heading: Int, status: Int) {
            self.heading = UInt32(truncatingIfNeeded: heading)
            self.status = UInt32(truncatingIfNeeded: status)
        }
    }
}

/// A body that is responsible, by its name as written.
package struct Agency: Sendable, Equatable {
    /// The name as written.
    package var name: String
    /// Whether it stands for several bodies.
    package var isGroup: Bool
    /// Other names that the registry gives.
    package var aliases: [String] = []
    /// The agencies that a group stands for, as the registry says.
    package var members: [String] = []
    /// Whom to call, as the registry says.
    package var contact: String?

    /// An agency that no registry describes: a group when its name begins with 各 or ends in 单位 or 组织.
    package init(name: String) {
        self.name = name
        isGroup = name.hasPrefix("各") || name.hasSuffix("单位") || name.hasSuffix("组织")
    }
}
