#pragma once

#include "app/office/Workspace.h"
#include "app/text/QtText.h"
#include "support/DataFolders.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {

/// A workspace in May 2025 on a new store, which has a department and nobody who works.
struct OfficeWithoutPeople : testing::Test {
    OfficeWithoutPeople() {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        isReady = createStoreFrom(path, "") && workspace.open(toQt(path));
        workspace.setPeriod(Period::ytd(2025, 5));
    }
    void SetUp() override {
        ASSERT_TRUE(isReady);
        ASSERT_TRUE(workspace.acts().save(Department{.code = {"GX"}, .name = "高新处"}, {}));
        ASSERT_TRUE(workspace.catalogue().people.empty());
    }

    TemporaryFolder folder;
    std::string path = (folder / "office.xushi").string();
    Workspace workspace{Language::Chinese};
    bool isReady = false;
};

} // namespace xushi
