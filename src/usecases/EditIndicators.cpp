#include "usecases/EditIndicators.h"

#include "usecases/ChangeStore.h"
#include "usecases/EditLists.h"
#include "usecases/IndicatorRules.h"

namespace xushi {
namespace {

Result<Indicator> putIndicator(Transaction& transaction, const Catalogue& catalogue, const Indicator& indicator) {
    if (const auto fits = checkIndicator(transaction, catalogue, indicator); !fits) return fits.error();
    return transaction.put(indicator);
}

} // namespace

Result<Indicator> saveIndicator(Store& store, const Indicator& indicator, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        return putIndicator(transaction, *catalogue, indicator);
    });
}

Result<Indicator> saveIndicatorOfNewDepartment(Store& store, Indicator indicator, const Department& department, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        indicator.department = department.code;
        for (const auto& fits : {checkDepartment(*catalogue, department), checkIndicator(transaction, *catalogue, indicator)})
            if (!fits) return fits.error();
        if (const auto put = transaction.put(department); !put) return put.error();
        return transaction.put(indicator);
    });
}

Result<Indicator> stopIndicator(Store& store, const IndicatorCode& code, const YearMonth& last, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const Indicator* found = catalogue->find(code);
        if (!found) return missing("figure.no-indicator", {code.text});
        Indicator stopped = *found;
        stopped.validTo = last;
        return putIndicator(transaction, *catalogue, stopped);
    });
}

} // namespace xushi
