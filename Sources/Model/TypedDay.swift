extension Day {
    /// The day of a deadline as it is typed. PLACEHOLDER of the branch w-prompts: goes at the merge, when
    /// `DeadlineWords.swift` has the same initialiser with all short forms.
    package init?(typed text: String, today: Day) {
        if let day = Day(iso: text) {
            self = day
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let month = parts[0], let number = parts[1] else { return nil }
        self.init(year: today.date.year, month: month, day: number)
    }
}
