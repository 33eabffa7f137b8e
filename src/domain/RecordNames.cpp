#include "domain/RecordNames.h"

namespace xushi {
namespace {

/// The part of a key between two bars, counted from 0; empty where it has fewer.
std::string part(std::string_view key, int index) {
    for (; index > 0; --index) {
        const auto bar = key.find('|');
        key = bar == std::string_view::npos ? std::string_view() : key.substr(bar + 1);
    }
    return std::string(key.substr(0, key.find('|')));
}

template <class Code> std::string nameOf(const Catalogue& catalogue, std::string code) {
    const auto* record = catalogue.find(Code{code});
    return record ? record->name : std::move(code);
}

} // namespace

std::string recordName(const Catalogue& catalogue, RecordKind kind, std::string_view key) {
    switch (kind) {
    case RecordKind::Figure:
    case RecordKind::Review:
    case RecordKind::Explanation: return nameOf<IndicatorCode>(catalogue, part(key, 2)); // after period and its kind
    case RecordKind::Target:
    case RecordKind::Indicator: return nameOf<IndicatorCode>(catalogue, part(key, 0));
    case RecordKind::Curve: return nameOf<CurveCode>(catalogue, part(key, 0));
    case RecordKind::Region: return nameOf<RegionCode>(catalogue, part(key, 0));
    case RecordKind::Department:
    case RecordKind::Submission: return nameOf<DepartmentCode>(catalogue, part(key, 0));
    case RecordKind::Pin:
    case RecordKind::Person: return nameOf<PersonCode>(catalogue, part(key, 0));
    case RecordKind::Layout: return nameOf<LayoutCode>(catalogue, part(key, 0));
    case RecordKind::Settings: return catalogue.settings.title;
    case RecordKind::SentenceEdit: return std::string(part(key, 1));
    case RecordKind::Publication: break;
    }
    return std::string(key);
}

} // namespace xushi
