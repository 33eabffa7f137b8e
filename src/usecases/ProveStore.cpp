#include "usecases/ProveStore.h"

#include "store/StoreProof.h"

#include <chrono>
#include <thread>

namespace xushi {

Result<VerifyReport> proveStore(Store& store, const std::function<void(int)>& tell) {
    if (store.proof()) return *store.proof();
    const auto proof = store.beginProof();
    if (!proof) return proof.error();
    if (!*proof) return store.verify();
    for (;;) {
        const int before = (*proof)->progress();
        const auto isOver = (*proof)->step();
        if (!isOver) return isOver.error();
        if (*isOver) break;
        if ((*proof)->progress() == before) std::this_thread::sleep_for(std::chrono::milliseconds(2)); // somebody writes
        if (tell) tell((*proof)->progress());
    }
    store.acceptProof((*proof)->report());
    return (*proof)->report();
}

} // namespace xushi
