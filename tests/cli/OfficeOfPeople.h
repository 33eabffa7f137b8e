#pragma once

#include "cli/CommandLine.h"

#include <fstream>

namespace xushi {

/// The seed with people of every role, and an office that owes no figure.
class OfficeOfPeople : public CommandLine {
protected:
    OfficeOfPeople() {
        std::ofstream(folder / "people.json") << R"({"format": 1, "regions": [], "indicators": [], "targets": [], "curves": [],
            "departments": [{"code": "BG", "name": "办公室"}],
            "people": [{"code": "TB", "name": "填报员", "role": "clerk"}, {"code": "KZ", "name": "科长", "role": "chief"},
                       {"code": "LD", "name": "局领导", "role": "director"}, {"code": "GL", "name": "管理员", "role": "administrator"}]})";
        EXPECT_EQ(run("catalog", {"--import", (folder / "people.json").string()}).exitCode, 0);
    }
    /// What `workflow` is asked for a step of June.
    static std::vector<std::string> step(const std::string& department, const std::string& step, const std::string& person, const std::vector<std::string>& more = {}) {
        std::vector<std::string> all{"--period", "2025-06", "--department", department, "--step", step, "--person", person};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

} // namespace xushi
