/// The level of administration that a name begins with: 市, 各区.
struct Head: Equatable {
    var word: String
    /// Higher for lower levels.
    var rank: Int

    /// The head that a name begins with.
    static func leading(_ name: String) -> Head? {
        guard !notHeads.contains(where: name.hasPrefix) else { return nil }
        return all.first { name.hasPrefix($0.word) }
    }

    /// The head that is the whole name.
    static func whole(_ name: String) -> Head? { all.first { $0.word == name } }

    /// Whether a name begins with a lower level, or another word for the same one, and goes on.
    func shares(_ next: String) -> Bool {
        guard let other = Head.leading(next), next != other.word else { return false }
        return other.rank > rank || (other.rank == rank && other != self)
    }

    /// Longer words before those that begin them.
    private static let all: [Head] = [
        (["中央", "国家"], 0), (["各省", "省级", "省"], 1), (["各市", "市级", "各州", "市", "州"], 2),
        (["各区县", "各县区", "各区", "各县", "区级", "县级", "区县", "县区", "区", "县"], 3),
        (["各街镇", "各乡镇", "各镇", "各街道", "街镇", "乡镇", "街道", "镇", "乡"], 4), (["村居", "居村", "社区", "村"], 5),
    ].flatMap { words, rank in words.map { Head(word: $0, rank: rank) } }

    /// Words whose first character is no level.
    private static let notHeads = ["市场", "市容", "区域", "省际", "乡村", "村镇"]
}
