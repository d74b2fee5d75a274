/// The files that the program carries with it.
package enum Resources {
    /// The plan that opens where none is named: a plan file, valid UTF-8.
    package static var plan: [UInt8] { PackageResources.shanghai_quality_2020_org }

    /// The readings of Chinese characters without tones in UTF-8, a line a reading: the reading, a space, the characters
    /// that have it.
    package static var pinyin: [UInt8] {
        Array(UnsafeBufferPointer(start: readings.utf8Start, count: readings.utf8CodeUnitCount))
    }
}
