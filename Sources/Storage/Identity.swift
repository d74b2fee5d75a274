import Glibc

/// Which file, in which state, some bytes came from, as `stat` tells it.
package struct Identity: Sendable, Equatable {
    /// The number of the device.
    package let device: UInt64
    /// The number of the inode on its device.
    package let inode: UInt64
    /// The size in bytes.
    package let size: Int
    /// The last change of the bytes, in nanoseconds since 1970 (wrapping for absurd dates).
    package let modified: Int
    /// The last change of the bytes or the inode, in nanoseconds since 1970 (wrapping for absurd dates).
    package let changed: Int

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
        changed = status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec
    }

    /// The same file with the same bytes; a rename changes `changed`, so that does not count here.
    func isSameVersion(as other: Identity) -> Bool {
        device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }
}

/// What was read: the bytes and which file, in which state, they came from.
package struct Snapshot: Sendable, Equatable {
    /// The bytes of the file.
    package let bytes: [UInt8]
    /// The file that they were read from.
    package let identity: Identity

    /// A snapshot of these bytes.
    package init(bytes: [UInt8], identity: Identity) {
        self.bytes = bytes
        self.identity = identity
    }
}
