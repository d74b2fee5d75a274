import Cells
import Messages
import Model

/// Everything that the dashboard knows: plain values, which only `update` changes and `draw` reads.
package struct State: Sendable {
    // MARK: The plan

    /// The plan with the edits that are not on disk yet.
    package internal(set) var plan: Plan { didSet { revision &+= 1 } }
    /// Counts the changes of the plan and of what it is narrowed to, so that a view knows when what it collected is old.
    private(set) var revision = 0
    /// What it comes to.
    var figures: Figures { didSet { narrow() } }
    /// Whether the plan is the one that comes with the program, not yet a file of one's own.
    package var isExample: Bool
    /// What became of the edits on their way to the disk.
    package internal(set) var saving = Saving()
    /// Edits that somebody else's changes stand against; they wait to be asked about.
    var clashes: [Clashing] = []
    /// What can be taken back, and done again.
    var history = History()
    /// What happened to steps whose edits are not all on disk, in the order of the plan's edits.
    var unsaved: [Unsaved] = []
    /// What happened to steps that are on disk since this event, to be kept for later sessions.
    var newHistory: [History.Event] = []
    /// The steps that undo or redo passes over where it is the next command, since they do not apply whole.
    var passing: Passing?
    /// Where keys of new measures and steps come from.
    var generator: SplitMix64

    // MARK: The view

    /// The views over the plan view, the one that shows last.
    var views: [any View] = []
    var place = Place()
    /// Narrowings in the order in which they were made, each with the place to go back to.
    var narrowings: [Narrowing] = [] {
        didSet { if narrowings.map(\.subject) != oldValue.map(\.subject) { narrow() } }
    }
    /// What they leave.
    var narrowed: Narrowed
    /// The measure to which the cursor of the list goes back, since what was done to it was taken back or done again.
    var returning: Int?
    /// What pane 4 shows, as it was collected last.
    var listing: Listing?
    /// Measures that the next status goes to.
    var marks: Set<Int> = []
    /// The measure at which marking of a range began.
    var rangeStart: Int?
    /// What waits for an answer.
    var dialog: Dialog?
    /// What was typed in prompts, to be taken again.
    var memory = PromptMemory()
    /// Where the search began that is being typed: the place and the narrowings to go back to.
    var searchOrigin: (place: Place, narrowings: [Narrowing])?
    /// How the view was in which the search began that is being typed.
    var viewOrigin: (any View)?
    /// What the urging list is chosen from that was asked for last.
    var urgingScope = UrgingView.Scope.all
    /// What is being written into a file.
    var writing: FileSubject?
    /// What was looked for last.
    var search: Search?
    /// Which of how many hits the one is that was found while typing, in words.
    var hits: String?
    /// What is said in the last line until the next key.
    package internal(set) var notice: String?
    var isEnlarged = false
    /// The last press of the mouse, until something else is done by hand.
    var lastPress: Press?

    // MARK: The surroundings

    /// Who edits, as the log writes it.
    package internal(set) var who: String
    /// How characters are read.
    let pinyin: Pinyin
    /// The language in which the dashboard speaks.
    package let language: Language
    /// The minute of the last event.
    package internal(set) var now: Moment
    /// The screen, in columns and rows.
    package internal(set) var size: Size
    /// How many columns the terminal gives to ambiguous characters.
    package internal(set) var ambiguous: AmbiguousWidth
    /// Which colours show.
    var theme: Theme
    /// Whether frames, bars and marks are ASCII whatever the terminal can do.
    let isASCII: Bool
    /// Whether the program ends as soon as nothing waits to be saved.
    var isQuitting = false

    /// The dashboard over a plan, before its first event.
    package init(
        plan: Plan, isExample: Bool = false, who: String = "duban", language: Language, now: Moment, size: Size,
        ambiguous: AmbiguousWidth = .narrow, isASCII: Bool = false, theme: Theme = .dark,
        pinyin: Pinyin = .none, seed: UInt64 = 0
    ) {
        self.plan = plan
        self.isExample = isExample
        self.who = who
        self.language = language
        self.now = now
        self.size = size
        self.ambiguous = isASCII ? .wide : ambiguous
        self.isASCII = isASCII
        self.theme = theme
        self.pinyin = pinyin
        generator = SplitMix64(seed: seed)
        figures = Figures(plan, today: now.day)
        narrowed = Narrowed([], plan, whole: figures, Filter.Context(today: now.day, pinyin: pinyin))
        settle()
    }

    /// Says that what was collected is old.
    mutating func touch() { revision &+= 1 }

    var today: Day { now.day }

    /// The message in the language of the dashboard.
    func say(_ message: ScreenMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// What commands are called and do, in the language of the dashboard.
    func say(_ message: CommandRowMessage) -> String { message.text(language) }

    /// What prompts say, in the language of the dashboard.
    func say(_ message: PromptMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// What the help says of the mouse, in the language of the dashboard.
    func say(_ message: MouseMessage) -> String { message.text(language) }

    /// What is said of filters, in the language of the dashboard.
    func say(_ message: FilterMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// What the list of deadlines says, in the language of the dashboard.
    func say(_ message: DeadlinesMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// What the palette says, in the language of the dashboard.
    func say(_ message: PaletteMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }

    /// What views say, in the language of the dashboard.
    func say(_ message: ViewMessage, _ values: String...) -> String {
        message.text(language, values: values)
    }
}

/// The four panes of the plan view.
enum PaneID: Int, Sendable, CaseIterable {
    case sections = 1
    case items, agencies, measures
}

/// Where the cursors stand and what the panes show from there; rows count from 0.
struct Place: Sendable, Equatable {
    var focus = PaneID.items
    /// The list whose row pane 4 shows the measures of.
    var listed = PaneID.items
    /// The list that shows where there is room for one.
    var shownList = PaneID.items
    /// The row under the cursor of each pane, by `PaneID`.
    var rows = [0, 0, 0, 0]
    /// The first row that each pane shows.
    var tops = [0, 0, 0, 0]

    subscript(row pane: PaneID) -> Int {
        get { rows[pane.rawValue - 1] }
        set { rows[pane.rawValue - 1] = newValue }
    }

    subscript(top pane: PaneID) -> Int {
        get { tops[pane.rawValue - 1] }
        set { tops[pane.rawValue - 1] = newValue }
    }
}

/// What became of the edits on their way to the disk.
package struct Saving: Sendable, Equatable {
    /// Number of the plan's edits that the saver has in hand; nil where it has none.
    package var inHand: Int?
    /// Why the last save failed, in words; nil where it did not.
    package var failure: String?
}

/// What waits for an answer before other keys mean anything.
enum Dialog: Sendable {
    case prompt(Prompt)
    case menu(Menu)
    case question(Question)
}

/// What the plan comes to, counted once a change.
struct Figures: Sendable {
    var whole: Tally
    var sections: [Tally]
    /// Agencies that stand in measures: by total, then lead, then first mention.
    var agencies: [AgencyTally]
    /// When agencies were urged last, by name.
    var lastUrged: [String: Moment]

    init(_ plan: Plan, today: Day) {
        whole = plan.tally(0..<plan.measureCount, today: today)
        sections = plan.sections.map { plan.tally($0.measures, today: today) }
        agencies = plan.agencyTallies(today: today).filter { $0.total > 0 }
        lastUrged = plan.lastUrged()
    }

    /// What some measures come to, in file order.
    init(_ plan: Plan, today: Day, among measures: [Int], lastUrged: [String: Moment]) {
        whole = plan.tally(measures, today: today)
        sections = [Tally](repeating: Tally(), count: plan.sections.count)
        for measure in measures {
            if let section = plan.section(of: measure) { sections[section].add(plan, measure, today: today) }
        }
        agencies = plan.agencyTallies(measures, today: today).filter { $0.total > 0 }
        self.lastUrged = lastUrged
    }
}
