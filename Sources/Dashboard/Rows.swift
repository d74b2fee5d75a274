import Model

extension State {
    /// The section that pane 2 is narrowed to.
    var narrowedSection: Int? {
        narrowings.reduce(nil as Int?) { if case .section(let section) = $1.subject { section } else { $0 } }
    }

    /// The agency that panes 2 and 4 are narrowed to.
    var narrowedAgency: Int? {
        narrowings.reduce(nil as Int?) { if case .agency(let agency) = $1.subject { agency } else { $0 } }
    }

    /// The items that pane 2 shows.
    var itemRows: [Int] {
        let (section, agency) = (narrowedSection, narrowedAgency)
        if section == nil, agency == nil { return Array(plan.items.indices) }
        return plan.items.indices.filter { item in
            let group = plan.items[item]
            if let section, Int(group.section) != section { return false }
            guard let agency else { return true }
            return group.measures.contains { plan.involves(agency, in: $0) }
        }
    }

    /// The measures that pane 4 shows.
    var measureRows: [Int] {
        if place.listed == .agencies {
            guard let agency = agencyUnderCursor else { return [] }
            return (0..<plan.measureCount).filter { plan.involves(agency, in: $0) }
        }
        guard let item = itemUnderCursor else { return [] }
        guard let agency = narrowedAgency else { return Array(plan.items[item].measures) }
        return plan.items[item].measures.filter { plan.involves(agency, in: $0) }
    }

    /// The item under the cursor of pane 2.
    var itemUnderCursor: Int? {
        let rows = itemRows
        let row = place[row: .items]
        return rows.indices.contains(row) ? rows[row] : nil
    }

    /// The agency under the cursor of pane 3.
    var agencyUnderCursor: Int? {
        let row = place[row: .agencies]
        return figures.agencies.indices.contains(row) ? figures.agencies[row].agency : nil
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
        case .agencies: figures.agencies.count
        case .measures: measureRows.count
        }
    }

    /// Brings cursors and first rows into bounds, so that what the cursor stands on shows.
    mutating func settle() {
        for pane in PaneID.allCases {
            place[row: pane] = max(0, min(place[row: pane], rowCount(pane) - 1))
        }
        let layout = Layout(self)
        for pane in PaneID.allCases where pane != .measures {
            let rows = layout.listRows(pane)
            let row = place[row: pane]
            place[top: pane] = min(place[top: pane], row, max(0, rowCount(pane) - rows))
            place[top: pane] = max(place[top: pane], row - rows + 1, 0)
        }
        place[top: .measures] = MeasuresPane.top(self, in: layout.rect(.measures).inside)
        changeView { $0.settle($1) }
    }
}
