#include "store/sql/FolderLook.h"

#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

class FolderLookTest : public testing::Test {
protected:
    fs::path look() {
        return m_look.found(m_folder.path(), [this] {
            ++m_looks;
            return fs::path("found " + std::to_string(m_looks));
        });
    }
    void writtenBefore(std::chrono::seconds ago) { fs::last_write_time(m_folder.path(), fs::file_time_type::clock::now() - ago); }

    TemporaryFolder m_folder;
    FolderLook m_look;
    int m_looks = 0;
};

TEST_F(FolderLookTest, AFolderThatNobodyWroteIsLookedThroughOnce) {
    writtenBefore(std::chrono::seconds(60));
    for (int tick = 0; tick < 5; ++tick) EXPECT_EQ(look(), "found 1");
    EXPECT_EQ(m_looks, 1);
}

TEST_F(FolderLookTest, ANameThatComesOrGoesHasItLookedThroughAnew) {
    writtenBefore(std::chrono::seconds(60));
    look();
    writeBytes(m_folder / "another", "1");
    EXPECT_EQ(look(), "found 2");
    writtenBefore(std::chrono::seconds(50));
    EXPECT_EQ(look(), "found 3");
    EXPECT_EQ(look(), "found 3");
    fs::remove(m_folder / "another");
    EXPECT_EQ(look(), "found 4");
}

/// Its time may stay the same while another name comes.
TEST_F(FolderLookTest, WhatWasWrittenJustNowIsNotReliedOn) {
    writeBytes(m_folder / "another", "1");
    look();
    look();
    EXPECT_EQ(m_looks, 2);
}

TEST_F(FolderLookTest, AFolderThatHasGoneIsLookedForEachTime) {
    FolderLook look;
    int looks = 0;
    for (int tick = 0; tick < 2; ++tick) look.found(m_folder / "gone", [&] { return ++looks, fs::path(); });
    EXPECT_EQ(looks, 2);
}

} // namespace
} // namespace xushi
