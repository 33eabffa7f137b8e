#include "usecases/CheckAnchor.h"

#include "domain/RecordNames.h"

#include <algorithm>
#include <ranges>

namespace xushi {
namespace {

bool hasCode(const JournalHead& entry, const CopiedCode& code) { return checkCode(entry.hash, code.form) == code.text; }

/// The entry that each code names, or the first that has it; nothing where there is none.
Result<std::vector<std::optional<JournalHead>>> entriesFor(Reading& reading, std::span<const CopiedCode> codes, std::int64_t last) {
    std::vector<std::optional<JournalHead>> found(codes.size());
    std::vector<std::size_t> wanted; // not found yet
    std::int64_t after = last;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::int64_t named = codes[i].entry.value_or(1);
        if (named < 1 || named > last) continue;
        wanted.push_back(i);
        after = std::min(after, named - 1);
    }
    if (wanted.empty()) return found;
    const auto read = reading.readHeads(after, [&](const JournalHead& entry) {
        std::erase_if(wanted, [&](std::size_t i) {
            if (codes[i].entry ? *codes[i].entry != entry.sequence : !hasCode(entry, codes[i])) return false;
            found[i] = entry;
            return true;
        });
        return !wanted.empty();
    });
    if (!read) return read.error();
    return found;
}

Result<Remark> verdictOf(const CopiedCode& code, const std::optional<JournalHead>& found, std::int64_t last) {
    if (code.entry && (*code.entry < 1 || *code.entry > last)) return missing("verify.no-entry", {std::to_string(*code.entry), std::to_string(last)});
    if (!found) return Problem{ProblemKind::Unreadable, "verify.code-nowhere", {code.text}};
    const std::string number = std::to_string(found->sequence);
    if (!hasCode(*found, code)) return Problem{ProblemKind::Unreadable, "verify.code-differs", {code.text, number, checkCode(found->hash, code.form)}};
    return Remark{code.form == CheckCodeForm::Long ? "verify.code-fits" : "verify.code-fits-short", {code.text, number, found->at}};
}

} // namespace

Result<std::vector<CheckedAnchor>> checkAnchors(Reading& reading, std::span<const CopiedCode> codes) {
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto found = entriesFor(reading, codes, head->sequence);
    if (!found) return found.error();
    std::vector<CheckedAnchor> checked;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        auto verdict = verdictOf(codes[i], (*found)[i], head->sequence);
        const bool isPast = verdict.has_value();
        checked.push_back({codes[i], isPast ? (*found)[i] : std::nullopt, std::move(verdict)});
    }
    return checked;
}

Result<Remark> checkAnchor(Reading& reading, const std::string& code, std::optional<std::int64_t> entry) {
    auto copied = readCheckCode(code);
    if (!copied) return copied.error();
    if (entry) copied->entry = entry;
    const auto checked = checkAnchors(reading, std::span(&*copied, 1));
    return checked ? checked->front().verdict : Result<Remark>(checked.error());
}

Result<std::vector<Anchor>> listAnchors(Reading& reading) {
    const auto head = reading.journalHead();
    const auto submissions = reading.readSubmissions(everyYear);
    const auto publications = reading.readPublications();
    const auto catalogue = reading.readCatalogue(noYear);
    if (!head) return head.error();
    if (!submissions) return submissions.error();
    if (!publications) return publications.error();
    if (!catalogue) return catalogue.error();
    std::vector<Anchor> anchors;
    for (const auto& submission : *submissions)
        if (const auto code = readCheckCode(submission.anchor); code && code->entry)
            anchors.push_back({code->text, *code->entry, {"anchor.month", {nameIn(*catalogue, submission.key.department), submission.key.month.toText()}}});
    for (const auto& publication : *publications)
        if (!publication.code.empty())
            anchors.push_back({publication.code, publication.entry, {"anchor.table", {std::to_string(publication.number), publication.fileName}}});
    std::ranges::stable_sort(anchors, {}, &Anchor::entry);
    anchors.push_back({head->shortCode(), head->sequence, {"anchor.now", {head->at}}});
    return anchors;
}

} // namespace xushi
