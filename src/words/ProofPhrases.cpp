#include "words/ProofPhrases.h"

#include "domain/RecordNames.h"
#include "words/Phrases.h"

#include <initializer_list>

namespace xushi {
namespace {

std::string proofWord(const char* key, Language language) { return say(Remark{key, {}}, language); }

} // namespace

std::string verdictWord(ProseVerdict verdict, Language language) { return say(Remark{"verdict." + std::string(token(verdict)), {}}, language); }

std::string statementWord(const ProseStatement& statement, Language language) {
    switch (statement.kind) {
    case StatementKind::Growth:
    case StatementKind::GrowthOnly: return proofWord("statement.growth", language);
    case StatementKind::Points: return proofWord("statement.points", language);
    case StatementKind::Share: return proofWord(statement.subkind == "completion" ? "statement.completion" : "statement.share", language);
    case StatementKind::Delta: return proofWord("statement.delta", language);
    case StatementKind::Rank: return proofWord("statement.rank", language);
    case StatementKind::Target: return proofWord("statement.target", language);
    default: return {};
    }
}

std::string meaningPhrase(const ProseStatement& statement, const Catalogue& catalogue, Language language) {
    const std::string period = statement.period ? periodPhrase(statement.period->period, language) : std::string();
    std::string phrase;
    for (const auto& part : {statement.code ? nameIn(catalogue, *statement.code) : statement.indicator, statement.region ? nameIn(catalogue, *statement.region) : statement.scope, period,
                             statementWord(statement, language)})
        if (!part.empty()) phrase += (phrase.empty() ? "" : " · ") + part;
    return phrase;
}

std::string reasonsPhrase(const ProseFinding& finding, Language language) {
    std::string phrase;
    for (const auto& reason : finding.reasons) phrase += (phrase.empty() ? "" : language == Language::Chinese ? "；" : "; ") + say(reason, language);
    return phrase;
}

} // namespace xushi
