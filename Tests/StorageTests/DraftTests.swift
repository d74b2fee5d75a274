import Glibc
import Storage
import Testing

@Suite struct DraftTests {
    @Test func whatIsKeptIsReadBackAndForgotten() throws {
        let folder = try Folder()
        let draft = Draft(directory: folder.path("state/duban"), document: "/home/王/要点.org")
        #expect(try draft.read() == nil)
        try draft.remove()
        #expect(folder.names == [])
        try draft.write([1, 2, 3])
        #expect(try draft.read() == [1, 2, 3])
        try draft.write([])
        #expect(try draft.read() == [])
        try draft.remove()
        #expect(try draft.read() == nil)
    }

    @Test func onlyTheUserMayReadIt() throws {
        let folder = try Folder()
        let draft = Draft(directory: folder.path("state/duban"), document: "/plan.org")
        try draft.write([1])
        #expect(try folder.mode("state") == 0o700)
        #expect(try folder.mode("state/duban") == 0o700)
        #expect(try folder.mode("state/duban/" + draft.name) == 0o600)
    }

    @Test func everyPlanHasItsOwnDraftWithAReadableName() throws {
        let folder = try Folder()
        let one = Draft(directory: folder.path, document: "/a/要点.org")
        let other = Draft(directory: folder.path, document: "/b/要点.org")
        #expect(one.name == "要点.org-1a032bc23f50334d.draft")
        #expect(one.name != other.name)
        let long = Draft(directory: folder.path, document: "/" + String(repeating: "长", count: 85))
        try one.write([1])
        try other.write([2])
        try long.write([3])
        #expect(try one.read() == [1])
        #expect(try other.read() == [2])
        #expect(try long.read() == [3])
        #expect(folder.names == [one.name, other.name, long.name].sorted())
    }

    @Test func aDirectoryThatIsAFileCarriesTheErrorNumber() throws {
        let folder = try Folder()
        folder.write("x", to: "state")
        let draft = Draft(directory: folder.path("state/duban"), document: "/plan.org")
        let fault = #expect(throws: Fault.self) { try draft.write([1]) }
        guard case .system(.makeDirectory, _, ENOTDIR) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func aDraftThatIsASymlinkIsNotFollowed() throws {
        let folder = try Folder()
        folder.write("secret", to: "victim")
        let draft = Draft(directory: folder.path, document: "/plan.org")
        try #require(symlink("victim", folder.path(draft.name)) == 0)
        #expect(throws: Fault.notRegular(path: draft.path)) { try draft.read() }
        try draft.write([1])
        #expect(folder.text("victim") == "secret")
        #expect(try draft.read() == [1])
    }
}
