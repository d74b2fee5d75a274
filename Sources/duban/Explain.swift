import Dashboard
import Glibc
import Importers
import Messages
import Model
import OrgFile
import Storage

/// What an error number of the C library means; in the library's own words where it is a rare one.
func systemMessage(_ number: Int32, _ language: Language) -> String {
    switch number {
    case EACCES, EPERM: CommandMessage.permissionDenied.text(language)
    case ENOSPC, EDQUOT: CommandMessage.diskFull.text(language)
    case EROFS: CommandMessage.diskReadOnly.text(language)
    case EIO: CommandMessage.diskFault.text(language)
    default: String(cString: strerror(number))
    }
}

extension Failure {
    /// Standard output that cannot be written.
    init(output number: Int32) {
        self.init(.file) { CommandMessage.outputFailed.text($0, systemMessage(number, $0)) }
    }

    /// A date that is none.
    init(badDate text: String) {
        self.init(.usage) { CommandMessage.badDate.text($0, text) }
    }

    /// A file that cannot be read or written, with the error number of the call that failed.
    init(file: String, _ number: Int32) {
        switch number {
        case ENOENT: self.init(.file, at: file) { CommandMessage.fileMissing.text($0) }
        case EISDIR: self.init(.file, at: file) { CommandMessage.fileNotRegular.text($0) }
        case ENAMETOOLONG: self.init(.file, at: file) { CommandMessage.nameTooLong.text($0) }
        default: self.init(.file, at: file) { CommandMessage.fileFailed.text($0, systemMessage(number, $0)) }
        }
    }

    /// A plan file that is refused.
    init(_ fault: ReadFault, file: String) {
        switch fault {
        case .invalidUTF8(let line):
            self.init(.file, at: file + ":" + String(line)) { CommandMessage.invalidUTF8.text($0) }
        case .tooLarge: self.init(.file, at: file) { CommandMessage.fileTooLarge.text($0) }
        }
    }

    /// An edit that does not apply.
    init(_ clash: Clash, file: String = "duban") {
        self.init(.refused, at: file) { language in
            switch clash {
            case .gone(let key): CommandMessage.measureGone.text(language, key.text)
            case .ambiguous(let key): CommandMessage.keyUsedTwice.text(language, key.text)
            case .undeclared(let key, let keyword): CommandMessage.statusGone.text(language, key.text, keyword)
            case .edited(let key): CommandMessage.measureEdited.text(language, key.text)
            case .placeGone(_, let heading): CommandMessage.placeGone.text(language, heading)
            case .lineGone(let line): CommandMessage.lineGone.text(language, line)
            case .agencyGone(let name): CommandMessage.agencyGone.text(language, name)
            case .agencyEdited(let name): CommandMessage.agencyEdited.text(language, name)
            case .agencyChanged(let name, let field, let now):
                CommandMessage.agencyChanged.text(
                    language, name, field.word.text(language), now ?? CommandMessage.nothing.text(language))
            case .changed(let key, let field, let now):
                CommandMessage.fieldChanged.text(
                    language, key.text, field.word.text(language), now ?? CommandMessage.nothing.text(language))
            }
        }
    }
}

extension WriteFault {
    /// What the check before writing found, for the report of a bug.
    var words: String {
        switch self {
        case .unreadable(let fault): "\(fault)"
        case .headings(let old, let new): "headings \(old) → \(new)"
        case .foreignText(let line): "line \(line)"
        }
    }
}

extension Failure {
    /// A file that Storage cannot read or write.
    init(_ fault: Fault, file: String) {
        switch fault {
        case .system(_, let path, let number):
            self.init(file: path == file || number == ENOENT ? file : path, number)
        case .notRegular: self.init(.file, at: file) { CommandMessage.fileNotRegular.text($0) }
        case .tooLarge: self.init(.file, at: file) { CommandMessage.fileTooLarge.text($0) }
        case .unstable: self.init(.file, at: file) { CommandMessage.fileUnstable.text($0) }
        case .vanished: self.init(.file, at: file) { CommandMessage.fileVanished.text($0) }
        case .refused(let refusal, let path, let number):
            self.init(.file, at: path) { refusal.message.text($0, systemMessage(number, $0)) }
        case .rejected(let words): self.init(.file, at: file) { CommandMessage.checkFailed.text($0, words) }
        case .setAside(_, let aside, let number):
            self.init(.file, at: file) { CommandMessage.fileSetAside.text($0, aside, systemMessage(number, $0)) }
        }
    }
}

extension Failure {
    /// A file for others that Storage cannot write.
    init(output fault: Fault, file: String) {
        switch fault {
        case .notRegular: self.init(.file, at: file) { CommandMessage.outputNotRegular.text($0) }
        default: self.init(fault, file: file)
        }
    }

    /// A document that gives no plan.
    init(importing fault: ImportFault, file: String) {
        switch fault {
        case .invalidUTF8(let line):
            self.init(.file, at: file + ":" + String(line)) { CommandMessage.notImportable.text($0) }
        case .unknownLayout: self.init(.file, at: file) { CommandMessage.unknownLayout.text($0) }
        }
    }
}

extension Refusal {
    /// Why a file is not replaced, and what to do.
    fileprivate var message: CommandMessage {
        switch self {
        case .owner: .ownerNotKept
        case .hardLink: .hardLink
        case .readOnly: .fileReadOnly
        case .directory: .folderReadOnly
        }
    }
}

extension [UInt8] {
    /// The line, counted from 1, of the first byte that is no UTF-8; nil where all are.
    var firstInvalidUTF8Line: Int? {
        do {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return self[..<error.byteOffsets.lowerBound].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
        }
    }
}
