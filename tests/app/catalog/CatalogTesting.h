#pragma once

#include "app/catalog/CatalogPage.h"
#include "support/TemporaryFolder.h"

#include <QString>

#include <gtest/gtest.h>

namespace xushi {

/// The page over a store of its own, used as a person uses it: keys and clicks go to widgets by their names.
/// The store has 新开工 (STARTS, 项) with a target of 250 for 2025 and a figure of 156 in May, and 新竣工 (DONE, a
/// part of it), which has neither.
class CatalogTest : public testing::Test {
protected:
    CatalogTest();

    /// A widget of the tab in front, or of the page.
    template <class W> W& the(const char* name) const {
        auto* found = front().findChild<W*>(QLatin1String(name));
        if (!found) found = m_page->findChild<W*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    QWidget& front() const;

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const char* button);
    /// Goes to the field and types over what stands there.
    void type(const char* field, const QString& text);
    void pick(const char* box, const QString& text);
    void openTarget(const char* code);
    /// Goes to a month of the curve and types over its share.
    void typeShare(int month, const QString& text);
    QString shown(int row, int month) const;
    QString problem() const;

    const Indicator* stored(const char* code);
    const Target* storedTarget(const char* code);
    std::vector<JournalEntry> journal() const;

    TemporaryFolder m_folder;
    Workspace m_workspace{Language::Chinese};
    std::unique_ptr<CatalogPage> m_page;
    Catalogue m_catalogue; ///< as last read by stored()

};

} // namespace xushi
