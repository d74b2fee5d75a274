import Cells
import Messages

/// Keys of the prompts, as the help and the README tell them; they are no commands.
package struct PromptKeys: Sendable {
    /// The keys.
    package let keys: [Key]
    /// What they are called.
    package let name: PromptMessage
    /// What they do.
    package let help: PromptMessage

    init(_ keys: [Key], _ name: PromptMessage, _ help: PromptMessage) {
        (self.keys, self.name, self.help) = (keys, name, help)
    }

    /// All rows, in the order of the help.
    package static let all = [
        PromptKeys([.left, .right, .control("b"), .control("f")], .caretKeys, .caretKeysHelp),
        PromptKeys([.home, .end, .control("a"), .control("e")], .endsKeys, .endsKeysHelp),
        PromptKeys([.backspace, .delete, .control("d")], .deleteKeys, .deleteKeysHelp),
        PromptKeys([.control("w"), .control("u"), .control("k")], .cutKeys, .cutKeysHelp),
        PromptKeys([.control("y")], .putBackKeys, .putBackKeysHelp),
        PromptKeys([.control("t")], .swapKeys, .swapKeysHelp),
        PromptKeys([.up, .down, .control("p"), .control("n")], .memoryKeys, .memoryKeysHelp),
        PromptKeys([.tab, .backTab], .completeKeys, .completeKeysHelp),
        PromptKeys([.escape, .control("c")], .leaveKeys, .leaveKeysHelp),
    ]
}
