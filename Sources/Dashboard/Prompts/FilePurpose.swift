/// The name of a file to write.
struct FilePurpose: PromptPurpose {
    let subject: FileSubject

    var kind: PromptMemory.Kind { .file }
    /// As long as Linux takes paths.
    var limit: Int { 4 << 10 }

    func labels(_ state: State) -> [String] { [state.fileLabel(subject)] }

    func accept(_ text: String, _ state: inout State) -> [Effect] { state.acceptFile(subject, text) }
}
