#pragma once

#include "domain/narrative/Narrative.h"
#include "store/Store.h"

namespace xushi {

struct SaveSentenceEditRequest {
    const Narrative& narrative; ///< as it was shown when the sentence was edited
    std::string sentence;       ///< its id
    std::string text;
    ChangeNote note;
};

/// Keeps what a person wrote over a sentence of a report, with the figures under it as they were shown. A text that is the
/// generated one withdraws the edit. Refuses with `narrative.no-sentence`, `narrative.blank-edit` and `text.*`.
Result<SentenceEdit> saveSentenceEdit(Store& store, const SaveSentenceEditRequest& request);

/// The generated sentence stands again. `narrative.no-edit` where nobody wrote over it.
Result<SentenceEdit> withdrawSentenceEdit(Store& store, const SentenceKey& key, const ChangeNote& note);

} // namespace xushi
