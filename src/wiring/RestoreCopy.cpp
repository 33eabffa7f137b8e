#include "wiring/RestoreCopy.h"

#include "domain/WordArgument.h"
#include "domain/packages/PackageOrigin.h"
#include "store/sql/HeldPlace.h"
#include "usecases/ActingPin.h"
#include "usecases/ReadPackage.h"
#include "wiring/Composition.h"

namespace xushi {
namespace fs = std::filesystem;
namespace {

Result<JournalHead> headOf(Store& store) {
    return readTogether(store, [](Reading& reading) { return reading.journalHead(); });
}

/// Empty where it cannot be read.
std::string firstEntryOf(Store* store) {
    if (!store) return {};
    const auto first = readTogether(*store, [](Reading& reading) { return hashOfEntry(reading, 1); });
    return first ? *first : std::string();
}

/// A large store was opened on its journal's tail alone.
bool isSound(Store& store) {
    const auto proof = store.verify();
    return proof && proof->faults.empty();
}

Result<void> mayRestore(Store& store, const RestoringPerson& by) {
    const auto may = readTogether(store, [&](Reading& reading) -> Result<bool> {
        const auto checked = checkRestorer(reading, by.person, by.pinFits, changeNote("restore"));
        return checked ? Result<bool>(true) : Result<bool>(checked.error());
    });
    return may ? Result<void>() : Result<void>(may.error());
}

/// 2025-before-restore-20250603-110805.damaged.xushi, which is free: no name of a copy that is offered, or removed by a rule.
fs::path nameOfDamaged(const fs::path& copy) {
    const std::string stem = (copy.parent_path() / copy.stem()).string() + ".damaged";
    fs::path name = stem + ".xushi";
    std::error_code error;
    for (int number = 2; fs::exists(name, error); ++number) name = stem + "-" + std::to_string(number) + ".xushi";
    return name;
}

/// The present, on the disk under a name of its own, before anything is done to it.
Result<fs::path> keepPresent(const HeldPlace& place, const fs::path& name, std::optional<JournalHead>& before, const ProgressTold& tell) {
    const auto path = pathOfCopy(name, "restore");
    if (!path) return path.error();
    if (place.store()) {
        const auto copied = copyStore(*place.store(), *path, tell);
        if (copied) {
            before = copied->head;
            return *path;
        }
        if (copied.error().kind != ProblemKind::Unreadable) return copied.error();
    }
    const fs::path damaged = nameOfDamaged(*path);
    const auto kept = place.keepAsItIs(damaged);
    return kept ? Result<fs::path>(damaged) : Result<fs::path>(kept.error());
}

} // namespace

Result<RestoredStore> restoreCopy(const fs::path& name, const fs::path& copy, const RestoringPerson& by, const ProgressTold& tell) {
    std::error_code error;
    if (fs::equivalent(name, copy, error)) return refused("backup.same-file", {copy.string()});
    const auto image = StoreImage::of(copy);
    if (!image) return image.error();
    const auto head = headOf(image->store());
    if (!head) return head.error();
    const auto place = HeldPlace::of(name, folderOfCopies(name));
    if (!place) return place.error();
    const auto remains = place->store() ? nullptr : place->remains();
    const std::string first = firstEntryOf(place->store() ? place->store() : remains.get());
    if (!first.empty() && first != firstEntryOf(&image->store())) return refused("backup.other-store", {name.string(), copy.string()});
    RestoredStore restored{.kept = {}, .before = {}, .now = *head, .isUpgraded = image->isUpgraded()};
    if (place->store()) {
        if (const auto may = mayRestore(*place->store(), by); !may && isSound(*place->store())) return may.error();
        const auto before = headOf(*place->store());
        if (!before) return before.error();
        restored.before = *before;
        if (before->hash == head->hash && isSound(*place->store())) return restored; // of the same history; its figures may be others
    }
    restored.before.reset();
    auto kept = keepPresent(*place, name, restored.before, tell);
    if (!kept) return Problem{kept.error().kind, "backup.not-kept", {remarkArgument({kept.error().key, kept.error().args})}};
    restored.kept = std::move(*kept);
    const auto replaced = place->replaceBy(*image);
    return replaced ? Result<RestoredStore>(std::move(restored)) : Result<RestoredStore>(replaced.error());
}

Result<std::unique_ptr<Store>> openCopy(const fs::path& path) {
    auto opened = openStore(path, OpenMode::ReadOnly, {}, {.mayUpgrade = false});
    if (opened) return std::move(opened->store);
    if (opened.error().key != "store.older") return opened.error();
    auto image = StoreImage::of(path);
    return image ? Result<std::unique_ptr<Store>>(std::move(*image).take()) : Result<std::unique_ptr<Store>>(image.error());
}

Result<StoresCompared> compareWithCopy(Store& copy, Store& store, const std::optional<Period>& period, const std::optional<RegionCode>& region) {
    const auto there = headOf(copy);
    if (!there) return there.error();
    const auto here = headOf(store);
    if (!here) return here.error();
    return compareStores(copy, store, {.there = there->sequence, .here = here->sequence, .period = period, .region = region});
}

Result<std::unique_ptr<Store>> openForLooking(const fs::path& path) {
    auto opened = openForReading(path);
    if (opened || (opened.error().key != "store.damaged-file" && opened.error().key != "store.journal-differs")) return opened;
    const auto file = HeldFile::hold(path);
    const auto bytes = file ? (*file)->readAll() : std::nullopt;
    auto remains = bytes ? StoreImage::unproved(*bytes) : nullptr;
    return remains ? Result<std::unique_ptr<Store>>(std::move(remains)) : Result<std::unique_ptr<Store>>(opened.error());
}

} // namespace xushi
