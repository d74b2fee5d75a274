import Model

/// What the names of agencies look like.
enum AgencyWords {
    /// Whether a text reads as the name of an agency, or of a group of them.
    static func isName(_ text: String) -> Bool {
        let name = withoutParenthesis(text)
        guard (2...40).contains(name.count), !notNames.contains(where: name.hasPrefix),
            !name.contains(where: { "。：！？《》“”".contains($0) })
        else { return false }
        if isGroup(name), groupEndings.contains(where: name.hasSuffix) { return true }
        return endings.contains { name.hasSuffix($0) && $0 != name } && !notEndings.contains(where: name.hasSuffix)
            || wholeNames.contains(name)
    }

    /// Whether what stands before 和, 与 or 及 is surely a whole name.
    static func standsAlone(_ name: String, before conjunction: Character, next: String) -> Bool {
        guard isName(name) else { return false }
        if isGroup(next) || Head.leading(next) != nil { return true }
        return conjunction == "及" || closedEndings.contains(where: name.hasSuffix)
    }

    /// Whether words say what an agency does, as in 市商务委牵头.
    static func sayRole(_ text: String) -> Bool { ["牵头", "负责", "配合"].contains(where: text.contains) }

    private static func isGroup(_ name: String) -> Bool { ["各", "有关", "相关"].contains(where: name.hasPrefix) }

    /// 各县（市、区） ends in 县.
    private static func withoutParenthesis(_ text: String) -> String {
        let characters = Array(text)
        guard let last = Brackets(characters).parentheses(in: characters).last, last.upperBound == characters.count - 1,
            last.lowerBound > 0
        else { return text }
        return String(characters[..<last.lowerBound])
    }

    private static let endings = [
        "局", "委", "办", "部", "厅", "署", "院", "会", "室", "处", "中心", "公司", "集团", "银行", "海关", "政府", "单位", "部门", "组织",
        "机构", "小组", "工作组", "专班", "指挥部", "总队", "支队", "大队", "妇联", "工商联", "残联", "侨联", "文联", "台联", "科协", "作协",
        "记协", "团中央", "大学", "研究所", "事务所", "交易所", "科研院所", "联盟", "总站", "监测站", "电视台", "气象台", "报社", "党校", "街道",
        "园区", "新区", "开发区", "自贸区", "保税区", "供销社", "警备区", "军分区", "人大", "政协", "党委", "税务", "邮政",
    ]
    private static let wholeNames: Set<String> = ["海关", "妇联", "残联", "科协", "文联", "侨联", "人大", "政协", "工会", "法院"]
    /// Endings of words that name no body, though an ending above ends them.
    private static let notEndings = [
        "社会", "机会", "大会", "博览会", "博会", "交易会", "洽谈会", "研讨会", "座谈会", "推介会", "展会", "全部", "内部", "外部", "局部",
        "东部", "西部", "中部", "南部", "北部", "干部", "俱乐部", "主办", "承办", "协办", "督办", "举办", "创办", "兴办", "代办", "通办", "联办",
        "格局", "布局", "全局", "大局", "开局", "客厅", "餐厅", "大厅", "部署", "签署", "教室", "好处", "之处", "等处", "住院", "出院", "副中心",
        "为中心", "购物中心", "商业中心",
    ]
    /// What 各, 有关 and 相关 make the name of a group.
    private static let groupEndings = ["区", "县", "市", "州", "省", "镇", "乡", "街道", "地区", "企业", "学校", "高校", "医院", "社区"]
    /// Endings behind which a name seldom goes on.
    private static let closedEndings = ["局", "委", "办", "部", "厅", "署", "办公室", "委员会", "单位", "部门"]
    /// Beginnings of remarks.
    private static let notNames = [
        "含", "包括", "包含", "如", "例如", "即", "见", "详见", "参见", "以下", "下同", "不含", "不包括", "除", "其中", "注", "简称", "附", "指",
    ]
}
