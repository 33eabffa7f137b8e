#include "words/ChartPhrases.h"

#include "words/Phrases.h"

namespace xushi {

ChartWords chartWords(Language language) {
    return {.say = [=](const Remark& remark) { return say(remark, language); },
            .sayAll = [=](std::span<const Remark> remarks) { return sayAll(remarks, language); },
            .period = [=](const Period& period) { return periodPhrase(period, language); },
            .growth = [=](const Growth& growth, const Indicator& indicator, const NumberFormat& format) { return growthPhrase(growth, indicator, format, language); },
            .target = [=](const Target& target, const NumberFormat& format) { return targetPhrase(target, format, language); },
            .status = [=](DataStatus status) { return statusWord(status, language); },
            .frequency = [=](Frequency frequency) { return frequencyWord(frequency, language); }};
}

std::string chartKindName(ChartKind kind, Language language) { return say(Remark{std::string(entryOf(kind).name), {}}, language); }

} // namespace xushi
