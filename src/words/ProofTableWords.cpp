#include "words/ProofTableWords.h"

#include "words/Phrases.h"

namespace xushi {
namespace {

ProofHeadings proofHeadings(Language language) {
    if (language == Language::English)
        return {.sheets = {"Findings", "Text", "Summary"},
                .columns = {"No.", "Place", "Sentence", "Number", "What it is", "Scope", "Period", "Value", "Unit", "Qualifier", "Growth", "Verdict", "Store has", "Remark"},
                .textColumns = {"No.", "Text"},
                .countColumns = {"Verdict", "Count"}};
    return {.sheets = {"核对结果", "全文", "小结"},
            .columns = {"序号", "位置", "原文", "数字", "含义", "范围", "时期", "值", "单位", "限定", "增速", "结论", "台账数", "说明"},
            .textColumns = {"段", "正文"},
            .countColumns = {"结论", "条数"}};
}

} // namespace

ProofWords proofWords(Language language) {
    const bool isEnglish = language == Language::English;
    ProofWords words{.headings = proofHeadings(language)};
    words.about = isEnglish ? std::array<std::string, 5>{"Report", "Day of the report", "Store", "Last entry", "Check code"}
                            : std::array<std::string, 5>{"材料", "材料日期", "台账", "台账最后修订", "校验码"};
    words.figures = isEnglish ? "All figures" : "指标数合计";
    words.others = isEnglish ? "No figures (dates, names …)" : "不是指标数的（日期、名称等）";
    words.say = [language](std::span<const Remark> remarks) { return sayAll(remarks, language); };
    words.period = [language](const Period& period) { return periodPhrase(period, language); };
    return words;
}

} // namespace xushi
