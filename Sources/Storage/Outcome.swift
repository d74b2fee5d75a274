/// What the unsaved edits make of the bytes on disk.
package enum Rebased: Sendable, Equatable {
    /// The bytes to write.
    case bytes([UInt8])
    /// The bytes on disk hold the edits already.
    case unchanged
    /// The edits and the disk differ in the same place, in the caller's words, unread: write nothing.
    case conflict(String)
}

/// Applies the unsaved edits to what is on disk (nil: there is no file); pure, called under the lock, more than once.
package typealias Rebase = @Sendable (_ disk: [UInt8]?) -> Rebased

/// Looks at what is to be written against the disk (nil: no file) and answers with a fault's text or nil; pure.
package typealias Check = @Sendable (_ disk: [UInt8]?, _ new: [UInt8]) -> String?

/// How a save ended.
package struct Outcome: Sendable {
    /// What became of the bytes.
    package enum Result: Sendable, Equatable {
        /// The edits are on disk, for good; this is what is there.
        case saved(Snapshot)
        /// The rebase found a conflict, in its own words, with this, which is what is on disk (nil: no file); nothing was
        /// written.
        case conflict(Snapshot?, String)
        /// The bytes may not be on disk, for this reason. The document is whole, in its old or (where only the
        /// directory could not be synced) its new form.
        case failed(Fault)
    }

    /// What became of the bytes.
    package let result: Result
    /// Whether other dubans were kept out meanwhile.
    package let lock: LockState
    /// The names of lock files of other editors that stand beside the document (Emacs, vim).
    package let foreignLocks: [String]

    /// Whether other dubans were kept out; if not, they were only detected.
    package var locked: Bool { lock == .held }
}
