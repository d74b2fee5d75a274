import Testing

@testable import Importers

/// What stands in an agency parenthesis, split into names.
@Suite struct AgencyNamesTests {
    @Test(arguments: [
        ("市甲局", ["市甲局"]),
        ("市甲局、市乙委，市丙办；市丁厅", ["市甲局", "市乙委", "市丙办", "市丁厅"]),
        (" 市甲局 、市乙委", ["市甲局", "市乙委"]),
        ("市甲局、市甲局", ["市甲局"]),
        ("市甲局、", ["市甲局"]),
        ("、", []),
    ])
    func punctuationPartsNames(words: String, names: [String]) { #expect(agencyNames(in: words) == names) }

    @Test(arguments: [
        ("各县（市、区）人民政府", ["各县（市、区）人民政府"]),
        ("市甲局（含质量处、标准处）、市乙委", ["市甲局（含质量处、标准处）", "市乙委"]),
    ])
    func bracketsKeepANameTogether(words: String, names: [String]) { #expect(agencyNames(in: words) == names) }

    @Test(arguments: [
        "市文化和旅游局", "区科技与信息化处", "市人力资源和社会保障局", "市住房和城乡建设管理委", "工业和信息化部", "卫生和计划生育委员会", "社会与法制办公室",
        "市政府与社会资本合作中心", "市社会组织和人才处",
    ])
    func aConjunctionInsideANameStays(name: String) { #expect(agencyNames(in: name) == [name]) }

    @Test(arguments: [
        ("市甲局及市乙委", ["市甲局", "市乙委"]),
        ("市甲局以及市乙委", ["市甲局", "市乙委"]),
        ("市甲局和各区人民政府", ["市甲局", "各区人民政府"]),
        ("市文化和旅游局和市商务委", ["市文化和旅游局", "市商务委"]),
        ("市甲局与市文化和旅游局", ["市甲局", "市文化和旅游局"]),
        ("市甲局和市乙委及有关单位等", ["市甲局", "市乙委", "有关单位"]),
        ("市甲办公室及各成员单位", ["市甲办公室", "各成员单位"]),
        ("市甲办公室及成员单位", ["市甲办公室", "成员单位"]),
        ("市甲局、及市乙委", ["市甲局", "市乙委"]),
    ])
    func aConjunctionBetweenNamesPartsThem(words: String, names: [String]) { #expect(agencyNames(in: words) == names) }

    @Test(arguments: [
        ("市、区市场监管局", ["市市场监管局", "区市场监管局"]),
        ("省、市、县人民政府", ["省人民政府", "市人民政府", "县人民政府"]),
        ("市和区财政局", ["市财政局", "区财政局"]),
        ("市、区两级财政部门", ["市财政部门", "区财政部门"]),
        ("市、区质量工作领导小组办公室及成员单位", ["市质量工作领导小组办公室", "区质量工作领导小组办公室", "成员单位"]),
        ("市甲局、区、县人民政府", ["市甲局", "区人民政府", "县人民政府"]),
        ("各区、市场监管局", ["各区", "市场监管局"]),
        ("各区、市甲局", ["各区", "市甲局"]),
        ("市、市甲局", ["市", "市甲局"]),
        ("市、区域合作办公室", ["市", "区域合作办公室"]),
        ("市、区", ["市", "区"]),
    ])
    func aLoneLevelTakesTheNextName(words: String, names: [String]) { #expect(agencyNames(in: words) == names) }

    @Test(arguments: [
        ("市甲局等", ["市甲局"]), ("市甲局、市乙委等", ["市甲局", "市乙委"]), ("市甲局等单位", ["市甲局"]), ("市甲局等部门", ["市甲局"]),
        ("市甲局等有关部门", ["市甲局", "有关部门"]), ("高等教育处", ["高等教育处"]), ("市甲局、等", ["市甲局"]), ("等", []),
    ])
    func etCeteraIsNoName(words: String, names: [String]) { #expect(agencyNames(in: words) == names) }

    @Test(arguments: ["市商务委", "各区", "上海海关", "团市委", "质量专业组织", "相关单位", "各县（市、区）人民政府", "浦东新区", "有关企业"])
    func agenciesAreKnownByTheirEnds(name: String) { #expect(AgencyWords.isName(name)) }

    @Test(arguments: [
        "上海", "2019—2020年", "电", "菜", "村", "2020年版", "企业", "局", "含农村部门", "见附件1", "以下简称办公室", "进博会", "统一部署", "城市副中心",
    ])
    func remarksAreNoAgencies(words: String) { #expect(!AgencyWords.isName(words)) }
}
