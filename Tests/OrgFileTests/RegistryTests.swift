import Foundation
import Model
import Testing

@testable import OrgFile

/// What registries say of agencies, how it is edited, and how an agency gets another name everywhere.
@Suite struct RegistryTests {
    private static let file = """
        #+TODO: 未启动 推进中 | 已完成
        * 一、甲
        ** （一）乙
        *** 未启动 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :LEAD: 市商委
        :WITH: 市国资委、市商务委
        :END:
        *** 推进中 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :AGENCIES: 市国资委、市商委
        :END:
        * 单位 :agencies:noexport:
        ** 市商委
        :PROPERTIES:
        :CONTACT: 张工
        :END:
        ** 市商务委
        :PROPERTIES:
        :ALIAS: 市商务委员会
        :END:
        ** 各成员单位 :group:
          :PROPERTIES:
          :MEMBERS: 市商委、市国资委、市商务委
          :END:

        """

    private func plan(_ text: String = file) throws -> Plan { try read(Array(text.utf8)) }

    private func agency(_ name: String, _ plan: Plan) throws -> Int { try #require(plan.agency(named: name)) }

    /// Applies edits as a step, compares what the plan then holds with what is read back, takes the step back, and gives the text that was written.
    private func written(_ edits: [Edit], to plan: Plan) throws -> String {
        var edited = plan
        let inverses = try edited.apply(edits)
        let bytes = try write(edits, to: plan)
        try check(bytes, of: edits, to: plan)
        #expect(edited.columns.agencies.count > 0)
        var back = try read(bytes, shared: plan.columns.shared)
        _ = try back.apply(inverses.compactMap { $0 }.reversed())
        let restored = try write(back.edits, to: Plan(back.base))
        #expect(restored == plan.columns.bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func anAgencyGetsAnotherNameEverywhere() throws {
        let plan = try plan()
        let edits = try plan.renaming(try agency("市国资委", plan), to: "市国资监管委", keepingAlias: true)
        let text = try written(edits, to: plan)
        #expect(text.contains(":WITH: 市国资监管委、市商务委\n"))
        #expect(text.contains(":LEAD: 市国资监管委\n:WITH: 市商委\n:AGENCIES: 市国资委、市商委\n"))
        #expect(text.contains("  :MEMBERS: 市商委、市国资监管委、市商务委\n"))
        #expect(text.hasSuffix("  :END:\n** 市国资监管委\n:PROPERTIES:\n:ALIAS: 市国资委\n:END:\n"))
    }

    @Test func aNameThatAnotherAgencyHasMakesThemOne() throws {
        let plan = try plan()
        let edits = try plan.renaming(try agency("市商委", plan), to: "市商务委", keepingAlias: true)
        let text = try written(edits, to: plan)
        #expect(!text.contains("** 市商委"))
        #expect(text.contains("** 市商务委\n:PROPERTIES:\n:ALIAS: 市商务委员会、市商委\n:CONTACT: 张工\n:END:\n"))
        #expect(text.contains(":LEAD: 市商务委\n:WITH: 市国资委\n:END:"))
        #expect(text.contains("  :MEMBERS: 市商务委、市国资委\n"))
    }

    @Test func aHeadingWithAnythingElseStays() throws {
        let text = RegistryTests.file.replacingOccurrences(
            of: ":CONTACT: 张工\n:END:\n", with: ":CONTACT: 张工\n:END:\n只在年底联系\n")
        let plan = try plan(text)
        let edits = try plan.renaming(try agency("市商委", plan), to: "市商务委", keepingAlias: false)
        let new = try written(edits, to: plan)
        #expect(new.contains("** 市商务委\n只在年底联系\n** 市商务委\n"))
        #expect(new.contains(":ALIAS: 市商务委员会\n:CONTACT: 张工\n"))
    }

    @Test func itsOwnOtherNameIsNoneAnyMore() throws {
        let plan = try plan()
        let edits = try plan.renaming(try agency("市商务委", plan), to: "市商务委员会", keepingAlias: false)
        let text = try written(edits, to: plan)
        #expect(text.contains("** 市商务委员会\n** 各成员单位"))
    }

    @Test func namesThatOrgWouldReadAreReadBack() throws {
        let plan = try plan()
        for name in ["COMMENT 局", "推进中 局", "局 :a:b:", "[#A] 局"] {
            let edits = try plan.renaming(try agency("市商委", plan), to: name, keepingAlias: false)
            let fresh = try read(Array(try written(edits, to: plan).utf8))
            #expect(fresh.agencies.contains { $0.name == name && $0.contact == "张工" })
            #expect(fresh.agencies[try #require(fresh.leads(of: 0).first)].name == name)
        }
    }

    @Test(arguments: ["", "* x", "* x\n", "\u{FEFF}#+TITLE: t\r\n* TODO a\r\n:PROPERTIES:\r\n:LEAD: 甲局\r\n:END:"])
    func aFileWithoutRegistryGetsOne(text: String) throws {
        let plan = try plan(
            text.isEmpty
                ? "* TODO a\n:PROPERTIES:\n:LEAD: 甲局\n:END:\n"
                : text.contains("甲局") ? text : "* TODO a\n:PROPERTIES:\n:LEAD: 甲局\n:END:\n" + text)
        let edits = try plan.setting(alias: ["某甲局", "甲"], contact: "李", of: try agency("甲局", plan))
        let new = try written(edits, to: plan)
        let end = text.contains("\r") ? "\r\n" : "\n"
        let lines = ["* 单位 :agencies:noexport:", "** 甲局", ":PROPERTIES:", ":ALIAS: 某甲局、甲", ":CONTACT: 李", ":END:"]
        #expect(new.contains(lines.joined(separator: end)))
        #expect(new.hasSuffix(end) == (text.isEmpty || text.hasSuffix("\n")))
    }

    @Test func theLastValueTakesItsDrawerAlong() throws {
        let plan = try plan()
        let text = try written(try plan.setting(contact: "", of: try agency("市商委", plan)), to: plan)
        #expect(text.contains("** 市商委\n** 市商务委\n"))
    }

    @Test func membersMakeAGroup() throws {
        let plan = try plan()
        let text = try written(try plan.setting(members: ["甲", "乙"], of: try agency("市商委", plan)), to: plan)
        #expect(text.contains("** 市商委 :group:\n:PROPERTIES:\n:MEMBERS: 甲、乙\n:CONTACT: 张工\n:END:\n"))
    }

    @Test func whatIsSoAlreadyIsNoEdit() throws {
        let plan = try plan()
        let agency = try agency("市商务委", plan)
        #expect(try plan.setting(alias: ["市商务委员会"], members: [], contact: " ", of: agency).isEmpty)
        #expect(try plan.renaming(agency, to: "市商务委", keepingAlias: true).isEmpty)
    }

    @Test func anEditOfAnAgencyThatSomebodyElseChangedIsRefused() throws {
        let plan = try plan()
        let edits = try plan.setting(contact: "李工", of: try agency("市商委", plan))
        let theirs = try self.plan(RegistryTests.file.replacingOccurrences(of: "张工", with: "王工"))
        #expect(throws: Clash.agencyChanged("市商委", .contact, now: "王工")) { try write(edits, to: theirs) }
        let gone = try self.plan("* TODO a\n:PROPERTIES:\n:LEAD: 市商委\n:END:\n")
        #expect(throws: Clash.agencyGone("市商委")) { try write(edits, to: gone) }
        // Both did the same.
        let same = try self.plan(RegistryTests.file.replacingOccurrences(of: "张工", with: "李工"))
        #expect(try write(edits, to: same) == same.columns.bytes)
    }

    @Test func twoPeopleMayEnterTheSameAgency() throws {
        let plan = try plan()
        let edits = try plan.setting(contact: "李", of: try agency("市国资委", plan))
        let theirs = try read(try write(edits, to: plan))
        #expect(try write(edits, to: theirs) == theirs.columns.bytes)
    }

    // MARK: Registries that several plans share

    private func shared(_ text: String) throws -> SharedRegistry {
        var registry = SharedRegistry()
        for entry in try sharedEntries(Array(text.utf8)) { registry.take(entry) }
        return registry
    }

    @Test func headingsOfASharedFileAreAgencies() throws {
        let registry = try shared("* 市商委\n:PROPERTIES:\n:ALIAS: 商委\n:CONTACT: 李\n:END:\n** 不是单位\n* 市新局 :group:\n")
        #expect(registry.entries.map(\.name) == ["市商委", "市新局"])
        let plan = try read(Array(RegistryTests.file.utf8), shared: registry)
        let agency = plan.agencies[try agency("市商委", plan)]
        #expect(agency.aliases == ["商委"])
        // What the plan's own registry says counts first.
        #expect(agency.contact == "张工")
        #expect(plan.agencies[try self.agency("市新局", plan)].isGroup)
    }

    @Test func aPlanCanBeTheRegistryOfAnother() throws {
        let registry = try shared(RegistryTests.file)
        #expect(registry.entries.map(\.name) == ["市商委", "市商务委", "各成员单位"])
        #expect(registry["各成员单位"]?.members == ["市商委", "市国资委", "市商务委"])
    }

    @Test func editsKeepWhatIsShared() throws {
        let registry = try shared("* 市国资委\n:PROPERTIES:\n:ALIAS: 国资委\n:END:\n")
        var plan = try read(Array(RegistryTests.file.utf8), shared: registry)
        _ = try plan.apply(try plan.removing([1]))
        _ = try plan.apply(try plan.setting(contact: "赵", of: try agency("市国资委", plan)))
        let agency = plan.agencies[try agency("市国资委", plan)]
        #expect(agency.aliases == ["国资委"])
        #expect(agency.contact == "赵")
    }

    @Test func whatIsSharedCanBeTakenAwayInOnePlan() throws {
        let registry = try shared("* 市国资委\n:PROPERTIES:\n:ALIAS: 国资委\n:END:\n")
        let plan = try read(Array(RegistryTests.file.utf8), shared: registry)
        let edits = try plan.setting(alias: [], of: try agency("市国资委", plan))
        let text = try written(edits, to: plan)
        #expect(text.contains("** 市国资委\n:PROPERTIES:\n:ALIAS: \n:END:\n"))
        let fresh = try read(Array(text.utf8), shared: registry)
        #expect(fresh.agencies[try agency("市国资委", fresh)].aliases.isEmpty)
    }

    @Test func aNewNameKeepsWhatIsShared() throws {
        let registry = try shared("* 市国资委\n:PROPERTIES:\n:CONTACT: 赵\n:END:\n")
        let plan = try read(Array(RegistryTests.file.utf8), shared: registry)
        let edits = try plan.renaming(try agency("市国资委", plan), to: "市国资监管委", keepingAlias: false)
        #expect(try written(edits, to: plan).contains("** 市国资监管委\n:PROPERTIES:\n:CONTACT: 赵\n:END:\n"))
    }

    // MARK: What to look at

    private func findings(_ text: String) throws -> [String] {
        try OrgFile.findings(in: plan(text)).filter { $0.code != .noLead }.map {
            "\($0.line) \($0.code.rawValue) \($0.detail) \($0.other) \($0.others)"
        }
    }

    private func measures(_ names: [String]) -> String {
        names.map { "* TODO a\n:PROPERTIES:\n:LEAD: \($0)\n:END:\n" }.joined()
    }

    @Test func namesOneCharacterApartAreNamed() throws {
        #expect(try findings(measures(["市商务委", "市商委", "市商务委"])) == ["7 near-names 市商委 市商务委 [3]"])
        #expect(try findings(measures(["成员单位", "各成员单位"])) == ["7 near-names 各成员单位 成员单位 [3]"])
        #expect(try findings(measures(["市国资委", "市国姿委"])) == ["7 near-names 市国姿委 市国资委 [3]"])
        // Too short, of two levels, numbered.
        #expect(try findings(measures(["甲局", "乙局", "市商务委", "区商务委", "商务委", "第一中学", "第二中学"])) == [])
        #expect(try findings(RegistryTests.file) == [])
        let alias = "* 单位 :agencies:\n** 市商务委\n:PROPERTIES:\n:ALIAS: 市商委\n:END:\n"
        #expect(try findings(measures(["市商务委", "市商委"]) + alias) == [])
        let both = alias + "** 市商委\n"
        #expect(try findings(measures(["市商务委", "市商委"]) + both) == ["12 shared-alias 市商委 市商委 []"])
    }

    @Test func circlesOfMembersAreNamed() throws {
        let text =
            "* 单位 :agencies:\n** 甲组\n:PROPERTIES:\n:MEMBERS: 乙组\n:END:\n** 乙组\n:PROPERTIES:\n:MEMBERS: 丙、甲组\n:END:\n"
        #expect(try findings(text) == ["4 member-of-itself 甲组  []", "8 member-of-itself 乙组  []"])
    }

    @Test func manyNamesAreComparedAtOnce() {
        var generator = Seeded(1)
        let names = (0..<5000).map { _ in
            (0..<8).map { _ in String(Unicode.Scalar(UInt8(generator.number(0x61...0x7A)))) }.joined()
        }
        let pairs = NearNames.pairs(names + [String((names.first ?? "").dropLast())])
        #expect(pairs.contains { $0.0 == 0 && $0.1 == 5000 })
        #expect(pairs.allSatisfy { $0.1 == 5000 || NearNames.areNear(names[$0.0], names[$0.1]) })
    }
}
