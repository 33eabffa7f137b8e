#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/Journal.h"
#include "words/Sentences.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What an act is about, without its kind: 技术合同成交额 · 2025年1—5月 · 淮安市　102.85 → 114.20 亿元; 洪泽区5月.xlsx, 34项. `only` is the
/// entry of an act that wrote one record, else nullptr; `file` the name of the file that an import read, else empty.
std::string actSubject(const JournalAct& act, const JournalEntry* only, std::string_view file, const Catalogue& catalogue, const NumberFormat& format, Language language);

/// What a record holds, in a few words, as a journal entry has it; empty where it was not there. Of a definition nothing: what changed in it
/// is told field by field.
std::string recordContent(RecordKind kind, const Fields& fields, const Indicator* indicator, const NumberFormat& format, Language language);

/// The words of the acts by which a history can be narrowed, those that people look for first.
std::vector<std::string> actWords();

/// 技术合同成交额（目标）: a record that is no figure.
std::string recordTitle(const Catalogue& catalogue, RecordKind kind, std::string_view key, Language language);

} // namespace xushi
