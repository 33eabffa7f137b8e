#pragma once

#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {

/// Acts on the definitions of a small store.
class CatalogueEditing : public testing::Test {
protected:
    template <class T> void expectRefused(const Result<T>& result, const std::string& key,
                                          ProblemKind kind = ProblemKind::Refused) {
        ASSERT_FALSE(result) << "not refused: " << key;
        EXPECT_EQ(result.error().key, key);
        EXPECT_EQ(result.error().kind, kind);
        EXPECT_NE(say(result.error(), Language::Chinese), key) << "has no sentence";
        EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "something was written";
    }
    Catalogue now() { return *xushi::now(*store).readCatalogue(); }
    Indicator starts() { return *now().find(IndicatorCode{"STARTS"}); }
    Target target() { return now().targets.at(0); }

    SmallStore store;
    std::int64_t head = xushi::now(*store).journalHead()->sequence;
};

} // namespace xushi
