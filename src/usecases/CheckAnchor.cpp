#include "usecases/CheckAnchor.h"

#include "domain/CheckCode.h"

#include <algorithm>

namespace xushi {

Result<Remark> checkAnchor(Store& store, const std::string& code, std::optional<std::int64_t> entry) {
    const auto copied = readCheckCode(code);
    if (!copied) return copied.error();
    if (!entry) entry = copied->entry;
    const auto journal = store.readJournal(0);
    if (!journal) return journal.error();
    if (entry && (*entry < 1 || *entry > static_cast<std::int64_t>(journal->size())))
        return missing("verify.no-entry", {std::to_string(*entry), std::to_string(journal->size())});
    const auto hasCode = [&](const JournalEntry& e) { return checkCode(e.hash, copied->form) == copied->text; };
    const auto fits = [&](const JournalEntry& e) { return (!entry || e.sequence == *entry) && hasCode(e); };
    const auto at = std::ranges::find_if(*journal, fits);
    if (at != journal->end()) {
        const std::vector<std::string> arguments{copied->text, std::to_string(at->sequence), at->note.at};
        return Remark{copied->form == CheckCodeForm::Long ? "verify.code-fits" : "verify.code-fits-short", arguments};
    }
    if (!entry) return Problem{ProblemKind::Unreadable, "verify.code-nowhere", {copied->text}};
    const auto& hash = (*journal)[static_cast<std::size_t>(*entry - 1)].hash;
    return Problem{ProblemKind::Unreadable, "verify.code-differs",
                   {copied->text, std::to_string(*entry), checkCode(hash, copied->form)}};
}

} // namespace xushi
