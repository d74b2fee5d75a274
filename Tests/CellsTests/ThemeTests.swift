import Cells
import Testing

@Suite struct ThemeTests {
    private static let themes: [(String?, Theme)] = [
        ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light), ("7;8", .dark),
        ("12;8", .dark), ("0;9", .light), ("0;231", .dark), ("default;default", .dark), ("15", .light), ("", .dark),
        ("15;", .dark), (nil, .dark), ("x;y;z", .dark), ("0;-1", .dark), ("0;99999999999999999999", .dark),
    ]

    @Test(arguments: themes)
    func theBackgroundChoosesTheTheme(value: String?, theme: Theme) {
        #expect(Theme(colorFGBG: value) == theme)
    }

    @Test func aThemeHasTheNameThatIsTyped() {
        #expect(Theme.allCases.map(\.rawValue) == ["dark", "light", "16", "safe", "mono"])
    }
}
