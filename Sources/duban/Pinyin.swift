import Model
import Resources

extension Pinyin {
    /// The readings that the program carries with it.
    static let standard = Pinyin(table: Resources.pinyin)
}
