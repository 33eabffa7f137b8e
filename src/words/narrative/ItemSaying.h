#pragma once

#include "words/narrative/NarrativeWorld.h"
#include "words/narrative/SentenceRuns.h"

#include <span>
#include <string>
#include <vector>

namespace xushi {

/// What a sentence knows while its items are said one after the other.
struct SentenceState {
    Period asOf;            ///< of the sentence: figures of another month say theirs
    std::string commitment = {}; ///< that was said last: 确保 stands once for all that follow
    bool isBehindPromise = false; ///< the last item ended with what is promised of it: the next one does not go on in it
    std::vector<NarrativeSubject> told = {};
};

/// One item with all that is said of it and its parts in brackets. What the store does not have, is a remark and no text.
SentenceRuns sayItem(const NarrativeTemplate::Item& item, NarrativeWorld& world, SentenceState& state);

/// The months of a figure that are not those of its sentence: （1—4月）.
std::string ownMonths(const NarrativeSubject& subject, const Period& asOf);

/// The same amount with its words and its months.
void sayAmount(const NarrativeSubject& subject, const NarrativeWorld& world, const Period& asOf, SentenceRuns& runs);

} // namespace xushi
