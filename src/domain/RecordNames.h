#pragma once

#include "domain/Catalogue.h"
#include "domain/Records.h"

#include <string>
#include <string_view>

namespace xushi {

/// What people call a record that the journal names by its kind and key: the indicator of a figure, of its review, its
/// explanation or its target, the store's title for its rules, the name of everything else. A record that the
/// catalogue does not hold is called by its key.
std::string recordName(const Catalogue& catalogue, RecordKind kind, std::string_view key);

/// The name of an indicator, region or department; its code where the catalogue does not hold it.
template <class Code> std::string nameIn(const Catalogue& catalogue, const Code& code) {
    const auto* record = catalogue.find(code);
    return record ? record->name : code.text;
}

} // namespace xushi
