#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array packageTable{
    Sentence{"package.banner",
             "这是“{0}”的数据包，填好存盘后送回，由发出它的台账收回。指标、目标和审核流程请在那里改。",
             "This is the package of {0}. Fill it in and send it back to the store that it comes from; definitions, targets and steps are changed there."},
    Sentence{"package.changed-otherwise",
             "数据包里除数据和说明外还改动了“{0}”，不是用序时改的，没有收回，台账未作任何改动。请重新发出一份。",
             "The package was changed otherwise than by figures and explanations ({0}), and not by Xushi. Nothing was taken and the store is as it was; give out a new one."},
    Sentence{"package.conflict",
             "双方都改了：发出时 {0}，收回的是 {1}，台账现在是 {2}。",
             "Both sides changed it: given out as {0}, came back as {1}, and is {2} here now."},
    Sentence{"package.conflicts-left",
             "已合并 {0} 项；{1} 项双方都改了，保留台账的数，没有合并。请核对后用 --conflicts theirs 采用收回的数，或另行填报。",
             "{0} merged; {1} were changed by both sides and stay as they are here. Look at them, then take theirs with --conflicts theirs, or enter the right ones."},
    Sentence{"package.damaged",
             "数据包的校验没有通过，内容不可信，没有收回，台账未作任何改动。请让对方重新送一份。",
             "The proof of the package failed: it cannot be trusted. Nothing was taken and the store is as it was; ask for another copy."},
    Sentence{"package.figures-only",
             "这是数据包，只填数据和说明。没有写入；指标、目标、人员和审核流程请在发出它的台账里改。",
             "This is a package, which takes figures and explanations only; nothing was written. Change definitions, targets, people and steps in the store that it comes from."},
    Sentence{"package.made",
             "已把“{0}”的 {1} 项指标、{2} 个数据写成数据包：{3}",
             "Package of {0} written, {1} indicators and {2} figures: {3}"},
    Sentence{"package.merged",
             "已合并 {0} 项。",
             "{0} merged."},
    Sentence{"package.none",
             "“{0}”是一份台账，不是数据包，没有收回，两边都未作改动。",
             "{0} is a store and no package; nothing was taken, both are as they were."},
    Sentence{"package.not-as-given",
             "数据包里“发出时”的数与台账当时的不一样，可能被改动过，没有收回，台账未作任何改动。请重新发出一份。",
             "What the package says it was given is not what the store had then; it may have been tampered with. Nothing was taken and the store is as it was; give out a new one."},
    Sentence{"package.nothing",
             "“{0}”名下没有指标，没有可发的内容，没有写出文件。",
             "{0} answers for no indicator: there is nothing to give out, and no file was written."},
    Sentence{"package.nothing-new",
             "数据包里没有台账还不知道的改动，没有写入。",
             "The package has no change that the store does not know; nothing was written."},
    Sentence{"package.of-package",
             "这本身是一个数据包，不能再发出数据包，没有写出文件。请在原台账里发。",
             "This is a package itself and gives out none; no file was written. Do so in the store that it comes from."},
    Sentence{"package.other-store",
             "这个数据包不是从本台账发出的，或者本台账是发出之前的旧备份，没有收回，两边都未作改动。请打开发出它的台账。",
             "The package was not cut from this store, or this is an older copy of the one it was cut from. Nothing was taken, both are as they were; open the store that gave it out."},
    Sentence{"package.refused-left",
             "已合并 {0} 项；{1} 项现在不能收（见上），没有合并。",
             "{0} merged; {1} cannot be taken now (see above) and were not."},
    Sentence{"package.unknown-place",
             "台账里没有 {0} 或 {1}。",
             "The store does not have {0} or {1}."}};

} // namespace

std::span<const Sentence> packageSentences() { return packageTable; }

} // namespace xushi
