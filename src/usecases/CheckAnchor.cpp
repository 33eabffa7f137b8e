#include "usecases/CheckAnchor.h"

#include "domain/CheckCode.h"

namespace xushi {

Result<Remark> checkAnchor(Reading& reading, const std::string& code, std::optional<std::int64_t> entry) {
    const auto copied = readCheckCode(code);
    if (!copied) return copied.error();
    if (!entry) entry = copied->entry;
    const auto head = reading.journalHead();
    if (!head) return head.error();
    if (entry && (*entry < 1 || *entry > head->sequence))
        return missing("verify.no-entry", {std::to_string(*entry), std::to_string(head->sequence)});
    const auto hasCode = [&](const JournalHead& e) { return checkCode(e.hash, copied->form) == copied->text; };
    std::optional<JournalHead> found; // the first that has the code, or the one that was named
    const auto read = reading.readHeads(entry ? *entry - 1 : 0, [&](const JournalHead& e) {
        if (entry || hasCode(e)) found = e;
        return !found;
    });
    if (!read) return read.error();
    if (!found) return Problem{ProblemKind::Unreadable, "verify.code-nowhere", {copied->text}};
    const std::string number = std::to_string(found->sequence);
    if (!hasCode(*found))
        return Problem{ProblemKind::Unreadable, "verify.code-differs", {copied->text, number, checkCode(found->hash, copied->form)}};
    return Remark{copied->form == CheckCodeForm::Long ? "verify.code-fits" : "verify.code-fits-short", {copied->text, number, found->at}};
}

} // namespace xushi
