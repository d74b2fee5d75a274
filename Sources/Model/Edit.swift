/// One change of a plan as a value: which measure, which field, from what, to what. It is the only way in which a plan
/// changes: undo, saving, outside changes and sheets are all lists of edits.
package struct Edit: Sendable, Equatable {
    /// The measure.
    package var record: RecordKey
    /// From what, to what.
    package var change: Change
    /// What it writes into the log, or takes out of it again.
    package var log: LogChange?
    /// Set where the edit takes another one back: how the measure stood before that.
    package var restoration: Restoration?

    /// An edit of one measure.
    package init(_ record: RecordKey, _ change: Change, log: LogChange? = nil) {
        self.record = record
        self.change = change
        self.log = log
    }

    /// What an edit changes.
    package enum Change: Sendable, Equatable {
        case status(from: State, to: State)
        /// A field as the file has it; nil where it is not there.
        case field(Field, from: String?, to: String?)
        /// Only the log changes.
        case note
        /// The measure comes in, with all that stands below it: its text in the file.
        case add(text: [UInt8], at: Place)
        /// The measure goes, with all that stands below it.
        case remove(text: [UInt8], from: Place)
        /// The measure goes elsewhere, with all that stands below it.
        case move(from: Place, to: Place)
        /// A line above the first heading, such as `#+TODO: …` or `#+VIEW: …`, without its line end; nil where it is not
        /// there. It is about no measure.
        case line(from: String?, to: String?)
        /// A field of an agency in the plan's own registry, as the file has it; nil where it is not there. It is about
        /// no measure.
        case agency(String, AgencyField, from: String?, to: String?)
        /// The heading of an agency comes into the plan's own registry, or goes, with all below it: its text in the file;
        /// the first one comes with the heading of the registry above it. It is about no measure.
        case entry(String, from: [UInt8]?, to: [UInt8]?, at: Place)
    }

    /// Where a heading stands: right below another, or behind a sibling with all below that.
    package struct Place: Sendable, Equatable {
        /// The heading above; nil at the top level.
        package var parent: HeadingKey?
        /// The sibling before; nil for the first one.
        package var after: HeadingKey?

        /// A place below `parent`, behind `after`.
        package init(parent: HeadingKey?, after: HeadingKey?) {
            self.parent = parent
            self.after = after
        }
    }

    /// What an edit does to the log.
    package enum LogChange: Sendable, Equatable {
        case adds(Entry)
        case removes(Entry)

        /// The change back.
        package var inverse: LogChange {
            switch self {
            case .adds(let entry): .removes(entry)
            case .removes(let entry): .adds(entry)
            }
        }
    }

    /// A measure's keyword, and its CLOSED timestamp with brackets.
    package struct State: Sendable, Equatable {
        /// The Org keyword.
        package var keyword: String
        /// The CLOSED timestamp with its brackets, where there is one.
        package var closed: String?

        /// The DEADLINE timestamp, where the change moves it on too; nil where it leaves it alone.
        package var deadline: String?

        /// A keyword with its CLOSED timestamp, and the deadline where it belongs to the change.
        package init(_ keyword: String, closed: String?, deadline: String? = nil) {
            self.keyword = keyword
            self.closed = closed
            self.deadline = deadline
        }
    }

    /// How the text of a measure stood before an edit, so that taking the edit back restores its very bytes.
    package struct Restoration: Sendable, Equatable {
        /// The edit that is taken back, in an array of one.
        package var undone: [Edit]
        /// The measure's text from its heading to the next heading, as it was read; of a structural edit, the whole file.
        package var text: [UInt8]
        /// The edits that were applied to that text before `undone`.
        package var earlier: [Edit]

        /// How a text stood before edits were made to it.
        package init(undone: [Edit], text: [UInt8], earlier: [Edit]) {
            (self.undone, self.text, self.earlier) = (undone, text, earlier)
        }
    }
}

/// The fields that an edit sets.
package enum Field: String, Sendable, CaseIterable {
    case status, deadline, progress, lead, with, title
    /// The CUSTOM_ID, which only a measure without any key gets.
    case key
}

