#include "usecases/EditNarrative.h"

#include "domain/Width.h"
#include "usecases/ChangeStore.h"

#include <algorithm>

namespace xushi {
namespace {

Result<int> storedRevision(Reading& reading, const SentenceKey& key, bool mustBeThere) {
    const auto edits = reading.readSentenceEdits();
    if (!edits) return edits.error();
    const auto at = std::ranges::find(*edits, key, &SentenceEdit::key);
    if (mustBeThere && (at == edits->end() || !at->isThere())) return missing("narrative.no-edit", {key.sentence});
    return at == edits->end() ? 0 : at->revision;
}

Result<SentenceEdit> put(Store& store, SentenceEdit edit, bool mustBeThere, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<SentenceEdit> {
        const auto revision = storedRevision(transaction, edit.key, mustBeThere);
        if (!revision) return revision.error();
        edit.revision = *revision;
        return transaction.put(edit);
    });
}

} // namespace

Result<SentenceEdit> saveSentenceEdit(Store& store, const SaveSentenceEditRequest& request) {
    const auto sentences = sentencesOf(request.narrative);
    const auto at = std::ranges::find(sentences, request.sentence, &Narrative::Sentence::id);
    if (at == sentences.end()) return missing("narrative.no-sentence", {request.sentence});
    if (isBlank(request.text)) return refused("narrative.blank-edit");
    const SentenceKey key{request.narrative.code, request.sentence, request.narrative.period, request.narrative.region};
    if (request.text == (*at)->generated()) return (*at)->edited ? withdrawSentenceEdit(store, key, request.note) : Result<SentenceEdit>(SentenceEdit{.key = key});
    return put(store, {.key = key, .text = request.text, .figures = figuresUnder(**at)}, false, request.note);
}

Result<SentenceEdit> withdrawSentenceEdit(Store& store, const SentenceKey& key, const ChangeNote& note) {
    return put(store, {.key = key}, true, note);
}

} // namespace xushi
