import CLinux
import Glibc

extension Descriptor {
    /// Gives this new file the owner, extended attributes with the ACL, and last the mode of another; throws `.refused`
    /// where the owner cannot be kept, `.system` where an attribute or the mode cannot.
    func takeAttributes(of original: borrowing Original, path: String, target: String) throws(Fault) {
        let own = try status(path: path)
        let wanted = original.status
        if own.st_uid != wanted.st_uid || own.st_gid != wanted.st_gid {
            if fchown(raw, wanted.st_uid, wanted.st_gid) < 0 {
                throw .refused(.owner, path: target, errno: errno)
            }
        }
        let source = try original.descriptor.attributeNames(path: path)
        // A directory's default ACL gives the new file one that the old file has not.
        for name in try attributeNames(path: path) where !source.contains(name) && !name.isSecurity {
            try tolerating(name) { () throws(Fault) in
                try systemCall(.attributes, path) { clinux_remove_attribute(raw, name) }
            }
        }
        for name in source where !name.isOfContent {
            guard let value = try original.descriptor.attribute(name, path: path) else { continue }
            try tolerating(name) { () throws(Fault) in
                try systemCall(.attributes, path) { clinux_set_attribute(raw, name, value, value.count) }
            }
        }
        try systemCall(.mode, path) { fchmod(raw, wanted.st_mode & 0o7777) }
    }

    /// The names of all extended attributes; none where the file system has no such thing.
    func attributeNames(path: String) throws(Fault) -> [String] {
        guard let list = try grown(path, { clinux_list_attributes(raw, $0, $1) }) else { return [] }
        return list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of one extended attribute; nil where it is gone.
    func attribute(_ name: String, path: String) throws(Fault) -> [UInt8]? {
        try grown(path) { clinux_get_attribute(raw, name, $0, $1) }
    }

    /// Asks for the size, then for the bytes, again where they grew between; nil where there are none.
    private func grown(
        _ path: String, _ ask: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) throws(Fault) -> [UInt8]? {
        do throws(Fault) {
            for _ in 0..<8 {
                let size = try systemCall(.attributes, path) { ask(nil, 0) }
                guard size > 0 else { return [] }
                var bytes = [CChar](repeating: 0, count: size)
                let count = bytes.withUnsafeMutableBufferPointer { ask($0.baseAddress, size) }
                if count >= 0 { return bytes.prefix(count).map { UInt8(bitPattern: $0) } }
                let code = errno
                if code != ERANGE, code != EINTR { throw .system(step: .attributes, path: path, errno: code) }
            }
            throw .system(step: .attributes, path: path, errno: ERANGE)
        } catch {
            if error.code == ENOTSUP || error.code == ENODATA { return nil }
            throw error
        }
    }

    /// Lets pass what a file system does not have, and security labels, which belong to the system's policy.
    private func tolerating(_ name: String, _ set: () throws(Fault) -> Void) throws(Fault) {
        do throws(Fault) {
            try set()
        } catch {
            if error.code == ENOTSUP || error.code == ENODATA { return }
            if name.isSecurity, error.code == EPERM || error.code == EACCES { return }
            throw error
        }
    }
}

extension String {
    fileprivate var isSecurity: Bool { hasPrefix("security.") }
    /// Hashes of the old bytes, which would be wrong for the new ones.
    fileprivate var isOfContent: Bool { self == "security.ima" || self == "security.evm" }
}
