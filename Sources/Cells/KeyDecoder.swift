/// Makes keys and mouse actions of the bytes that a terminal sends, in whatever pieces they come.
///
/// Text is UTF-8 whatever the locale; a byte that is none is dropped. A control sequence is taken whole, also where it
/// means nothing here (a released button, focus, answers that nobody asked for); ESC and a byte that begins no known sequence are
/// Esc and that key.
package struct KeyDecoder: Sendable {
    private enum State {
        case ground
        case escape
        /// `ESC [`, then parameters.
        case control
        /// `ESC [ [`, the Linux console's F1 to F5.
        case consoleFunction
        /// `ESC O`.
        case application
        /// Another sequence from terminfo.
        case described
        /// The three bytes after `ESC [ M`, the oldest form of mouse report.
        case mouse(left: Int)
        case paste
        /// Just after a paste: whether what comes is typed or still pasted (an end mark inside it) is not yet known.
        case afterPaste
    }

    /// Bytes of a control sequence that are kept; a longer one is taken whole all the same.
    private static let longest = 64
    /// Bytes after the end of a paste, without a pause, that cannot have been typed.
    private static let burst = 4096
    private static let pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)

    private let sequences: [[UInt8]: Key]
    private let beginnings: Set<[UInt8]>
    private var state = State.ground
    private var pending: [UInt8] = []
    private var text = UTF8Decoder()
    private var paste = PasteCollector()
    /// Set when ESC was given out as a key, since the rest of its sequence may still come.
    private var escapeIsOut = false
    /// Set when a pause came inside `ESC [` or `ESC O`.
    private var paused = false
    private var inputs: [Input] = []

    /// A decoder that knows more sequences, as terminfo has them; those that do not begin with ESC are left out.
    package init(sequences: [[UInt8]: Key] = [:]) {
        self.sequences = sequences.filter { $0.key.first == 0x1B && (2...16).contains($0.key.count) }
        beginnings = Set(self.sequences.keys.flatMap { key in (2..<key.count).map { Array(key.prefix($0)) } })
    }

    /// Whether a pause of 50 ms would decide what the bytes so far mean; then `flush` is to be called.
    package var isPending: Bool {
        switch state {
        case .escape, .described, .mouse, .afterPaste: true
        case .control: pending.count == 2 && !paused
        case .application, .consoleFunction: !paused
        case .ground, .paste: false
        }
    }

    /// Takes the bytes that were read and gives what they complete.
    package mutating func feed(_ bytes: [UInt8]) -> [Input] {
        for byte in bytes { take(byte) }
        return take()
    }

    /// Ends what a pause ends: a lone ESC is the key Esc.
    package mutating func flush() -> [Input] {
        switch state {
        case .escape:
            state = .ground
            emit(.escape)
            escapeIsOut = true
        case .control where escapeIsOut && pending.count == 2:
            giveUp()
        case .application where escapeIsOut:
            giveUp()
        case .control, .application, .consoleFunction:
            paused = true
        case .described:
            giveUp()
        case .mouse:
            state = .ground
        case .afterPaste:
            let typed = pending
            leave()
            for byte in typed { take(byte) }
        case .ground, .paste: break
        }
        return take()
    }

    private mutating func take() -> [Input] {
        defer { inputs = [] }
        return inputs
    }

    private mutating func emit(_ key: Key) {
        inputs.append(.key(key))
    }

    private mutating func leave() {
        state = .ground
        pending = []
        paused = false
        escapeIsOut = false
    }
}

// MARK: One byte

