/// Bytes read as UTF-8 (RFC 3629): scalars, and the bytes that belong to none.
struct UTF8Pieces<Bytes: Sequence<UInt8>>: Sequence, IteratorProtocol {
    /// A scalar, or a byte that is no part of one.
    enum Piece: Equatable {
        case scalar(Unicode.Scalar)
        case bad(UInt8)
    }

    private var bytes: Bytes.Iterator
    private var decoder = UTF8Decoder()
    private var ready: [Piece] = []

    init(_ bytes: Bytes) {
        self.bytes = bytes.makeIterator()
    }

    mutating func next() -> Piece? {
        while ready.isEmpty {
            guard let byte = bytes.next() else {
                guard !decoder.partial.isEmpty else { return nil }
                ready = decoder.partial.reversed().map { .bad($0) }
                decoder = UTF8Decoder()
                break
            }
            let before = decoder.partial
            switch decoder.feed(byte) {
            case .scalar(let scalar): return .scalar(scalar)
            case .incomplete: continue
            case .bad(let again):
                ready = (again ? before : before + [byte]).reversed().map { .bad($0) }
                guard again else { continue }
                // The byte that cut the sequence short is no continuation, so that it begins something itself.
                switch decoder.feed(byte) {
                case .scalar(let scalar): ready.insert(.scalar(scalar), at: 0)
                case .incomplete: break
                case .bad: ready.insert(.bad(byte), at: 0)
                }
            }
        }
        return ready.popLast()
    }
}

/// Reads UTF-8 one byte at a time.
struct UTF8Decoder {
    /// What a byte led to.
    enum Step {
        case scalar(Unicode.Scalar)
        case incomplete
        /// What came is no UTF-8 and is dropped; with `again`, the byte itself can begin something and is to be fed anew.
        case bad(again: Bool)
    }

    /// The bytes of a scalar that is not complete.
    private(set) var partial: [UInt8] = []
    private var value: UInt32 = 0
    private var missing = 0

    mutating func feed(_ byte: UInt8) -> Step {
        guard missing > 0 else { return begin(byte) }
        guard byte & 0xC0 == 0x80, partial.count > 1 || isAllowed(second: byte) else {
            partial = []
            missing = 0
            return .bad(again: true)
        }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else {
            partial.append(byte)
            return .incomplete
        }
        partial = []
        return Unicode.Scalar(value).map { .scalar($0) } ?? .bad(again: false)
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        switch byte {
        case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
        default: return .bad(again: false)
        }
        partial = [byte]
        return .incomplete
    }

    /// Keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
    private func isAllowed(second byte: UInt8) -> Bool {
        switch partial.first {
        case 0xE0: byte >= 0xA0
        case 0xED: byte < 0xA0
        case 0xF0: byte >= 0x90
        case 0xF4: byte < 0x90
        default: true
        }
    }
}
