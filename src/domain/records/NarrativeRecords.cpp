#include "domain/Records.h"
#include "domain/records/FieldReader.h"
#include "domain/records/FieldText.h"

namespace xushi {

Result<SentenceEdit> sentenceEditFrom(const Fields& fields) {
    FieldReader in(fields);
    SentenceEdit e;
    e.key.narrative = in.text();
    e.key.sentence = in.text();
    e.key.period = in.period();
    e.key.region = in.code<RegionCode>();
    e.text = in.text();
    e.figures = in.text();
    e.revision = in.number();
    return in.finished(e);
}

Fields fieldsOf(const SentenceEdit& e) {
    return {e.key.narrative, e.key.sentence, e.key.period.toText(), asField(e.key.period.kind), e.key.region.text, e.text, e.figures, asField(e.revision)};
}

std::string keyTextOf(const SentenceEdit& e) {
    return e.key.narrative + "|" + e.key.sentence + "|" + e.key.period.toText() + "|" + asField(e.key.period.kind) + "|" + e.key.region.text;
}

} // namespace xushi