extension KeyDecoder {
    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takePlain(byte)
        case .escape: takeAfterEscape(byte)
        case .control: takeControl(byte)
        case .consoleFunction:
            leave()
            if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40)) } else { takePlain(byte) }
        case .application: takeApplication(byte)
        case .described: takeDescribed(byte)
        case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
        case .paste:
            guard let pasted = paste.feed(byte) else { return }
            emit(.paste(pasted))
            paste = PasteCollector()
            state = .afterPaste
        case .afterPaste: takeAfterPaste(byte)
        }
    }

    private mutating func takePlain(_ byte: UInt8) {
        if escapeIsOut {
            escapeIsOut = false
            if byte == 0x5B || byte == 0x4F {
                pending = [0x1B, byte]
                state = byte == 0x5B ? .control : .application
                escapeIsOut = true
                return
            }
        }
        switch text.feed(byte) {
        case .incomplete: return
        case .bad(let again): if again { takePlain(byte) }
        case .scalar(let scalar): takeScalar(scalar)
        }
    }

    private mutating func takeScalar(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x1B:
            pending = [0x1B]
            state = .escape
        case 0x08, 0x7F: emit(.backspace)
        case 0x09: emit(.tab)
        case 0x0A, 0x0D: emit(.enter)
        case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x60))))
        case 0x00, 0x1C...0x1F: emit(.control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x40))))
        case 0x80..<0xA0: break
        default: emit(.character(Character(scalar)))
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        pending.append(byte)
        if finishDescribed() { return }
        switch byte {
        case 0x5B: state = .control
        case 0x4F: state = .application
        default:
            if beginnings.contains(pending) { state = .described } else { giveUp() }
        }
    }

    private mutating func takeDescribed(_ byte: UInt8) {
        pending.append(byte)
        if !finishDescribed() && !beginnings.contains(pending) { giveUp() }
    }

    private mutating func takeApplication(_ byte: UInt8) {
        pending.append(byte)
        if finishDescribed() { return }
        // Modifiers, as some terminals put them between: ESC O 5 C.
        if (0x30...0x3B).contains(byte) && !paused && pending.count < Self.longest { return }
        guard let key = KeySequences.key(application: byte) else { return giveUp() }
        leave()
        emit(key)
    }

    private mutating func takeControl(_ byte: UInt8) {
        if pending.count < Self.longest { pending.append(byte) }
        if finishDescribed() { return }
        let parameters = Array(pending.dropFirst(2).dropLast())
        switch byte {
        case 0x5B where parameters.isEmpty:
            state = .consoleFunction
        case 0x24 where !parameters.isEmpty && parameters.allSatisfy({ (0x30...0x39).contains($0) }):
            finishControl(parameters, final: byte)
        case 0x20..<0x40: return
        case 0x40..<0x7F: finishControl(parameters, final: byte)
        default:
            leave()
            takePlain(byte)
        }
    }

    private mutating func finishControl(_ parameters: [UInt8], final: UInt8) {
        let numbers = KeySequences.numbers(parameters)
        if pending == Self.pasteStart {
            leave()
            state = .paste
        } else if final == 0x4D && parameters.isEmpty {
            leave()
            state = .mouse(left: 3)
        } else if final == 0x52, numbers.count == 2, numbers[0] > 1 || numbers[1] > 16 {
            leave()
            inputs.append(.cursorReport(row: numbers[0], column: numbers[1]))
        } else if pending.last == final, let mouse = Mouse(parameters: parameters, final: final) {
            leave()
            inputs.append(.mouse(mouse))
        } else if let key = KeySequences.key(parameters: parameters, final: final) {
            leave()
            emit(key)
        } else if parameters.isEmpty && (paused || escapeIsOut) {
            giveUp()
        } else {
            leave()
        }
    }

    private mutating func finishDescribed() -> Bool {
        guard !sequences.isEmpty, let key = sequences[pending] else { return false }
        leave()
        emit(key)
        return true
    }

    /// Reads a sequence that is none as Esc, if that is not out yet, and the keys behind it.
    private mutating func giveUp() {
        let bytes = pending.dropFirst()
        if !escapeIsOut { emit(.escape) }
        leave()
        for byte in bytes { take(byte) }
    }

    /// Holds what comes at once after a paste until a pause shows that it was typed, or an end mark that it was pasted.
    private mutating func takeAfterPaste(_ byte: UInt8) {
        pending.append(byte)
        if pending == Self.pasteStart {
            leave()
            state = .paste
        } else if pending.suffix(PasteCollector.end.count).elementsEqual(PasteCollector.end) {
            var rest = PasteCollector()
            for byte in pending { if let pasted = rest.feed(byte) { emit(.paste(pasted)) } }
            pending = []
        } else if pending.count >= Self.burst {
            paste = PasteCollector()
            for byte in pending { _ = paste.feed(byte) }
            leave()
            state = .paste
        }
    }
}
