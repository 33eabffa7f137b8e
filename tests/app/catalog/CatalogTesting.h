#pragma once

#include "app/catalog/CatalogPage.h"
#include "support/TemporaryFolder.h"
#include "support/drivers/CatalogDriver.h"
#include "support/drivers/Hand.h"

#include <gtest/gtest.h>

namespace xushi {

/// The page over a store of its own, which has 新开工 (STARTS, 项) with a target of 250 for 2025 and a figure of 156 in May,
/// and 新竣工 (DONE, a part of it), which has neither.
class OpenCatalog {
protected:
    OpenCatalog();

    TemporaryFolder m_folder;
    Workspace m_workspace{Language::Chinese};
    std::unique_ptr<CatalogPage> m_page;
};

/// That page, used as a person uses it.
class CatalogTest : public testing::Test, protected OpenCatalog, protected CatalogDriver {
protected:
    CatalogTest() : CatalogDriver(*m_page) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { hand::press(key, modifiers, m_page.get()); }

    const Indicator* stored(const char* code);
    const Target* storedTarget(const char* code);
    std::vector<JournalEntry> journal() const;

    Catalogue m_catalogue; ///< as last read by stored()
};

} // namespace xushi
