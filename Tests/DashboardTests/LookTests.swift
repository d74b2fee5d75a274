import Cells
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

@Suite struct LookTests {
    private let look: Look

    init() throws {
        look = Look(
            State(
                plan: try read(Array("* TODO a\n".utf8)), language: .chinese, now: Case.now,
                size: Size(columns: 80, rows: 24)))
    }

    @Test func agenciesThatWouldLookAlikeAreToldApart() {
        let names = [
            "市质量工作领导小组相关成员单位", "市质量工作领导小组有关成员单位", "市质量工作领导小组办公室", "市商务委",
        ]
        let cut = look.names(names.map(Agency.init(name:)), columns: 16)
        #expect(cut == ["市…相关成员单位", "市…有关成员单位", "市质量工…办公室", "市商务委"])
        #expect(cut.allSatisfy { look.width($0) <= 16 })
        for columns in 0...40 {
            #expect(
                look.names(names.map(Agency.init(name:)), columns: columns).allSatisfy { look.width($0) <= columns })
        }
    }

    /// A light is told by its sign alone, in every form of the screen.
    @Test(arguments: [false, true], Language.allCases)
    func lightsHaveSignsOfTheirOwn(isASCII: Bool, language: Language) throws {
        let look = Look(
            State(
                plan: try read(Array("* TODO a\n".utf8)), language: language, now: Case.now,
                size: Size(columns: 80, rows: 24), isASCII: isASCII))
        let statuses = [Tone.done, .dropped, .alert, .waiting, .first, .open].map(look.glyph) + [">", "*", "#"]
        let lights = Light.allCases.map(look.glyph)
        #expect(Set(lights).count == 3)
        #expect(Set(lights).isDisjoint(with: statuses))
        #expect(lights.allSatisfy { look.width($0) == 1 })
        #expect(!isASCII || lights.joined().utf8.allSatisfy { $0 < 0x80 })
        let words = Light.allCases.map(look.light)
        #expect(Set(words).count == 3)
        #expect((words + [look.light(nil)]).allSatisfy { look.width($0) == look.lightColumns })
        #expect(Set(Light.allCases.map(look.style)).count == 3)
    }

    /// Where red is underlined, a space in it would show as a line.
    @Test(arguments: ["lights", "lights-80", "lights-ascii", "lights-agency-english", "readme-picture", "marks"])
    func noSpaceIsRedByItself(name: String) throws {
        let grid = draw(try Case(name).run().state)
        var red = 0
        for y in 0..<grid.size.rows {
            let cells = Array(grid.cells(row: y))
            for (x, cell) in cells.enumerated() where cell.style.ink == .bad {
                red += 1
                #expect(cell != .blank(cell.style) || (x > 0 && cells[x - 1].style.ink == .bad), "\(x),\(y)")
            }
        }
        #expect(red > 0)
    }

    @Test(arguments: [
        (0, 47, "□□□□"), (1, 47, "■□□□"), (46, 47, "■■■□"), (47, 47, "■■■■"), (2, 4, "■■□□"), (0, 0, "□□□□"),
    ])
    func aBarIsEmptyOnlyAtNothingAndFullOnlyAtAll(done: Int, total: Int, bar: String) {
        #expect(look.bar(done: done, total: total, columns: 4) == bar)
    }

    @Test(arguments: [
        ("（九）加强供给", "九", "加强供给"), ("一、聚焦", "一", "聚焦"), ("1.1 推进", "1.1", "推进"), ("8. 丙", "8", "丙"),
        ("2020年要点", "", "2020年要点"), ("（试行）办法", "", "（试行）办法"), ("", "", ""),
    ]) func aHeadingIsItsNumeralAndItsName(heading: String, numeral: String, name: String) {
        let named = NumberedName(heading)
        #expect(named.numeral == numeral)
        #expect(named.name == name)
    }
}
