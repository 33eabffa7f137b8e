#pragma once

#include "app/office/Workspace.h"
#include "app/text/QtText.h"
#include "support/DataFolders.h"
#include "support/FailingStore.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {

/// A workspace without a window, on the seed sample, in May 2025.
struct OpenOffice : testing::Test {
    OpenOffice() {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        isReady = createStoreFrom(path, "seed") && workspace.open(toQt(path));
        workspace.setPeriod(may);
    }
    void SetUp() override { ASSERT_TRUE(isReady); }

    Store& store() const { return workspace.openStore().store(); }
    FigureKey key(const std::string& indicator = "TECH_CONTRACT_AMT") const { return {may, {indicator}, workspace.region()}; }
    FigureEdit edit(const std::string& value, const std::string& indicator = "TECH_CONTRACT_AMT") const {
        return {.indicator = {indicator}, .region = workspace.region(), .period = may, .value = value};
    }
    std::optional<Decimal> shownValue(const std::string& indicator = "TECH_CONTRACT_AMT") const {
        const Figure* figure = workspace.now().figureAt(key(indicator));
        return figure ? figure->value : std::nullopt;
    }

    const Period may = Period::ytd(2025, 5);
    TemporaryFolder folder;
    std::string path = (folder / "office.xushi").string();
    std::shared_ptr<StoreFailure> failure = std::make_shared<StoreFailure>();
    Workspace workspace{Language::Chinese, openerFailingAs(failure)};
    bool isReady = false;
};

} // namespace xushi
