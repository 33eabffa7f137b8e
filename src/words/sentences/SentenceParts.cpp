#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {

std::span<const std::span<const Sentence>> sentenceParts() {
    static const std::array parts{allocationSentences(), backupSentences(), catalogueSentences(), changeSentences(), chartSentences(), checkSentences(),
                                  documentSentences(), entrySentences(), explainSentences(), fileSentences(), historySentences(), importSentences(), lightSentences(),
                                  listingSentences(), meetingSentences(), narrativeSentences(), newsSentences(), noteSentences(), outlookSentences(),
                                  packageSentences(), proofSentences(), publishingSentences(), sheetSentences(), storeSentences(),
                                  summarySentences(), textSentences(), workflowSentences()};
    return parts;
}

} // namespace xushi
