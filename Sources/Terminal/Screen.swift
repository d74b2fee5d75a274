import CNcurses
import Cells
import Glibc

/// The terminal: shows grids through ncurses, gives what is typed. One a process at a time, since ncurses is.
package final class Screen {
    /// Why there can be no screen; nothing was written then.
    package enum Failure: Error, Equatable {
        /// Input or output is no terminal.
        case notATerminal
        /// TERM is not set, or empty.
        case termUnset
        /// The terminal that TERM names is not known, or cannot place its cursor.
        case termUnsuitable(String)
    }

    /// Bytes of UTF-8 that `copy` takes at most.
    package static let longestCopy = Clipboard.longest

    /// The terminal's input, for `poll`.
    package let descriptor: Int32
    /// How the terminal was, for `Signals.protect`.
    package let restoration: Restoration

    /// Whether GNU screen stands between, which takes sequences for the terminal in an envelope only.
    let isInsideScreen: Bool
    var decoder: KeyDecoder
    /// In which colours it shows.
    package private(set) var theme: Theme
    private var palette: Palette
    private let screen: OpaquePointer
    private let files: [UnsafeMutablePointer<FILE>]
    /// What the terminal shows; nil when that is not known.
    private var shown: Grid?
    private var cursorIsVisible: Bool?
    private var currentSize = Size(columns: 80, rows: 24)
    private var isOpen = true
    /// Whether the cursor stands where the terminal was asked about a width.
    private var isAsking = false
    private var isSuspended = false

    /// Bracketed paste; presses and releases of the mouse, in the form that has no largest column.
    private static let modesOn = "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h"
    private static let modesOff = "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"

    /// Takes the terminal: alternate screen, raw mode, bracketed paste, mouse, no cursor. `term` is the value of TERM,
    /// `tmux` that of TMUX.
    package init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, term: String?, tmux: String? = nil, theme: Theme
    ) throws(Failure) {
        var attributes = termios()
        guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &attributes) == 0 else {
            throw .notATerminal
        }
        guard let term, !term.isEmpty else { throw .termUnset }
        guard term != "dumb" else { throw .termUnsuitable(term) }
        Self.useUTF8()
        guard let reading = Self.file(input, "r") else { throw .notATerminal }
        guard let writing = Self.file(output, "w") else {
            fclose(reading)
            throw .notATerminal
        }
        files = [reading, writing]
        use_env(false)
        use_tioctl(true)
        guard Self.isSuitable(term, output), let screen = newterm(term, writing, reading) else {
            fclose(reading)
            fclose(writing)
            throw .termUnsuitable(term)
        }
        self.screen = screen
        descriptor = input
        raw()
        noecho()
        nonl()
        typeahead(-1)
        let names = ["sgr0", "cnorm", "rmkx", "rmcup"]
        restoration = Restoration(
            descriptor: output, attributes: attributes,
            bytes: Self.modesOff.utf8 + names.flatMap { Terminfo.plainString($0) })
        isInsideScreen = term.hasPrefix("screen") && tmux == nil
        self.theme = theme
        palette = Palette(theme)
        decoder = KeyDecoder(sequences: Terminfo.keySequences())
        keypad(ncurses_window(), true)
        program()
        _ = size()
    }

    /// The size of the terminal now; where it changed, the next `show` draws everything.
    package func size() -> Size {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return currentSize
        }
        let size = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
        if size != currentSize || shown == nil {
            currentSize = size
            resizeterm(Int32(size.rows), Int32(size.columns))
            redraw()
        }
        return size
    }

    /// Shows a grid: hands the rows that changed to ncurses, puts the real cursor where the grid has it, or hides it.
    package func show(_ grid: Grid) {
        guard isOpen, !isSuspended, let window = ncurses_window() else { return }
        // An answer that changes nothing costs nothing.
        if let shown, shown == grid { return }
        if isAsking {
            // The cursor goes back to where ncurses left it, with its colours.
            send("\u{1B}8")
            wredrawln(window, 1, 1)
            isAsking = false
        }
        // What a terminal drew two columns wide has shifted all that stands beside it.
        if let shown, shown.ambiguous != grid.ambiguous { redraw() }
        let rows = shown.map { grid.changedRows(since: $0) } ?? Array(0..<grid.size.rows)
        for y in rows { put(grid.cells(row: y), row: y, in: window) }
        leaveok(window, grid.cursor == nil)
        if let cursor = grid.cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
        wnoutrefresh(window)
        if cursorIsVisible != (grid.cursor != nil) {
            cursorIsVisible = grid.cursor != nil
            curs_set(grid.cursor == nil ? 0 : 1)
        }
        doupdate()
        shown = grid
    }

    /// Takes another theme; the next `show` draws everything in it.
    package func use(_ theme: Theme) {
        guard isOpen else { return }
        self.theme = theme
        palette = Palette(theme)
        redraw()
    }

    /// Makes the next `show` draw everything anew.
    package func redraw() {
        shown = nil
        clearok(ncurses_window(), true)
    }

    /// Hands a text to the terminal's clipboard (OSC 52), which the terminal may ignore; false where it is longer than
    /// `longestCopy`, or the terminal is lent or gone.
    package func copy(_ text: String) -> Bool {
        guard isOpen, !isSuspended else { return false }
        guard let sequence = Clipboard.sequence(text, insideScreen: isInsideScreen) else { return false }
        return send(sequence)
    }

    /// Asks the terminal how wide it draws U+2500, over the one that a frame has there and in its colours, so that a narrow
    /// answer leaves nothing to draw; the answer comes as `Input.cursorReport` on row 2, column 3 or 4. On row 2, since an
    /// answer from row 1 reads as a function key.
    package func askAmbiguousWidth() {
        guard isOpen, !isSuspended else { return }
        let style = shown?.cells(row: 1).dropFirst().first?.style ?? .plain
        send("\u{1B}7\u{1B}[2;2H" + palette.sequence(of: style) + "\u{2500}\u{1B}[6n")
        isAsking = true
    }

    /// Gives the terminal back and stops the job; returns when it continues, for `resume`.
    package func suspend() {
        guard isOpen else { return }
        leave()
        isSuspended = true
        Signals.stopJob()
    }

    /// Gives the terminal to another program; `resume` takes it again.
    package func lend() {
        guard isOpen else { return }
        leave()
        isSuspended = true
    }

    /// Takes the terminal again, after `suspend` or `lend`, or when the process was stopped and continued unasked; the
    /// next `show` draws everything.
    package func resume() {
        guard isOpen else { return }
        if !isSuspended { leave() }
        isSuspended = false
        reset_prog_mode()
        cursorIsVisible = nil
        program()
        shown = nil
        _ = size()
    }

    /// Gives the terminal back for good, as it was; a second call does nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        if !isSuspended { leave() }
        delscreen(screen)
        for file in files { fclose(file) }
    }
}

