#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseSubjectWords.h"
#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

constexpr std::initializer_list<std::u32string_view> deedsOfEach{U"新增", U"增加", U"增长", U"下降", U"减少", U"提高", U"完成", U"实现", U"建成", U"新建", U"培育", U"获批", U"获", U"有", U"达", U"超", U"占", U"为", U"安排", U"投入", U"建设", U"引进", U"认定", U"新认定"};

struct EachWords {
    std::u32string head; ///< of whom
    std::u32string tail; ///< up to the number
};

std::vector<std::u32string> namesIn(const std::u32string& head) {
    std::vector<std::u32string> names(1);
    for (const char32_t c : head) {
        if (c == U'、' || c == U'和' || c == U'与' || c == U'及') names.emplace_back();
        else names.back() += c;
    }
    std::erase_if(names, [](const std::u32string& name) { return name.empty(); });
    return names;
}

/// 各县区, 各类: one word with what follows.
bool isOfNoun(std::u32string_view tail) {
    return startsWithAny(tail, {U"县", U"区", U"市", U"地", U"乡", U"镇", U"类", U"级", U"项", U"方", U"部门", U"单位", U"企业", U"产业", U"行业", U"领域", U"园区", U"板块", U"科室", U"处室", U"个", U"高校", U"种", U"大", U"界", U"成员", U"开发区"});
}

/// 各 between whom it is said of and what is said; 均 only behind a list and before a verb.
std::optional<EachWords> eachIn(const ProseReading& reading, const ProseDraft& draft) {
    for (std::size_t at = draft.left.size(); at-- > 0;) {
        const bool isEach = draft.left[at] == U'各';
        if (!isEach && draft.left[at] != U'均') continue;
        EachWords words{draft.left.substr(0, at), draft.left.substr(at + 1)};
        if (isEach ? isOfNoun(words.tail) : !words.tail.empty() && !startsWithAny(words.tail, deedsOfEach)) continue;
        dropPhrases(reading, draft, words.head);
        dropLeads(words.head);
        if (words.tail.starts_with(U"自")) words.tail.erase(0, 1);
        if (namesIn(words.head).size() > (isEach ? 0U : 1U)) return words;
    }
    return std::nullopt;
}

bool isOfCounties(std::u32string_view head) {
    return startsWithAny(head, {U"各县", U"各区", U"各市县", U"各地", U"全市各县", U"全市各区", U"各市区"}) && head.find(U'、') == std::u32string_view::npos;
}

std::u32string withoutDeed(std::u32string tail) {
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const auto deed : deedsOfEach)
            if (deed.size() > 1 && tail.starts_with(deed)) {
                tail.erase(0, deed.size());
                isCut = true;
            }
    }
    return tail;
}

void tellEachOf(const ProseReading& reading, ProseDraft& draft) {
    const auto words = eachIn(reading, draft);
    if (!words) return;
    draft.statement.each = ProseEach{};
    draft.each = namesIn(words->head);
    auto noun = withoutDeed(words->tail);
    if (!isOfCounties(words->head)) {
        for (auto& name : draft.each) {
            const auto length = reading.places->atHead(name + U"的");
            if (length == 0) return;
            if (length == name.size()) continue;
            if (&name != &draft.each.back()) return;
            noun = name.substr(length); // 甲县、乙县众创空间均为3家
            name.resize(length);
        }
    }
    draft.statement.scope = utf8Of(words->head);
    if (noun.size() < 2) noun = nounBehind(draft);
    draft.statement.indicator = utf8Of(noun);
}

} // namespace

void tellEach(ProseReading& reading) {
    for (auto& draft : reading.drafts)
        if (draft.statement.kind != StatementKind::Rank && draft.statement.kind != StatementKind::NotAnIndicator) tellEachOf(reading, draft);
}

} // namespace xushi
