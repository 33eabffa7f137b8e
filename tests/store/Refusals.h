#pragma once

#include "support/FileBytes.h"
#include "store/sql/OpenStore.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {

/// Opening for reading and for writing is refused with this problem, in words, and the file is as it was.
inline void expectRefusedUntouched(const std::filesystem::path& path, ProblemKind kind, const std::string& key) {
    const bool isFile = std::filesystem::is_regular_file(path);
    const FileState before = isFile ? stateOf(path) : FileState{};
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = openStore(path, mode);
        ASSERT_FALSE(opened) << "opened, instead of " << key;
        EXPECT_EQ(opened.error().kind, kind);
        EXPECT_EQ(opened.error().key, key);
        EXPECT_NE(say(opened.error(), Language::Chinese), key) << "has no sentence";
        EXPECT_NE(say(opened.error(), Language::Chinese).find(path.filename().string()), std::string::npos);
    }
    if (isFile) {
        EXPECT_TRUE(stateOf(path) == before) << "the file was touched";
        EXPECT_FALSE(std::filesystem::exists(path.string() + "-journal"));
        EXPECT_FALSE(std::filesystem::exists(path.string() + "-wal"));
    }
}

} // namespace xushi
