import Foundation
import Glibc
import Storage
import Testing

/// Files for others, which leave nothing beside them.
@Suite struct PutTests {
    private static func all(in folder: Folder) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test func aNewFileStandsAloneInItsFolder() throws {
        let folder = try Folder()
        #expect(try folder.document("a.csv").put(Array("one".utf8), overwriting: false))
        #expect(folder.text("a.csv") == "one")
        #expect(PutTests.all(in: folder) == ["a.csv"])
    }

    @Test func aFileThatIsThereIsWrittenOverOnlyWhenAllowed() throws {
        let folder = try Folder()
        folder.write("mine", to: "a.csv")
        #expect(chmod(folder.path("a.csv"), 0o600) == 0)
        let document = try folder.document("a.csv")
        #expect(try !document.canPut(overwriting: false))
        #expect(try !document.put(Array("new".utf8), overwriting: false))
        #expect(folder.text("a.csv") == "mine")
        #expect(try document.canPut(overwriting: true))
        #expect(try document.put(Array("new".utf8), overwriting: true))
        #expect(folder.text("a.csv") == "new")
        #expect(try folder.mode("a.csv") == 0o600)
        #expect(PutTests.all(in: folder) == ["a.csv"])
    }

    @Test func aFileThatCannotBeReadIsThereAllTheSame() throws {
        let folder = try Folder()
        folder.write("mine", to: "a.csv")
        #expect(chmod(folder.path("a.csv"), 0) == 0)
        #expect(try !folder.document("a.csv").put([], overwriting: false))
    }

    @Test(arguments: [false, true]) func whatIsNoPlainFileStays(overwriting: Bool) throws {
        let folder = try Folder()
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        #expect(mkdir(folder.path("folder"), 0o700) == 0)
        #expect(symlink("/dev/null", folder.path("null")) == 0)
        for name in ["pipe", "folder", "null"] {
            #expect(throws: Fault.self) { try folder.document(name).put([1], overwriting: overwriting) }
            #expect(throws: Fault.self) { try folder.document(name).canPut(overwriting: overwriting) && overwriting }
        }
        #expect(try folder.status("pipe").st_mode & S_IFMT == S_IFIFO)
        #expect(PutTests.all(in: folder) == ["folder", "null", "pipe"])
    }

    /// `/dev/stdout` leads to the file that the shell opened, which others may still write to.
    @Test func whatIsReachedThroughProcStays() throws {
        let folder = try Folder()
        folder.write("mine", to: "a.csv")
        let descriptor = open(folder.path("a.csv"), O_RDWR)
        defer { close(descriptor) }
        for path in ["/proc/self/fd/\(descriptor)", "/dev/fd/\(descriptor)", "/dev/duban-new"] {
            let document = try Document(path: path)
            #expect(throws: Fault.notRegular(path: document.path)) { try document.put([1], overwriting: true) }
        }
        #expect(folder.text("a.csv") == "mine")
        #expect(PutTests.all(in: folder) == ["a.csv"])
    }

    @Test func noFolderIsMade() throws {
        let folder = try Folder()
        #expect(throws: Fault.self) { try folder.document("no/a.csv").put([1], overwriting: true) }
        #expect(PutTests.all(in: folder).isEmpty)
    }
}
