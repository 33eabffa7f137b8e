#pragma once

#include "domain/Catalogue.h"
#include "domain/prose/ProseCheck.h"
#include "words/Sentences.h"

#include <string>

namespace xushi {

/// 一致, 与库不符, 自相矛盾
std::string verdictWord(ProseVerdict verdict, Language language);
/// 增速, 目标, 完成率: what of its indicator a number is; empty where it is its figure.
std::string statementWord(const ProseStatement& statement, Language language);
/// 技术合同成交额 · 淮安市 · 2025年1—5月 · 增速: by the names of the catalogue where it has them, else in the words of the text.
std::string meaningPhrase(const ProseStatement& statement, const Catalogue& catalogue, Language language);
/// All reasons in a row.
std::string reasonsPhrase(const ProseFinding& finding, Language language);

} // namespace xushi
