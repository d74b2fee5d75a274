/// A document broken down, before it is a plan file: a plain tree of strings, as an importer found it.
package struct Outline: Sendable, Equatable {
    /// The name of the plan, as the document says it (2020年上海市质量工作要点).
    package var title: String
    /// Facts about the document, by name (DOCUMENT, ISSUED, DUE), in the order in which they are written.
    package var properties: [Property] = []
    /// Lines that are no section or item, whole and in document order.
    package var preface: [String] = []
    /// The sections, each with its items, each with its measures.
    package var nodes: [Node] = []
    /// What was not understood, or only perhaps.
    package var doubts: [Doubt] = []

    /// An outline without anything below its title.
    package init(title: String) {
        self.title = title
    }

    /// One named fact about the document.
    package struct Property: Sendable, Equatable {
        /// The name (ISSUED).
        package var name: String
        /// The value (2020-01-21).
        package var value: String

        /// A fact by its name.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A heading with what stands below it: a section, an item, or a measure.
    package struct Node: Sendable, Equatable {
        /// The heading without stars and keyword; the title, where the node is a measure.
        package var heading: String
        /// Set where the node is a measure.
        package var measure: Measure?
        /// What stands below, in document order.
        package var children: [Node] = []

        /// A heading with what stands below it.
        package init(heading: String, measure: Measure? = nil, children: [Node] = []) {
            self.heading = heading
            self.measure = measure
            self.children = children
        }
    }

    /// What the document says of one measure.
    package struct Measure: Sendable, Equatable {
        /// The official wording, without the agency parenthesis and what follows it.
        package var text: String
        /// The agencies that lead.
        package var lead: [String] = []
        /// The agencies that co-operate.
        package var with: [String] = []
        /// The agency parenthesis as issued, without its brackets （）, with others; nil where the measure names no agency.
        package var agencies: String?
        /// The punctuation after the parenthesis, or after the text where there is none, as issued; it may be empty.
        package var tail: String = "。"

        /// A measure without agencies.
        package init(text: String) {
            self.text = text
        }
    }

    /// A place of the document that a person should look at.
    package struct Doubt: Sendable, Equatable {
        /// Counted from 1, in the document.
        package var line: Int
        /// The words in question, as they stand there.
        package var text: String
        /// Why to look at it.
        package var reason: Reason

        /// What is doubtful.
        package enum Reason: Sendable, Equatable {
            /// A line that is neither section, item nor known front matter.
            case unknownLine
            /// Words of an item after its last agency parenthesis.
            case noAgency
            /// A name in an agency parenthesis that does not look like an agency.
            case doubtfulName
            /// A parenthesis that may hold agencies but was read as text.
            case doubtfulParenthesis
        }

        /// A doubt about words of a line.
        package init(line: Int, text: String, reason: Reason) {
            self.line = line
            self.text = text
            self.reason = reason
        }
    }
}
