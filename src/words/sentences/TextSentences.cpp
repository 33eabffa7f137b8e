#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array textTable{
    Sentence{"output.closed",
             "输出没有写完：接收的一方已关闭。台账完好，已执行的修改都已保存；需要全部输出时请重新运行。",
             "The output is not complete: its reader has gone. The store is safe and every change that was made is saved; run it again for the rest."},
    Sentence{"output.closed-without-store",
             "输出没有写完：接收的一方已关闭。没有打开或改动任何文件；需要全部输出时请重新运行。",
             "The output is not complete: its reader has gone. No file was opened or changed; run it again for the rest."},
    Sentence{"output.disk-full",
             "输出没有写完：磁盘已满。台账完好，已执行的修改都已保存；请清理空间后重新查看。",
             "The output is not complete: the disk is full. The store is safe and every change that was made is saved; make room and look again."},
    Sentence{"output.disk-full-without-store",
             "输出没有写完：磁盘已满。没有打开或改动任何文件；请清理空间后重新运行。",
             "The output is not complete: the disk is full. No file was opened or changed; make room and run it again."},
    Sentence{"output.failed",
             "输出没有写完：写不进去。台账完好，已执行的修改都已保存；请检查输出位置后重新查看。",
             "The output is not complete: it cannot be written. The store is safe and every change that was made is saved; check where it goes and look again."},
    Sentence{"output.failed-without-store",
             "输出没有写完：写不进去。没有打开或改动任何文件；请检查输出位置后重新运行。",
             "The output is not complete: it cannot be written. No file was opened or changed; check where it goes and run it again."},
    Sentence{"text.control",
             "“{0}”的第{1}个字符（{2}）看不见，会打乱显示和导出，没有保存，原有内容完好。请删去它再试。",
             "Character {1} of “{0}” ({2}) cannot be seen and would upset display and export; nothing was saved or changed. Delete it and try again."},
    Sentence{"text.not-utf-8",
             "“{0}”在第{1}个字符处不是 UTF-8 文字，没有保存，原有内容完好。请重新输入。",
             "“{0}” is no UTF-8 at character {1}; nothing was saved or changed. Type it again."},
    Sentence{"text.too-long",
             "“{0}”有{1}个字，最多{2}个字，没有保存，原有内容完好。请缩短后再试。",
             "“{0}” has {1} characters, {2} are the most; nothing was saved or changed. Shorten it and try again."},
};

} // namespace

std::span<const Sentence> textSentences() { return textTable; }

} // namespace xushi
