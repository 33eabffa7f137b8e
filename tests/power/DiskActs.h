#pragma once

#include "store/Store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace xushi {

/// Where an act is done: a folder with all that it needs, and its store when that is open.
struct DiskScene {
    std::filesystem::path folder;
    std::unique_ptr<Store> store = {};

    std::filesystem::path storePath() const { return folder / "small.xushi"; }
};

/// An act of a person, from a call of the use case on to its answer.
struct DiskAct {
    std::string name;
    std::function<void(DiskScene& scene)> prepare = {}; ///< the store is open
    std::function<Result<void>(DiskScene& scene)> act;
    bool isOnOpenStore = true;
    /// What is wrong with the files besides the store when it is done. Empty: nothing.
    std::function<std::string(const DiskScene& scene)> wrongWithFiles = {};
    bool keepsCopies = false;   ///< where it fails, a sound copy of before may stay in `home`
    std::string fileAlone = {}; ///< where it fails, this file may stand alone: it is said
    bool goesInSteps = false;   ///< where it fails, the store may be brought on a part of the way, and be sound
};

/// Every act that writes to a store.
std::vector<DiskAct> actsOnStores();
/// Those that write other files, or make, restore and upgrade stores.
std::vector<DiskAct> actsOnFiles();

} // namespace xushi
