import Glibc
import Storage
import Testing

@Suite struct StateFileTests {
    @Test func whatIsKeptIsReadBackAndForgotten() throws {
        let folder = try Folder()
        let draft = StateFile(.draft, directory: folder.path("state/duban"), document: "/home/王/要点.org")
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

    @Test func whatIsAddedStandsBehindWhatWasThere() throws {
        let folder = try Folder()
        let history = StateFile(.history, directory: folder.path("state/duban"), document: "/plan.org")
        try history.append([1, 10])
        try history.append([2])
        try history.append([3, 10])
        #expect(try history.read() == [1, 10, 2, 10, 3, 10])
        #expect(try folder.mode("state/duban/" + history.name) == 0o600)
        #expect(history.name.hasSuffix(".history"))
    }

    @Test func whatHasGrownTooLargeIsCut() throws {
        let folder = try Folder()
        let history = StateFile(.history, directory: folder.path("state"), document: "/plan.org")
        for byte in UInt8(65)...90 { try history.append([byte, 10], largest: 10) { Array($0.suffix(4)) } }
        #expect(try history.read() == Array("Y\nZ\n".utf8))
        #expect(try folder.mode("state/" + history.name) == 0o600)
    }

    /// Each of them waits while another one cuts.
    @Test func manyThatAddAndCutLoseNothing() async throws {
        let folder = try Folder()
        let history = StateFile(.history, directory: folder.path("state"), document: "/plan.org")
        let counted = StateFile(.draft, directory: folder.path("state"), document: "/plan.org")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<10 {
                        try history.append([65, 10], largest: 20) { bytes in
                            try? counted.append(bytes.dropLast(4))
                            return bytes.suffix(4)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect((try history.read()?.count ?? 0) + (try counted.read()?.count ?? 0) == 4 * 10 * 2)
    }

    @Test func onlyTheUserMayReadIt() throws {
        let folder = try Folder()
        let draft = StateFile(.draft, directory: folder.path("state/duban"), document: "/plan.org")
        try draft.write([1])
        #expect(try folder.mode("state") == 0o700)
        #expect(try folder.mode("state/duban") == 0o700)
        #expect(try folder.mode("state/duban/" + draft.name) == 0o600)
    }

    @Test func everyPlanHasItsOwnDraftWithAReadableName() throws {
        let folder = try Folder()
        let one = StateFile(.draft, directory: folder.path, document: "/a/要点.org")
        let other = StateFile(.draft, directory: folder.path, document: "/b/要点.org")
        #expect(one.name == "要点.org-1a032bc23f50334d.draft")
        #expect(one.name != other.name)
        let long = StateFile(.draft, directory: folder.path, document: "/" + String(repeating: "长", count: 85))
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
        let draft = StateFile(.draft, directory: folder.path("state/duban"), document: "/plan.org")
        let fault = #expect(throws: Fault.self) { try draft.write([1]) }
        guard case .system(.makeDirectory, _, ENOTDIR) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func aDraftThatIsASymlinkIsNotFollowed() throws {
        let folder = try Folder()
        folder.write("secret", to: "victim")
        let draft = StateFile(.draft, directory: folder.path, document: "/plan.org")
        try #require(symlink("victim", folder.path(draft.name)) == 0)
        #expect(throws: Fault.notRegular(path: draft.path)) { try draft.read() }
        try draft.write([1])
        #expect(folder.text("victim") == "secret")
        #expect(try draft.read() == [1])
    }
}
