import CLinux
import Foundation
import Storage
import Testing

@Suite struct AttributeTests {
    /// Saves a line and answers with how that ended.
    private func save(_ folder: Folder, _ name: String = "plan.org") throws -> Outcome {
        let document = try folder.document(name)
        return document.append("two", base: try document.read())
    }

    @Test func aSymlinkStaysASymlink() throws {
        let folder = try Folder()
        try #require(mkdir(folder.path("real"), 0o755) == 0)
        folder.write("one\n", to: "real/plan.org")
        try #require(symlink("real/plan.org", folder.path("middle")) == 0)
        try #require(symlink(folder.path("middle"), folder.path("link.org")) == 0)
        #expect(try folder.document("link.org").path == folder.path("real/plan.org"))
        #expect(try save(folder, "link.org").savedText == "one\ntwo\n")
        #expect(try folder.status("link.org").st_mode & S_IFMT == S_IFLNK)
        #expect(folder.text("real/plan.org") == "one\ntwo\n")
        #expect(folder.names == ["link.org", "middle", "real"])
    }

    @Test func aSymlinkToNowhereMakesTheFileThatItNames() throws {
        let folder = try Folder()
        try #require(symlink("new/plan.org", folder.path("link.org")) == 0)
        #expect(try folder.document("link.org").append("one", base: nil).savedText == "one\n")
        #expect(folder.text("new/plan.org") == "one\n")
        #expect(try folder.status("link.org").st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aHardLinkIsRefusedUntouched() throws {
        let folder = try Folder()
        folder.write("one\n")
        try #require(link(folder.path("plan.org"), folder.path("other")) == 0)
        let before = try folder.document().read()
        #expect(try save(folder).fault == .refused(.hardLink, path: folder.path("plan.org"), errno: EMLINK))
        #expect(try folder.document().read() == before)
        #expect(folder.names == ["other", "plan.org"])
    }

    @Test(arguments: [0o600, 0o640, 0o664, 0o4755] as [mode_t])
    func theModeIsKept(_ mode: mode_t) throws {
        let folder = try Folder()
        folder.write("one\n")
        try #require(chmod(folder.path("plan.org"), mode) == 0)
        #expect(try save(folder).savedText != nil)
        #expect(try folder.mode() == mode)
    }

    @Test(.enabled("only root may give files away") { geteuid() == 0 })
    func theOwnerIsKept() throws {
        let folder = try Folder()
        folder.write("one\n")
        try #require(chown(folder.path("plan.org"), 4321, 8765) == 0)
        #expect(try save(folder).savedText != nil)
        let status = try folder.status()
        #expect(status.st_uid == 4321 && status.st_gid == 8765)
    }

    @Test func extendedAttributesAreKept() throws {
        let folder = try Folder()
        folder.write("one\n")
        guard set("user.origin", [7, 0, 9], of: folder.path("plan.org")) else {
            print("skipped: \(folder.path) is on a file system without user attributes")
            return
        }
        #expect(try save(folder).savedText != nil)
        #expect(get("user.origin", of: folder.path("plan.org")) == [7, 0, 9])
    }

    @Test func anACLIsKeptAndNoneIsInherited() throws {
        let folder = try Folder()
        folder.write("one\n")
        folder.write("one\n", to: "bare.org")
        // Version 2: user rw, user 1234 r, group r, mask r, other none, as the kernel stores them.
        let list: [UInt8] = [
            2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 0xD2, 4, 0, 0, 4, 0, 4, 0, 255, 255, 255, 255,
            16, 0, 4, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
        ]
        guard set("system.posix_acl_access", list, of: folder.path("plan.org")),
            set("system.posix_acl_default", list, of: folder.path)
        else {
            print("skipped: \(folder.path) is on a file system without ACLs")
            return
        }
        let mode = try folder.mode("bare.org")
        #expect(try save(folder).savedText != nil)
        #expect(try save(folder, "bare.org").savedText != nil)
        #expect(get("system.posix_acl_access", of: folder.path("plan.org")) == list)
        #expect(get("system.posix_acl_access", of: folder.path("bare.org")) == nil)
        #expect(try folder.mode("bare.org") == mode)
    }

    @Test func aFolderThatTakesNoFilesIsNamed() throws {
        let path = "/sys/kernel/mm/transparent_hugepage/enabled"
        guard access(path, R_OK) == 0, let document = try? Document(path: path), let base = try document.read() else {
            print("skipped: \(path) is not here")
            return
        }
        let outcome = document.append("x", base: base)
        guard case .refused(let reason, _, let code) = outcome.fault else {
            Issue.record("\(outcome.result)")
            return
        }
        // Root may write to the file but the folder takes none; others may not write to the file.
        #expect(reason == (geteuid() == 0 ? .directory : .readOnly))
        #expect(code != 0)
        #expect(!outcome.locked)
    }

    private func set(_ name: String, _ value: [UInt8], of path: String) -> Bool {
        let file = open(path, O_RDONLY)
        defer { close(file) }
        return clinux_set_attribute(file, name, value, value.count) == 0
    }

    private func get(_ name: String, of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        defer { close(file) }
        var value = [UInt8](repeating: 0, count: 1000)
        let count = clinux_get_attribute(file, name, &value, value.count)
        return count < 0 ? nil : Array(value.prefix(count))
    }
}
