#pragma once

#include "store/Store.h"

namespace xushi {

/// The full proof of an open store, in steps, by a reading of its own: the structure of the file, its schema, every entry
/// of the journal, every row of the tables against the last entry of its record. To be used by one thread, which may be
/// another than the store's; the store must outlive it. A step keeps writers waiting for 20 ms at most.
class StoreProof {
public:
    virtual ~StoreProof() = default;

    /// Goes on; true when all is proved. A fault is a Problem of kind Unreadable: `store.journal-differs` with the file, the
    /// number of faults and the first, or `store.damaged-file`. Unavailable: the file cannot be read now.
    virtual Result<bool> step() = 0;
    /// Nobody waits for it any more: the step in hand ends soon, and no other one does anything. By any thread.
    virtual void giveUp() = 0;
    /// How much of it is done, in thousandths.
    virtual int progress() const = 0;
    /// What was counted.
    virtual const VerifyReport& report() const = 0;
};

} // namespace xushi
