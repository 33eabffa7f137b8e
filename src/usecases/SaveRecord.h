#pragma once

#include "usecases/ChangeStore.h"

namespace xushi {

/// Writes one record in a transaction of its own and gives it back with the revision that it has now.
template <class Record> Result<Record> saveRecord(Store& store, const Record& record, const ChangeNote& note) {
    Record saved;
    const auto group = changeStore(store, note, [&](Transaction& transaction) -> Result<void> {
        auto put = transaction.put(record);
        if (!put) return put.error();
        saved = std::move(*put);
        return {};
    });
    if (!group) return group.error();
    return saved;
}

} // namespace xushi
