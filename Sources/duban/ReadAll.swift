import Glibc

/// The bytes of a descriptor up to its end, an error, or `limit` bytes.
func readAll(from descriptor: Int32, limit: Int = .max) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
        let chunk = [UInt8](unsafeUninitializedCapacity: min(65_536, limit - bytes.count)) { buffer, filled in
            var count = -1
            repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        if chunk.isEmpty { break }
        bytes += chunk
    }
    return bytes
}
