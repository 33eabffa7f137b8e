#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// Takes off the period phrases that stand before the number, and what is before them.
void dropPhrases(const ProseReading& reading, const ProseDraft& draft, std::u32string& words);
/// 全市 of 增速全市: among whom a place is meant where no verb says it; empty for none.
std::u32string_view rankScopeOf(std::u32string_view words);
/// 高新技术产业完成产值 is 高新技术产业产值.
std::u32string withoutVerb(std::u32string words);
/// What is completed: 技术合同成交额完成全年目标的 52.3 %; of 完成全年目标的 the subject before it.
std::u32string completed(const std::u32string& words);
/// Without blanks, and without marks and promises at the end.
std::u32string tidied(std::u32string words);
/// What stands behind a number that has nothing before it: 28家企业申报贯标备案.
std::u32string nounBehind(const ProseDraft& draft);
/// 企业 of 惠及269家企业: the object, where the verb alone stands before the number.
std::u32string objectBehind(const ProseDraft& draft);

} // namespace xushi
