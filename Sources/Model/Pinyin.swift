/// How Chinese characters are read, in pinyin without tones.
package struct Pinyin: Sendable, Equatable {
    /// No readings: only what stands there is found.
    package static let none = Pinyin()
}
