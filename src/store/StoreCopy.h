#pragma once

#include "store/Store.h"

namespace xushi {

/// A copy of an open store on its way into a file of its own. Its pages come through the store's own connection, on the store's
/// thread: what is written between two steps is taken into it. When all is copied it is flushed and proved as StoreProof proves, and
/// only then it has its name; until then, and after a failure, nothing lies under the name.
class StoreCopy {
public:
    virtual ~StoreCopy() = default;

    /// Goes on; true when the copy is whole, proved and on the disk. Unavailable: it cannot be written (`store.cannot-create` and
    /// what the disk says), somebody has taken the name (`store.exists`). Unreadable: what StoreProof says of the copy.
    /// It keeps writers waiting for 20 ms at most.
    virtual Result<bool> step() = 0;
    /// The store is no longer needed: whatever thread may take the further steps, the first of which may last as long as the disk takes to flush.
    virtual bool isCopied() const = 0;
    /// Nobody waits for it any more: a step in hand after isCopied() ends soon, but for the flushing, which lasts as long as the disk takes. By any
    /// thread.
    virtual void giveUp() = 0;
    /// How much of it is done, in thousandths.
    virtual int progress() const = 0;
    /// What the proof of the copy counted; the head of its journal tells of which moment it is.
    virtual const VerifyReport& report() const = 0;
};

} // namespace xushi
