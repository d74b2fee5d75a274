import Cells
import Messages
import Model

extension Command {
    /// What is known of agencies.
    static let agencies: [Command] = [
        Command(
            .agencyCard, [.character("i")], .agencyCardHelp, in: [.plan, .detail, .workload], hint: .agencyCardHint,
            rank: 56, panes: [.agencies], disabled: { $0.urgedAgency == nil ? .noAgencyHere : nil },
            action: { state in
                if let agency = state.urgedAgency { state.views.append(AgencyView(agency)) }
                return []
            }),
        Command(
            .editAgency, [.enter, .character("e")], .editAgencyHelp, in: [.agency], hint: .editAgencyHint, rank: 10,
            action: { state in
                guard let view = state.views.last as? AgencyView else { return [] }
                let agency = state.plan.agencies[view.agency]
                let purpose = AgencyFieldPurpose(view.field, of: agency)
                state.dialog = .prompt(Prompt(purpose, text: agency.text(of: view.field)))
                return []
            }),
    ]
}

extension State {
    /// Gives an agency another name wherever it stands, as one step that undo takes back.
    mutating func rename(_ old: String, to new: String, keepingAlias: Bool) {
        guard let agency = plan.agency(named: old) else {
            notice = explain(.agencyGone(old))
            return
        }
        do throws(Clash) {
            let edits = try plan.renaming(agency, to: new, keepingAlias: keepingAlias)
            let (isUnderCursor, narrowed) = (
                agencyUnderCursor == agency, narrowings.map { $0.subject == .agency(agency) }
            )
            let shown = views.map { ($0 as? AgencyView)?.agency == agency }
            let measures = Set(edits.filter(\.isAboutMeasure).map(\.record)).count
            close(with: edits, saying: say(.agencyRenamed, cut(old), cut(new), say(.measures, String(measures))))
            guard let renamed = plan.agency(named: new) else { return }
            // Also where another agency had the name.
            for (place, isShown) in shown.enumerated() where isShown && views.indices.contains(place) {
                if var view = views[place] as? AgencyView {
                    view.agency = renamed
                    views[place] = view
                }
            }
            for (place, isNarrowed) in narrowed.enumerated() where isNarrowed && narrowings.indices.contains(place) {
                narrowings[place].subject = .agency(renamed)
            }
            if isUnderCursor, let row = figures.agencies.firstIndex(where: { $0.agency == renamed }) {
                self.place[row: .agencies] = row
            }
        } catch {
            notice = explain(error)
        }
    }
}