/// What the plan's own registry says of an agency.
package enum AgencyField: String, Sendable, CaseIterable {
    /// The heading.
    case name
    /// ALIAS, MEMBERS, CONTACT.
    case alias, members, contact
    /// The tag of a heading that stands for several agencies.
    case group

    /// The value of `group` where it is one.
    package static let groupTag = "group"
}

/// How a measure is found again in another version of the file.
package enum RecordKey: Sendable, Hashable {
    /// Its `:ID:`.
    case id(String)
    /// Its `:CUSTOM_ID:`.
    case customID(String)
    /// Its headings from the top, and its number (from 1) among equal siblings.
    case path([String], ordinal: Int)

    /// The key of edits that are about no measure.
    package static let nothing = RecordKey.path([], ordinal: 0)

    /// The key as people write it: the ID, or the headings with ` / ` between.
    package var text: String {
        switch self {
        case .id(let id), .customID(let id): id
        case .path(let headings, let ordinal): headings.joined(separator: " / ") + (ordinal > 1 ? " #\(ordinal)" : "")
        }
    }
}

/// How a heading that a place names is found again.
package enum HeadingKey: Sendable, Hashable {
    case measure(RecordKey)
    /// The titles from the top, and the number (from 1) among all headings that stand at the end of these titles.
    case titles([String], ordinal: Int)

    /// The key as people write it: the ID, or the last heading.
    package var text: String {
        switch self {
        case .measure(let key): key.text
        case .titles(let titles, _): titles.last ?? ""
        }
    }
}

/// Why an edit does not apply.
package enum Clash: Error, Sendable, Equatable {
    /// The measure is not in the plan.
    case gone(RecordKey)
    /// Several measures have the key.
    case ambiguous(RecordKey)
    /// The field holds neither the edit's old value nor its new one, but `now`.
    case changed(RecordKey, Field, now: String?)
    /// The plan does not declare the status (its keyword) that the edit sets.
    case undeclared(RecordKey, String)
    /// The measure that the edit removes or moves was changed, or moved elsewhere, meanwhile.
    case edited(RecordKey)
    /// The heading is gone beside which the measure is to stand.
    case placeGone(RecordKey, String)
    /// The line above the first heading is gone that the edit changes or takes out.
    case lineGone(String)
    /// The agency has no heading in the plan's own registry.
    case agencyGone(String)
    /// The agency's field holds neither the edit's old value nor its new one, but `now`.
    case agencyChanged(String, AgencyField, now: String?)
    /// The agency's heading, or what stands below it, was changed meanwhile.
    case agencyEdited(String)
}

extension Edit {
    /// The value that the edit sets, as people read it: of a measure that repeats, the status that it was closed with.
    package var wish: String {
        if case .adds(let entry)? = log, case .state(_, let to) = entry.kind { return to }
        switch change {
        case .status(_, let to): return to.keyword
        case .field(_, _, let to): return to ?? ""
        case .note, .add, .remove, .move: return ""
        case .line(_, let to), .agency(_, _, _, let to): return to ?? ""
        case .entry(let name, _, let to, _): return to == nil ? "" : name
        }
    }

    /// Whether it adds, removes or moves whole lines, so that measures get other numbers.
    package var isStructural: Bool {
        switch change {
        case .status, .field, .note: false
        case .add, .remove, .move, .line, .agency, .entry: true
        }
    }

    /// Whether it is about a measure, not about a line above the first heading or an agency.
    package var isAboutMeasure: Bool {
        switch change {
        case .status, .field, .note, .add, .remove, .move: true
        case .line, .agency, .entry: false
        }
    }

    /// The agency in the registry that it is about; nil where it is about something else.
    package var agency: String? {
        switch change {
        case .agency(let name, _, _, _), .entry(let name, _, _, _): name
        case .status, .field, .note, .add, .remove, .move, .line: nil
        }
    }

    /// Whether it moves a deadline that repeats on.
    package var movesDeadline: Bool {
        if case .status(_, let to) = change { to.deadline != nil } else { false }
    }
}
