// What the window writes of the catalogue and of the rules of the store.
#include "app/office/Acts.h"
#include "app/text/QtText.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "wiring/LayoutFiles.h"

#include <type_traits>

namespace xushi {

/// What cannot be read again afterwards is told, and was written all the same.
template <class Write, class Taken>
auto Acts::define(const QString& act, const QString& reason, const Write& write, const Taken& taken) {
    using Written = std::invoke_result_t<Write, Store&, const ChangeNote&>;
    if (!m_store.isOpen()) return Written(missing("store.closed"));
    Written written = write(m_store.store(), note(act, reason));
    if (!written) return written;
    if constexpr (std::is_same_v<Written, Result<void>>) {
        if (taken) taken();
    } else if (taken) {
        taken(*written);
    }
    if (const auto read = readCatalogue(ChangeReason::OwnAct); !read) emit m_feed.problemMet(read.error());
    return written;
}

Result<Indicator> Acts::save(const Indicator& indicator, const QString& reason, const Taken<Indicator>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveIndicator(store, indicator, note); };
    return define(QStringLiteral("indicator"), reason, write, taken);
}

Result<Indicator> Acts::saveWithDepartment(const Indicator& indicator, const Department& department, const QString& reason,
                                           const Taken<Indicator>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveIndicatorOfNewDepartment(store, indicator, department, note); };
    return define(QStringLiteral("indicator"), reason, write, taken);
}

Result<Indicator> Acts::stop(const IndicatorCode& code, const YearMonth& last, const QString& reason, const Taken<Indicator>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return stopIndicator(store, code, last, note); };
    return define(QStringLiteral("stop-indicator"), reason, write, taken);
}

Result<Indicator> Acts::succeed(const IndicatorCode& before, const Indicator& after, const YearMonth& from, const QString& reason,
                                const Taken<Indicator>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return succeedIndicator(store, before, after, from, note); };
    return define(QStringLiteral("succeed-indicator"), reason, write, taken);
}

Result<ChangedIndicators> Acts::change(const std::vector<IndicatorCode>& codes, const IndicatorChange& change, const QString& reason,
                                       const Taken<ChangedIndicators>& taken) {
    if (!m_store.isOpen()) return missing("store.closed");
    auto changed = changeIndicators(m_store.store(), codes, change, note(QStringLiteral("change-indicators"), reason));
    if (!changed || !changed->refused.empty()) return changed;
    if (taken) taken(*changed);
    if (const auto read = readCatalogue(ChangeReason::OwnAct); !read) emit m_feed.problemMet(read.error());
    return changed;
}

Result<Target> Acts::save(const Target& target, const QString& reason, const Taken<Target>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveTarget(store, target, note); };
    return define(QStringLiteral("target"), reason, write, taken);
}

Result<Target> Acts::save(const Target& target, const Curve& curve, const QString& reason, const Taken<Target>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveTargetWithCurve(store, target, curve, note); };
    return define(QStringLiteral("curve"), reason, write, taken);
}

Result<AllocatedTargets> Acts::allocate(const AllocateRequest& request) {
    const auto write = [&](Store& store, const ChangeNote& note) { return allocateTarget(store, request, note); };
    return define(QStringLiteral("allocate"), toQt(request.reason), write, Taken<AllocatedTargets>());
}

Result<RollOverPlan> Acts::rollOver(const RollOverRequest& request, const Taken<RollOverPlan>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return xushi::rollOver(store, request, note); };
    return define(QStringLiteral("roll-over"), {}, write, taken);
}

Result<Region> Acts::save(const Region& region, const QString& reason, const Taken<Region>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveRegion(store, region, note); };
    return define(QStringLiteral("region"), reason, write, taken);
}

Result<Department> Acts::save(const Department& department, const QString& reason, const Taken<Department>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveDepartment(store, department, note); };
    return define(QStringLiteral("department"), reason, write, taken);
}

Result<Person> Acts::save(const Person& person, const QString& reason, const Taken<Person>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return savePerson(store, person, note); };
    return define(QStringLiteral("person"), reason, write, taken);
}

Result<ImportCounts> Acts::importCatalogue(const Catalogue& incoming, const QString& fileName) {
    const auto write = [&](Store& store, const ChangeNote& note) { return xushi::importCatalogue(store, incoming, note); };
    return define(QStringLiteral("import-catalogue"), fileName, write, Taken<ImportCounts>());
}

Result<StoredLayout> Acts::save(const SummaryTemplate& layout, bool isNew, const Taken<StoredLayout>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return keepLayout(store, layout, isNew, note); };
    return define(QStringLiteral("layout"), {}, write, taken);
}

Result<StoredLayout> Acts::removeLayout(const LayoutCode& code, const Taken<StoredLayout>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return xushi::removeLayout(store, code, note); };
    return define(QStringLiteral("remove-layout"), {}, write, taken);
}

Result<void> Acts::save(const Settings& settings, const Settings& seen, const QString& reason, const std::function<void()>& taken) {
    const auto write = [&](Store& store, const ChangeNote& note) { return saveSettings(store, settings, note, &seen); };
    return define(QStringLiteral("settings"), reason, write, taken);
}

} // namespace xushi
