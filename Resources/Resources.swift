/// The files that the program carries with it.
package enum Resources {
    /// The plan that opens where none is named: a plan file, valid UTF-8.
    package static var plan: [UInt8] { PackageResources.shanghai_quality_2020_org }
}
