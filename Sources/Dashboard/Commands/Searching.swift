import Cells
import Messages
import Model

extension Command {
    /// Finding words in the whole plan, or in the view on top.
    static let searching: [Command] = [
        Command(.search, [.character("/")], .searchHelp, in: Place.allCases, hint: .searchHint, rank: 30) {
            $0.viewOrigin = $0.views.last
            $0.hits = nil
            if $0.views.isEmpty { $0.searchOrigin = ($0.place, $0.narrowings) }
            $0.dialog = .prompt($0.views.isEmpty ? Prompt(SearchPurpose()) : Prompt(ViewSearchPurpose()))
            return []
        },
        Command(.nextHit, [.character("n")], .nextHitHelp, in: Place.allCases) { $0.nextHit(forward: true) },
        Command(.previousHit, [.character("N")], .previousHitHelp, in: Place.allCases) { $0.nextHit(forward: false) },
    ]
}

extension State {
    /// Goes to the next hit, around the end of the plan where there is none before it.
    mutating func nextHit(forward: Bool) -> [Effect] {
        if let view = views.last {
            let words = view.needle.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
            let isFound = changeView { $0.nextHit($1, forward: forward) } ?? false
            if !isFound { notice = words.isEmpty ? say(.nothingSearched) : say(.notFound, words) }
            return []
        }
        guard let search, !search.isEmpty else {
            notice = say(.nothingSearched)
            return []
        }
        let here = headingUnderCursor
        let count = plan.columns.headings.count
        let hit =
            forward
            ? search.hit(in: min(here + 1, count)..<count, plan) ?? search.hit(in: 0..<min(here + 1, count), plan)
            : search.lastHit(in: 0..<min(here, count), plan) ?? search.lastHit(in: min(here, count)..<count, plan)
        guard let hit else {
            notice = say(.notFound, search.text)
            return []
        }
        let isWrapped = forward ? hit <= here : hit >= here
        let words = counted(hit, search)
        notice = isWrapped ? say(forward ? .searchWrapped : .searchWrappedBack, words) : words
        go(toHeading: hit)
        focusHit(hit)
        return []
    }

    /// Which of how many hits a heading is, in words.
    private func counted(_ heading: Int, _ search: Search) -> String {
        guard let (place, count) = search.count(at: heading, plan), place > 0 else { return say(.manyHits) }
        return say(.hitCount, String(place), String(count))
    }

    /// Shows the first hit from the place where the search began; that place where there is none.
    mutating func searchAsTyped(_ text: String) {
        goToSearchOrigin()
        notice = nil
        hits = nil
        do throws(Query.Fault) {
            let search = try Search(text, self)
            guard !search.isEmpty else { return }
            let here = headingUnderCursor
            let count = plan.columns.headings.count
            let first = search.hit(in: min(here, count)..<count, plan) ?? search.hit(in: 0..<min(here, count), plan)
            if let first {
                go(toHeading: first)
                hits = counted(first, search)
            } else {
                notice = say(.notFound, text)
            }
        } catch {
            notice = say(error)
        }
    }

    /// Shows in the view on top the first hit from where the search began.
    mutating func searchViewAsTyped(_ text: String) {
        guard let origin = viewOrigin, !views.isEmpty else { return }
        views[views.count - 1] = origin
        notice = nil
        let isFound = changeView { $0.search(text, $1) } ?? true
        if !isFound { notice = say(.notFound, text) }
    }

    /// Ends a search in the view on top; words that are none leave nothing to take back.
    mutating func acceptViewSearch() {
        viewOrigin = nil
        changeView { view, _ in if view.needle?.isEmpty ?? false { view.needle = nil } }
    }

    /// Leaves a search, or a filter, that was being typed.
    mutating func leaveSearch() -> [Effect] {
        goToSearchOrigin()
        searchOrigin = nil
        return []
    }

    /// Goes back to where the search began.
    mutating func goToSearchOrigin() {
        if let viewOrigin, !views.isEmpty { views[views.count - 1] = viewOrigin }
        viewOrigin = nil
        guard let searchOrigin else { return }
        place = searchOrigin.place
        narrowings = searchOrigin.narrowings
    }

    /// The heading that the cursor stands on.
    var headingUnderCursor: Int {
        switch place.focus {
        case .sections:
            let row = place[row: .sections]
            return row > 0 ? Int(plan.sections[row - 1].heading) : 0
        case .items: return itemUnderCursor.map { Int(plan.items[$0].heading) } ?? 0
        case .agencies, .measures:
            return measureUnderCursor.map { Int(plan.columns.measures[$0].heading) } ?? 0
        }
    }

    /// Moves all panes to a heading; a narrowing that hides it goes. Where pane 4 lists what a query means, its cursor
    /// moves there.
    mutating func go(toHeading heading: Int) {
        let measure = Int(plan.columns.headings[heading].measure)
        if place.listed == .sections, measure >= 0, let row = measureRows.firstIndex(of: measure) {
            place[row: .measures] = row
            return
        }
        if measure < 0, let section = plan.sections.firstIndex(where: { Int($0.heading) == heading }) {
            place[row: .sections] = section + 1
            narrowings = []
            guard let item = plan.items.firstIndex(where: { Int($0.section) == section }) else { return }
            show(item: item)
            return
        }
        let item = measure >= 0 ? plan.item(of: measure) : plan.items.firstIndex { Int($0.heading) == heading }
        guard let item else { return }
        show(item: item)
        guard measure >= 0 else { return }
        if !measureRows.contains(measure) {
            narrowings = []
            show(item: item)
        }
        place[row: .measures] = measureRows.firstIndex(of: measure) ?? 0
        let lead = (plan.leads(of: measure) + plan.withs(of: measure)).first
        if let lead, let row = shownFigures.agencies.firstIndex(where: { $0.agency == lead }) {
            place[row: .agencies] = row
        }
    }

    private mutating func show(item: Int) {
        if !itemRows.contains(item) { narrowings = [] }
        place.listed = .items
        if place.shownList == .agencies { place.shownList = .items }
        place[row: .items] = itemRows.firstIndex(of: item) ?? 0
        place[row: .measures] = 0
        place[row: .sections] = Int(plan.items[item].section) + 1
    }

    /// Gives the focus to the pane in which a hit stands.
    mutating func focusHit(_ heading: Int) {
        if plan.columns.headings[heading].measure >= 0 {
            focus(.measures)
        } else {
            focus(plan.sections.contains { Int($0.heading) == heading } ? .sections : .items)
        }
    }

    /// Ends a search with the focus on its hit.
    mutating func acceptSearch(_ text: String) {
        guard let search = try? Search(text, self), !search.isEmpty else { return }
        self.search = search
        let measure = measureUnderCursor.map { Int(plan.columns.measures[$0].heading) }
        let headings = plan
        let isHit = { search.hit(in: $0..<$0 + 1, headings) != nil }
        if let measure, isHit(measure) {
            focus(.measures)
        } else if place.focus == .agencies {
            focus(.items)
        }
    }
}
