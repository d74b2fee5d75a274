/// Why something on disk could not be read or written; a value without words, since texts are made elsewhere.
package enum Fault: Error, Sendable, Equatable {
    /// A system call failed at this step, on this path, with this `errno`.
    case system(step: Step, path: String, errno: Int32)
    /// The path names a directory, FIFO, device, socket or a symlink that was put there meanwhile.
    case notRegular(path: String)
    /// The file has more bytes than a document may have (`Document.largestSize`).
    case tooLarge(path: String, size: Int)
    /// The file changed under every one of the bounded tries.
    case unstable(path: String)
    /// The file of the base is gone; nothing was written.
    case vanished(path: String)
    /// The file cannot be replaced without harming something; nothing was written.
    case refused(Refusal, path: String, errno: Int32)
    /// The caller's check did not pass what was to be written; its words, unread; nothing was written.
    case rejected(String)
    /// Another program's version could not be put back and is kept in the file `aside`, whole.
    case setAside(path: String, aside: String, errno: Int32)
}

/// What was being done when a system call failed.
package enum Step: String, Sendable, Equatable {
    case resolve, makeDirectory, open, stat, read
    case create, owner, attributes, mode, write, sync, close
    case exchange, rename, link, remove, syncDirectory
    case pipe, thread
}

/// What would be harmed by replacing a file.
package enum Refusal: String, Sendable, Equatable {
    /// The owner or the group cannot be kept.
    case owner
    /// The file has further names, which would go on naming the old bytes.
    case hardLink
    /// The file itself is not writable for this user.
    case readOnly
    /// The directory takes no new file.
    case directory
}
