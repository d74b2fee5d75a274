import CNcurses
import Cells
import Glibc
import Testing

@Suite struct LibraryWidthTests {
    @Test func everyScalarHasTheWidthThatGlibcGivesIt() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var different: [String] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let columns = Int(wcwidth(wchar_t(bitPattern: value)))
            if (TextWidth.columns(of: scalar) ?? -1) != columns {
                different.append("U+" + String(value, radix: 16))
            }
        }
        #expect(different == [])
    }
}
