#pragma once

#include "domain/Records.h"
#include "io/ReplaceFile.h"
#include "support/DataFolders.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

namespace xushi {

/// A folder of its own for one test, removed afterwards.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "xushi-io-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    /// The path of a file of this name with this text.
    std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((m_path / name).parent_path());
        EXPECT_TRUE(replaceFile(m_path / name, text));
        return m_path / name;
    }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// `catalogue.reference (targets/A|B|2025, curve, X)`, or `none`.
template <class T> std::string problemOf(const Result<T>& result) {
    if (result) return "none";
    std::string text = result.error().key + " (";
    for (const auto& arg : result.error().args) text += (&arg == &result.error().args.front() ? "" : ", ") + arg;
    return text + ")";
}

/// Every field of every record to the digit, without revisions.
inline std::vector<Fields> contentOf(Catalogue catalogue) {
    std::vector<Fields> content{fieldsOf(catalogue.settings)};
    const auto add = [&](auto& records) {
        for (auto& record : records) {
            record.revision = 0;
            content.push_back(fieldsOf(record));
        }
    };
    add(catalogue.departments);
    add(catalogue.regions);
    add(catalogue.curves);
    add(catalogue.indicators);
    add(catalogue.targets);
    return content;
}

inline std::filesystem::path sample(const std::string& name) {
    return std::filesystem::path(XUSHI_DATA) / "samples" / name;
}

inline std::string textOf(const std::filesystem::path& path) {
    const auto text = readFileText(path);
    return text ? *text : "";
}

} // namespace xushi
