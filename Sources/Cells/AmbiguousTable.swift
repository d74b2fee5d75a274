/// The printable scalars that Unicode 14's EastAsianWidth calls ambiguous, and what is shown for them where the
/// terminal draws them two columns wide.
///
/// The ranges come from `[i for i in range(0x110000) if unicodedata.east_asian_width(chr(i)) == "A" and w[i] == 1]`
/// (Python 3.11; `w` as in WidthTable). The stand-ins are written by hand, or NFKD without marks where that is ASCII.
enum AmbiguousTable {
    /// Whether a scalar is ambiguous and takes a column.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0xA1 else { return false }
        var low = 0
        var high = ranges.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= value { low = middle } else { high = middle }
        }
        return ranges[low].contains(value)
    }

    /// What is shown for an ambiguous scalar: ASCII, one to five columns; `?` where nothing fits.
    static func standIn(for scalar: Unicode.Scalar) -> String {
        standIns[scalar] ?? "?"
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0xa1...0xa1, 0xa4...0xa4, 0xa7...0xa8, 0xaa...0xaa, 0xad...0xae, 0xb0...0xb4, 0xb6...0xba, 0xbc...0xbf,
        0xc6...0xc6, 0xd0...0xd0, 0xd7...0xd8, 0xde...0xe1, 0xe6...0xe6, 0xe8...0xea, 0xec...0xed, 0xf0...0xf0,
        0xf2...0xf3, 0xf7...0xfa, 0xfc...0xfc, 0xfe...0xfe, 0x101...0x101, 0x111...0x111, 0x113...0x113,
        0x11b...0x11b, 0x126...0x127, 0x12b...0x12b, 0x131...0x133, 0x138...0x138, 0x13f...0x142, 0x144...0x144,
        0x148...0x14b, 0x14d...0x14d, 0x152...0x153, 0x166...0x167, 0x16b...0x16b, 0x1ce...0x1ce, 0x1d0...0x1d0,
        0x1d2...0x1d2, 0x1d4...0x1d4, 0x1d6...0x1d6, 0x1d8...0x1d8, 0x1da...0x1da, 0x1dc...0x1dc, 0x251...0x251,
        0x261...0x261, 0x2c4...0x2c4, 0x2c7...0x2c7, 0x2c9...0x2cb, 0x2cd...0x2cd, 0x2d0...0x2d0, 0x2d8...0x2db,
        0x2dd...0x2dd, 0x2df...0x2df, 0x391...0x3a9, 0x3b1...0x3c1, 0x3c3...0x3c9, 0x401...0x401, 0x410...0x44f,
        0x451...0x451, 0x2010...0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201c...0x201d, 0x2020...0x2022,
        0x2024...0x2027, 0x2030...0x2030, 0x2032...0x2033, 0x2035...0x2035, 0x203b...0x203b, 0x203e...0x203e,
        0x2074...0x2074, 0x207f...0x207f, 0x2081...0x2084, 0x20ac...0x20ac, 0x2103...0x2103, 0x2105...0x2105,
        0x2109...0x2109, 0x2113...0x2113, 0x2116...0x2116, 0x2121...0x2122, 0x2126...0x2126, 0x212b...0x212b,
        0x2153...0x2154, 0x215b...0x215e, 0x2160...0x216b, 0x2170...0x2179, 0x2189...0x2189, 0x2190...0x2199,
        0x21b8...0x21b9, 0x21d2...0x21d2, 0x21d4...0x21d4, 0x21e7...0x21e7, 0x2200...0x2200, 0x2202...0x2203,
        0x2207...0x2208, 0x220b...0x220b, 0x220f...0x220f, 0x2211...0x2211, 0x2215...0x2215, 0x221a...0x221a,
        0x221d...0x2220, 0x2223...0x2223, 0x2225...0x2225, 0x2227...0x222c, 0x222e...0x222e, 0x2234...0x2237,
        0x223c...0x223d, 0x2248...0x2248, 0x224c...0x224c, 0x2252...0x2252, 0x2260...0x2261, 0x2264...0x2267,
        0x226a...0x226b, 0x226e...0x226f, 0x2282...0x2283, 0x2286...0x2287, 0x2295...0x2295, 0x2299...0x2299,
        0x22a5...0x22a5, 0x22bf...0x22bf, 0x2312...0x2312, 0x2460...0x24e9, 0x24eb...0x254b, 0x2550...0x2573,
        0x2580...0x258f, 0x2592...0x2595, 0x25a0...0x25a1, 0x25a3...0x25a9, 0x25b2...0x25b3, 0x25b6...0x25b7,
        0x25bc...0x25bd, 0x25c0...0x25c1, 0x25c6...0x25c8, 0x25cb...0x25cb, 0x25ce...0x25d1, 0x25e2...0x25e5,
        0x25ef...0x25ef, 0x2605...0x2606, 0x2609...0x2609, 0x260e...0x260f, 0x261c...0x261c, 0x261e...0x261e,
        0x2640...0x2640, 0x2642...0x2642, 0x2660...0x2661, 0x2663...0x2665, 0x2667...0x266a, 0x266c...0x266d,
        0x266f...0x266f, 0x269e...0x269f, 0x26bf...0x26bf, 0x26c6...0x26e1, 0x26e3...0x26e3, 0x26e8...0x26ff,
        0x273d...0x273d, 0x2776...0x277f, 0x2b56...0x2b59, 0xe000...0xf8ff, 0xfffd...0xfffd, 0x1f100...0x1f10a,
        0x1f110...0x1f12d, 0x1f130...0x1f169, 0x1f170...0x1f1ac, 0xf0000...0x10fffd,
    ]

    private static let standIns: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for entry in list.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let scalar = entry.first { table[scalar] = String(String.UnicodeScalarView(entry.dropFirst())) }
        }
        return table
    }()

    /// Entries between spaces: the scalar, then its stand-in.
    private static let list = #"""
        ¡! ¤$ §S ¨" ªa ®(R) °o ±+- ²2 ³3 ´' ¶P ·. ¸, ¹1 ºo ¼1/4 ½1/2 ¾3/4 ÆAE ÐD ×x ØO ÞTH ßss àa áa æae èe ée êe
        ìi íi ðd òo óo ÷/ øo ùu úu üu þth āa đd ēe ěe ħh īi ıi ĲIJ ĳij ĸk ĿL ŀl ŁL łl ńn ňn ŉ'n ŊNG ŋng ōo ŒOE œoe
        ŦT ŧt ūu ǎa ǐi ǒo ǔu ǖu ǘu ǚu ǜu ɑa ɡg ˙. ΑA ΒB ΓG ΔD ΕE ΖZ ΗH ΘTh ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF
        ΧCh ΨPs ΩO αa βb γg δd εe ζz ηh θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo ЁYo АA БB ВV ГG ДD ЕE
        ЖZh ЗZ ИI ЙY КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ" ЫY Ь' ЭE ЮYu ЯYa аa бb вv гg дd еe
        жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ" ыy ь' эe юyu яya ёyo ‐- –- —- ―- ‖||
        ‘' ’' “" ”" †+ ‡++ •* ․. ‥.. …... ‧. ‰o/oo ′' ″" ‵` ※* ‾~ ⁴4 ⁿn ₁1 ₂2 ₃3 ₄4 €EUR ℃oC ℅c/o ℉oF ℓl №No ℡TEL
        ™TM ÅA ⅓1/3 ⅔2/3 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅪXI ⅫXII ⅰi ⅱii ⅲiii ⅳiv ⅴv
        ⅵvi ⅶvii ⅷviii ⅸix ⅹx ↉0/3 ←<- ↑^ →-> ↓v ↔<-> ↕^v ↖\ ↗/ ↘\ ↙/ ⇒=> ⇔<=> ∀A ∂d ∃E ∇V ∈in ∋ni ∏Pi ∑Sum ∕/ √v
        ∝oc ∞oo ∟L ∠L ∣| ∥|| ∧^ ∨v ∩n ∪u ∫S ∬SS ∮S ∴:. ∵.: ∶: ∷:: ∼~ ∽~ ≈~ ≌~= ≒:= ≠!= ≡== ≤<= ≥>= ≦<= ≧>= ≪<< ≫>>
        ≮!< ≯!> ⊂c ⊕(+) ⊙(.) ⌒^ ①(1) ②(2) ③(3) ④(4) ⑤(5) ⑥(6) ⑦(7) ⑧(8) ⑨(9) ⑩(10) ⑪(11) ⑫(12) ⑬(13) ⑭(14) ⑮(15)
        ⑯(16) ⑰(17) ⑱(18) ⑲(19) ⑳(20) ⑴(1) ⑵(2) ⑶(3) ⑷(4) ⑸(5) ⑹(6) ⑺(7) ⑻(8) ⑼(9) ⑽(10) ⑾(11) ⑿(12) ⒀(13) ⒁(14)
        ⒂(15) ⒃(16) ⒄(17) ⒅(18) ⒆(19) ⒇(20) ⒈1. ⒉2. ⒊3. ⒋4. ⒌5. ⒍6. ⒎7. ⒏8. ⒐9. ⒑10. ⒒11. ⒓12. ⒔13. ⒕14. ⒖15. ⒗16.
        ⒘17. ⒙18. ⒚19. ⒛20. ⒜(a) ⒝(b) ⒞(c) ⒟(d) ⒠(e) ⒡(f) ⒢(g) ⒣(h) ⒤(i) ⒥(j) ⒦(k) ⒧(l) ⒨(m) ⒩(n) ⒪(o) ⒫(p) ⒬(q)
        ⒭(r) ⒮(s) ⒯(t) ⒰(u) ⒱(v) ⒲(w) ⒳(x) ⒴(y) ⒵(z) Ⓐ(A) Ⓑ(B) Ⓒ(C) Ⓓ(D) Ⓔ(E) Ⓕ(F) Ⓖ(G) Ⓗ(H) Ⓘ(I) Ⓙ(J) Ⓚ(K) Ⓛ(L)
        Ⓜ(M) Ⓝ(N) Ⓞ(O) Ⓟ(P) Ⓠ(Q) Ⓡ(R) Ⓢ(S) Ⓣ(T) Ⓤ(U) Ⓥ(V) Ⓦ(W) Ⓧ(X) Ⓨ(Y) Ⓩ(Z) ⓐ(a) ⓑ(b) ⓒ(c) ⓓ(d) ⓔ(e) ⓕ(f) ⓖ(g)
        ⓗ(h) ⓘ(i) ⓙ(j) ⓚ(k) ⓛ(l) ⓜ(m) ⓝ(n) ⓞ(o) ⓟ(p) ⓠ(q) ⓡ(r) ⓢ(s) ⓣ(t) ⓤ(u) ⓥ(v) ⓦ(w) ⓧ(x) ⓨ(y) ⓩ(z) ⓫(11) ⓬(12)
        ⓭(13) ⓮(14) ⓯(15) ⓰(16) ⓱(17) ⓲(18) ⓳(19) ⓴(20) ⓵(1) ⓶(2) ⓷(3) ⓸(4) ⓹(5) ⓺(6) ⓻(7) ⓼(8) ⓽(9) ⓾(10) ⓿(0) ─-
        ━- │| ┃| ┄- ┅- ┆| ┇| ┈- ┉- ┊| ┋| ┌+ ┍+ ┎+ ┏+ ┐+ ┑+ ┒+ ┓+ └+ ┕+ ┖+ ┗+ ┘+ ┙+ ┚+ ┛+ ├+ ┝+ ┞+ ┟+ ┠+ ┡+ ┢+ ┣+ ┤+
        ┥+ ┦+ ┧+ ┨+ ┩+ ┪+ ┫+ ┬+ ┭+ ┮+ ┯+ ┰+ ┱+ ┲+ ┳+ ┴+ ┵+ ┶+ ┷+ ┸+ ┹+ ┺+ ┻+ ┼+ ┽+ ┾+ ┿+ ╀+ ╁+ ╂+ ╃+ ╄+ ╅+ ╆+ ╇+ ╈+
        ╉+ ╊+ ╋+ ═- ║| ╒+ ╓+ ╔+ ╕+ ╖+ ╗+ ╘+ ╙+ ╚+ ╛+ ╜+ ╝+ ╞+ ╟+ ╠+ ╡+ ╢+ ╣+ ╤+ ╥+ ╦+ ╧+ ╨+ ╩+ ╪+ ╫+ ╬+ ╭+ ╮+ ╯+ ╰+
        ╱/ ╲\ ╳\ ▀# ▁# ▂# ▃# ▄# ▅# ▆# ▇# █# ▉# ▊# ▋# ▌# ▍# ▎# ▏# ▒# ▓# ▔# ▕# ■# □. ▣# ▤# ▥# ▦# ▧# ▨# ▩# ▲^ △^ ▶> ▷>
        ▼v ▽v ◀< ◁< ◆* ◇* ◈* ○o ◎o ●* ◯O ★* ☆* ☎Tel ♀f ♂m ♠* ♡* ♣* ♥* ♪d ✽* ❶(1) ❷(2) ❸(3) ❹(4) ❺(5) ❻(6) ❼(7) ❽(8)
        ❾(9) ❿(10) 🄀0. 🄁0, 🄂1, 🄃2, 🄄3, 🄅4, 🄆5, 🄇6, 🄈7, 🄉8, 🄊9, 🄐(A) 🄑(B) 🄒(C) 🄓(D) 🄔(E) 🄕(F) 🄖(G) 🄗(H) 🄘(I) 🄙(J)
        🄚(K) 🄛(L) 🄜(M) 🄝(N) 🄞(O) 🄟(P) 🄠(Q) 🄡(R) 🄢(S) 🄣(T) 🄤(U) 🄥(V) 🄦(W) 🄧(X) 🄨(Y) 🄩(Z) 🄪(S) 🄫(C) 🄬(R) 🄭(CD) 🄰A 🄱B
        🄲C 🄳D 🄴E 🄵F 🄶G 🄷H 🄸I 🄹J 🄺K 🄻L 🄼M 🄽N 🄾O 🄿P 🅀Q 🅁R 🅂S 🅃T 🅄U 🅅V 🅆W 🅇X 🅈Y 🅉Z 🅊HV 🅋MV 🅌SD 🅍SS 🅎PPV 🅏WC 🅐(A) 🅑(B)
        🅒(C) 🅓(D) 🅔(E) 🅕(F) 🅖(G) 🅗(H) 🅘(I) 🅙(J) 🅚(K) 🅛(L) 🅜(M) 🅝(N) 🅞(O) 🅟(P) 🅠(Q) 🅡(R) 🅢(S) 🅣(T) 🅤(U) 🅥(V) 🅦(W)
        🅧(X) 🅨(Y) 🅩(Z) 🅰(A) 🅱(B) 🅲(C) 🅳(D) 🅴(E) 🅵(F) 🅶(G) 🅷(H) 🅸(I) 🅹(J) 🅺(K) 🅻(L) 🅼(M) 🅽(N) 🅾(O) 🅿(P) 🆀(Q) 🆁(R)
        🆂(S) 🆃(T) 🆄(U) 🆅(V) 🆆(W) 🆇(X) 🆈(Y) 🆉(Z) 🆊(P) 🆐DJ
        """#
}
