#pragma once

#include "domain/prose/ProseCheck.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace xushi {

/// Headings and names of a report of a check, in one language.
struct ProofHeadings {
    std::array<std::string, 3> sheets;        ///< 核对结果, 全文, 小结
    std::array<std::string, 14> columns;      ///< 序号 … 说明
    std::array<std::string, 2> textColumns;   ///< 段, 正文
    std::array<std::string, 2> countColumns;  ///< 结论, 条数
};

/// One figure of the text.
struct ProofRow {
    ProseVerdict verdict = ProseVerdict::Unknown;
    std::size_t start = 0;    ///< in code points of the text
    std::string sentence;     ///< in which it stands; of a long one what is near
    std::size_t numberAt = 0; ///< in bytes of `sentence`
    std::string number;       ///< as written
    std::string indicator;    ///< in the words of the text, as the next ones
    std::string scope;
    std::string period;
    std::optional<Decimal> value;
    std::string unit;
    std::string limits;     ///< 近, 以上
    std::string growth;     ///< with its sign and unit
    std::string conclusion; ///< with a sign
    std::string stored;
    std::string note;
};

struct ProofCount {
    std::optional<ProseVerdict> verdict; ///< none: of several
    std::string words;
    int count = 0;
};

/// What a check found, as it goes to a file: a value that anything can be written from.
struct ProofTable {
    ProofHeadings headings;
    std::vector<ProofRow> rows;          ///< in the order of the text, without what is no figure
    std::vector<std::string> paragraphs; ///< of the text, those that say something
    std::vector<std::array<std::string, 2>> about;
    std::vector<ProofCount> counts;      ///< what asks for a person first
    std::string anchor;                  ///< for the foot of each page
    std::string documentTime;            ///< UTC: the same check of the same moment gives the same bytes
};

/// What a report of a check is said in.
struct ProofWords {
    ProofHeadings headings;
    std::array<std::string, 5> about; ///< 材料, 材料日期, 台账, 台账时间, 校验码
    std::string figures;              ///< 合计
    std::string others;               ///< 日期、名称等
    std::function<std::string(std::span<const Remark>)> say;
    std::function<std::string(const Period&)> period; ///< 2025年1—5月
};

/// How a verdict looks: a sign as well as colours, so that it reads without them.
struct ProofMark {
    std::string_view sign;
    std::uint32_t colour; ///< of letters, 0xRRGGBB
    std::uint32_t fill;
};
ProofMark proofMark(ProseVerdict verdict);

/// The verdicts of figures, what asks for a person first.
inline constexpr std::array verdictsByConcern{ProseVerdict::Different, ProseVerdict::Contradictory, ProseVerdict::NotUnderstood,
                                       ProseVerdict::Unknown,   ProseVerdict::RoundedEqual,  ProseVerdict::Equal};

} // namespace xushi
