#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array backupTable{
    Sentence{"backup.beside",
             "“{0}”旁边有“{1}”，不能用备份换下台账：它会和换上的备份一起被读取。没有恢复，台账和它都未改动。请先把它移到别处，再恢复。",
             "Beside “{0}” lies “{1}”, which would be read with the copy that is put in place. Nothing was restored or changed; move it away and restore again."},
    Sentence{"backup.copy-unfinished",
             "“{0}”旁边有没有写完的日志“{1}”，不能用来恢复，没有改动任何内容。请先打开这份备份一次（会倒回到中断之前），再恢复。",
             "Beside “{0}” lies the journal “{1}” of a write that was not finished; nothing was restored or changed. Open that copy once, which rolls it back, and restore again."},
    Sentence{"backup.entry",
             "第{0}条",
             "entry {0}"},
    Sentence{"backup.kept",
             "恢复前的台账已备份到“{0}”，核对无误：第{1}条，校验码 {2}。",
             "The store as it was before is kept in “{0}” and proved: entry {1}, check code {2}."},
    Sentence{"backup.kept-damaged",
             "原来的台账已损坏，按原样（逐字节）留在“{0}”，没有核对。",
             "The store as it was is damaged; it is kept byte for byte in “{0}”, and is not proved."},
    Sentence{"backup.made",
             "已备份到“{0}”，核对无误：第{1}条，校验码 {2}。",
             "Copied to “{0}” and proved: entry {1}, check code {2}."},
    Sentence{"backup.no-number",
             "没有第{0}份备份，这个台账现有{1}份。没有改动任何内容；请用 backup --list 查看序号。",
             "There is no copy number {0}; this store has {1}. Nothing was changed; see backup --list."},
    Sentence{"backup.none",
             "“{0}”里还没有这个台账的备份。",
             "“{0}” has no copy of this store yet."},
    Sentence{"backup.not-kept",
             "恢复前的备份没有写成，没有恢复，台账未改动。{0}",
             "No copy of the present store could be kept; nothing was restored and the store is as it was. {0}"},
    Sentence{"backup.not-writable",
             "现在不能改动“{0}”，没有恢复。{1}",
             "“{0}” cannot be changed now; nothing was restored. {1}"},
    Sentence{"backup.now",
             "与现在相同",
             "as the store is now"},
    Sentence{"backup.other-names",
             "“{0}”另有别的名字（硬链接），恢复后会分成两份。没有恢复，台账未改动。请删去多余的名字后再恢复。",
             "“{0}” has other names (hard links), from which it would part. Nothing was restored; remove the other names and try again."},
    Sentence{"backup.other-store",
             "“{1}”是另一个台账的备份（第1条修订记录不同），没有恢复，“{0}”未改动。请选这个台账自己的备份。",
             "“{1}” is a copy of another store: its first journal entry differs. Nothing was restored and “{0}” was not changed; choose a copy of this store."},
    Sentence{"backup.other-way",
             "与现在的台账已分道",
             "went another way than the store"},
    Sentence{"backup.past",
             "早于现在{0}条",
             "{0} entries before now"},
    Sentence{"backup.removed",
             "按保留规则（最近10份、30天每天1份、24个月每月1份）清理了{0}份旧备份。",
             "{0} older copies were removed by the rule: the 10 newest, one of each of 30 days and of 24 months."},
    Sentence{"backup.restored",
             "已用“{0}”恢复：现在是第{1}条，校验码 {2}。",
             "Restored from “{0}”: the store now stands at entry {1}, check code {2}."},
    Sentence{"backup.restored-already",
             "台账与“{0}”相同（第{1}条，校验码 {2}），没有改动。",
             "The store is as “{0}” already: entry {1}, check code {2}. Nothing was changed."},
    Sentence{"backup.restored-upgraded",
             "这份备份由旧版本建立，恢复时已升级到现在的结构；备份文件本身未改动。",
             "That copy was made by an older version and was brought to the present schema as it was restored; the file of the copy was not changed."},
    Sentence{"backup.same-file",
             "“{0}”就是这个台账本身，没有改动。请选一份备份。",
             "“{0}” is the store itself; nothing was changed. Choose a copy."},
};

} // namespace

std::span<const Sentence> backupSentences() { return backupTable; }

} // namespace xushi
