#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace xushi {

/// Another folder of one's own ($XDG_DATA_HOME) for the length of a test, in programs without Qt.
class PersonalFolder {
public:
    explicit PersonalFolder(const std::filesystem::path& folder) {
        if (const char* before = std::getenv(variable)) m_before = before;
        ::setenv(variable, folder.c_str(), 1);
    }
    ~PersonalFolder() {
        if (m_before) ::setenv(variable, m_before->c_str(), 1);
        else ::unsetenv(variable);
    }
    PersonalFolder(const PersonalFolder&) = delete;
    PersonalFolder& operator=(const PersonalFolder&) = delete;

private:
    static constexpr const char* variable = "XDG_DATA_HOME";
    std::optional<std::string> m_before;
};

} // namespace xushi
