import Messages
import Model

extension DraftText {
    /// Words that were being typed in a prompt.
    package struct Typing: Sendable, Equatable {
        /// What they were for.
        package var purpose: Purpose
        /// What was typed so far.
        package var words: String
        /// The measures that they were for.
        package var measures: [RecordKey]

        /// What words can be typed for.
        package enum Purpose: Sendable, Equatable {
            /// A status, by its keyword, that asks for words.
            case status(String)
            case note
            /// A field but the status and who co-operates.
            case field(Field)
            /// Who co-operates, with the names that were settled for who leads, `、` between; nil where these stay.
            case with(lead: String?)
            /// A new measure, where the cursor is on this heading; nil in a plan without any.
            case measure(at: HeadingKey?)
            /// A field of the agency with this name.
            case agency(String, AgencyField)
        }

        /// Words for a purpose and some measures.
        package init(_ purpose: Purpose, _ words: String, _ measures: [RecordKey] = []) {
            (self.purpose, self.words, self.measures) = (purpose, words, measures)
        }

        /// One edit a measure, which stands for the words but is none to apply.
        var edits: [Edit] {
            let change: Edit.Change
            switch purpose {
            case .status(let keyword): change = .field(.status, from: keyword, to: words)
            case .note: change = .field(.status, from: nil, to: words)
            case .field(let field): change = .field(field, from: nil, to: words)
            case .with(let lead): change = .field(.with, from: lead, to: words)
            case .agency(let name, let field):
                return [Edit(.nothing, .agency(name, field, from: nil, to: words))]
            case .measure(let heading):
                let place = Edit.Place(parent: heading, after: nil)
                return [Edit(.customID(""), .add(text: Array(words.utf8), at: place))]
            }
            return measures.map { Edit($0, change) }
        }

        /// The words of an edit of `edits`; nil where it is none of these.
        init?(_ edit: Edit) {
            switch edit.change {
            case .field(.status, let keyword, let words?):
                self.init(keyword.map { .status($0) } ?? .note, words, [edit.record])
            case .field(.with, let lead, let words?): self.init(.with(lead: lead), words, [edit.record])
            case .field(let field, nil, let words?): self.init(.field(field), words, [edit.record])
            case .agency(let name, let field, nil, let words?): self.init(.agency(name, field), words)
            case .add(let text, let place):
                self.init(.measure(at: place.parent), String(decoding: text, as: UTF8.self))
            default: return nil
            }
        }
    }
}

extension State {
    /// Asks what is to become of words of an earlier session.
    func question(about typing: DraftText.Typing) -> String {
        switch typing.purpose {
        case .status: say(.typingQuestion, typing.words)
        case .note: say(.noteQuestion, typing.words)
        case .field(let field): say(.wordsQuestion, field.word.text(language), typing.words)
        case .with: say(.wordsQuestion, Field.with.word.text(language), typing.words)
        case .measure: say(.wordsQuestion, say(.newMeasure), typing.words)
        case .agency(let name, let field):
            say(.wordsQuestion, name + " " + field.word.text(language), typing.words)
        }
    }

    /// Opens the prompt again in which words were being typed; where it has no subject any more, they can be taken again from
    /// the memory.
    mutating func open(_ typing: DraftText.Typing) {
        let measures = typing.measures.compactMap { try? plan.measure($0) }
        let isLost = !typing.measures.isEmpty && measures.isEmpty
        let purpose: any PromptPurpose
        var isGone = isLost
        switch typing.purpose {
        case .status(let keyword):
            let status = plan.statuses.index(of: keyword)
            if status == nil { isGone = true }
            purpose = WordsPurpose(status: status ?? 0, measures: measures)
        case .note: purpose = NotePurpose(measures: measures)
        case .field(.title): purpose = TitlePurpose(measures: measures)
        case .field(.progress): purpose = ProgressPurpose(measures: measures)
        case .field(.lead): purpose = AgenciesPurpose(of: measures, self)
        case .field: purpose = DeadlinePurpose(measures: measures)
        case .with(let lead):
            let settled = lead.map { AgenciesPurpose.Settled.names(Agency.names(in: $0)) } ?? .untouched
            purpose = AgenciesPurpose(.with, of: measures, lead: settled, self)
        case .agency(let name, let field):
            let agency = plan.agency(named: name)
            if let agency { views.append(AgencyView(agency)) }
            isGone = agency == nil
            purpose = AgencyFieldPurpose(field, of: agency.map { plan.agencies[$0] } ?? Agency(name: name))
        case .measure(let key):
            if let heading = key.flatMap({ plan.heading($0) }) {
                go(toHeading: heading)
                focusHit(heading)
            } else if key != nil {
                isGone = true
            }
            if newSlot == nil { isGone = true }
            purpose = NewMeasurePurpose()
        }
        guard isGone else {
            dialog = .prompt(Prompt(purpose, text: typing.words))
            return
        }
        memory.add(typing.words, to: purpose.kind)
        notice = say(.wordsKept)
    }
}
