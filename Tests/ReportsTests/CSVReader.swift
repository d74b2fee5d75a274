/// A reader of comma-separated values of its own (RFC 4180), for tests of what was written.
struct CSVReader {
    var rows: [[String]] = []

    /// The rows of a document; nil where it is none: without byte order mark, with a row that does not end with CRLF, or
    /// with a quotation mark in the wrong place.
    init?(_ document: [UInt8]) {
        guard document.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
        var rest = document[3...]
        var row: [String] = []
        while !rest.isEmpty {
            var cell: [UInt8] = []
            if rest.first == 0x22 {
                rest = rest.dropFirst()
                while let byte = rest.popFirst() {
                    if byte != 0x22 {
                        cell.append(byte)
                    } else if rest.first == 0x22 {
                        cell.append(0x22)
                        rest = rest.dropFirst()
                    } else {
                        break
                    }
                }
            } else {
                while let byte = rest.first, byte != 0x2C, byte != 0x0D {
                    guard byte != 0x22, byte != 0x0A else { return nil }
                    cell.append(byte)
                    rest = rest.dropFirst()
                }
            }
            row.append(String(decoding: cell, as: UTF8.self))
            switch rest.popFirst() {
            case 0x2C: continue
            case 0x0D:
                guard rest.popFirst() == 0x0A else { return nil }
                rows.append(row)
                row = []
            default: return nil
            }
        }
        guard row.isEmpty else { return nil }
    }
}
