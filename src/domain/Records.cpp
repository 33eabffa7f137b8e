#include "domain/Records.h"

namespace xushi {

Fields inPresentForm(RecordKind kind, const Fields& fields) {
    const auto again = [&](const auto& record) { return record ? fieldsOf(*record) : fields; };
    switch (kind) {
    case RecordKind::Figure: return again(figureFrom(fields));
    case RecordKind::Indicator: return again(indicatorFrom(fields));
    case RecordKind::Target: return again(targetFrom(fields));
    case RecordKind::Curve: return again(curveFrom(fields));
    case RecordKind::Region: return again(regionFrom(fields));
    case RecordKind::Department: return again(departmentFrom(fields));
    case RecordKind::Settings: return again(settingsFrom(fields));
    case RecordKind::Person: return again(personFrom(fields));
    case RecordKind::Submission: return again(submissionFrom(fields));
    case RecordKind::Review: return again(reviewFrom(fields));
    case RecordKind::Explanation: return again(explanationFrom(fields));
    case RecordKind::Layout: return again(layoutFrom(fields));
    case RecordKind::Publication: return again(publicationFrom(fields));
    case RecordKind::SentenceEdit: return again(sentenceEditFrom(fields));
    case RecordKind::Pin: return again(pinFrom(fields));
    }
    return fields;
}

} // namespace xushi
