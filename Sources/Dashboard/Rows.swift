import Model

extension State {
    /// The items that pane 2 shows.
    var itemRows: [Int] { narrowed.items }

    /// The measures that pane 4 shows.
    var measureRows: [Int] { shownListing.measures }

    /// The measures that pane 4 shows, with what they come to.
    var shownListing: Listing {
        let subject = listedSubject
        if let listing, listing.subject == subject, listing.revision == revision { return listing }
        return Listing(subject, self)
    }

    /// What the measures of pane 4 are of.
    private var listedSubject: Listing.Subject {
        switch place.listed {
        case .agencies: return agencyUnderCursor.map { .agency($0) } ?? .nothing
        case .sections:
            let row = place[row: .sections]
            return .narrowed(section: row > 0 ? row - 1 : nil)
        case .items, .measures: return itemUnderCursor.map { .item($0) } ?? .nothing
        }
    }

    /// The measures of a subject that the narrowings leave; those of an agency whatever the section.
    func measures(of subject: Listing.Subject) -> [Int] {
        switch subject {
        case .nothing: return []
        case .item(let item):
            guard plan.items.indices.contains(item) else { return [] }
            return plan.items[item].measures.filter(narrowed.leaves)
        case .agency(let agency):
            if let found = narrowed.found { return found.filter { plan.involves(agency, in: $0) } }
            return (0..<plan.measureCount).filter { plan.involves(agency, in: $0) }
        case .narrowed(let section):
            guard let section else { return narrowedMeasures }
            return narrowedMeasures.filter { plan.section(of: $0) == section }
        }
    }

    /// The item under the cursor of pane 2.
    var itemUnderCursor: Int? {
        let rows = itemRows
        let row = place[row: .items]
        return rows.indices.contains(row) ? rows[row] : nil
    }

    /// The agency under the cursor of pane 3.
    var agencyUnderCursor: Int? {
        let agencies = shownFigures.agencies
        let row = place[row: .agencies]
        return agencies.indices.contains(row) ? agencies[row].agency : nil
    }

    /// The measure under the cursor of pane 4.
    var measureUnderCursor: Int? {
        let rows = measureRows
        let row = place[row: .measures]
        return rows.indices.contains(row) ? rows[row] : nil
    }

    /// Number of rows of a pane.
    func rowCount(_ pane: PaneID) -> Int {
        switch pane {
        case .sections: plan.sections.count + 1
        case .items: itemRows.count
        case .agencies: shownFigures.agencies.count
        case .measures: measureRows.count
        }
    }

    /// Brings cursors and first rows into bounds, so that what the cursor stands on shows.
    mutating func settle() {
        for pane in PaneID.allCases where pane != .measures {
            place[row: pane] = max(0, min(place[row: pane], rowCount(pane) - 1))
        }
        listing = shownListing
        place[row: .measures] = max(0, min(place[row: .measures], rowCount(.measures) - 1))
        let layout = Layout(self)
        for pane in PaneID.allCases where pane != .measures {
            let rows = layout.listRows(pane)
            let row = place[row: pane]
            place[top: pane] = min(place[top: pane], row, max(0, rowCount(pane) - rows))
            place[top: pane] = max(place[top: pane], row - rows + 1, 0)
        }
        place[top: .measures] = MeasuresPane.top(self, in: layout.rect(.measures).inside)
        changeView { $0.settle($1) }
        goBack()
    }

    /// Puts the cursor of the list that is in use on the measure to go back to, where it shows there.
    private mutating func goBack() {
        guard let measure = returning else { return }
        returning = nil
        if var view = views.last as? any MeasureListing {
            guard view.list.go(to: measure) else { return }
            view.settle(self)
            views[views.count - 1] = view
        } else if views.isEmpty, place.focus == .measures, let row = measureRows.firstIndex(of: measure) {
            place[row: .measures] = row
            place[top: .measures] = MeasuresPane.top(self, in: Layout(self).rect(.measures).inside)
        }
    }
}
