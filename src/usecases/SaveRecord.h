#pragma once

#include "usecases/ChangeStore.h"

namespace xushi {

/// Writes one record in a transaction of its own, when `check` of what stands there refuses nothing, and gives it back with
/// the revision that it has now.
template <class Record, class Check>
Result<Record> saveRecord(Store& store, const Record& record, const ChangeNote& note, Check check) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Record> {
        if (const auto fits = check(transaction); !fits) return fits.error();
        return transaction.put(record);
    });
}

} // namespace xushi