// MARK: Parts

extension Screen {
    private func program() {
        send(Self.modesOn)
    }

    private func leave() {
        send(Self.modesOff)
        endwin()
        var attributes = restoration.attributes
        tcsetattr(descriptor, TCSADRAIN, &attributes)
    }

    /// Writes a sequence that ncurses does not know, and tells whether all of it went out; what ncurses wrote is out by then, since each call empties its buffer.
    @discardableResult
    private func send(_ sequence: String) -> Bool {
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(restoration.descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: restoration.descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, 100)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private func put(_ cells: ArraySlice<Cell>, row: Int, in window: UnsafeMutablePointer<WINDOW>) {
        var characters: [cchar_t] = []
        characters.reserveCapacity(cells.count)
        var (style, blank) = (Style.plain, blank(.plain))
        for cell in cells where !cell.isContinuation {
            if cell.style != style { (style, blank) = (cell.style, self.blank(cell.style)) }
            var character = blank
            let marks = cell.marks
            character.chars.0 = wchar_t(bitPattern: cell.base)
            if !marks.isEmpty {
                let scalars = ([cell.base] + marks + [0]).map { wchar_t(bitPattern: $0) }
                setcchar(&character, scalars, palette.attributes(of: style), palette.pair(of: style), nil)
            }
            characters.append(character)
        }
        guard wmove(window, Int32(row), 0) == OK else { return }
        wadd_wchnstr(window, characters, Int32(characters.count))
    }

    /// A space in a style.
    private func blank(_ style: Style) -> cchar_t {
        var character = cchar_t()
        setcchar(&character, [0x20, 0], palette.attributes(of: style), palette.pair(of: style), nil)
        return character
    }

    /// The widths of `TextWidth` are those of C.UTF-8; where that is missing, the locale of the user is the next best.
    private static func useUTF8() {
        if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "") }
    }

    /// Whether a terminal of this name is described and can place its cursor; asked before ncurses writes anything.
    private static func isSuitable(_ term: String, _ output: Int32) -> Bool {
        var result: Int32 = 0
        guard setupterm(term, output, &result) == OK else { return false }
        return Terminfo.string("cup") != nil
    }

    private static func file(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { return nil }
        guard let file = fdopen(copy, mode) else {
            Glibc.close(copy)
            return nil
        }
        return file
    }
}
