import Model

extension Plan {
    /// The names of agencies, as a plan writes several in a row.
    func names(_ agencies: [Int]) -> String { agencies.map { self.agencies[$0].name }.joined(separator: "、") }
}
