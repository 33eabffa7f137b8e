#include "cli/OfficeOfPeople.h"

#include <algorithm>

namespace xushi {
namespace {

class WorkflowVerb : public OfficeOfPeople {
protected:
    nlohmann::json listed(const std::string& period, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"--period", period, "--format", "json"});
        const auto printed = run("workflow", options);
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    /// A department of June where something blocks submitting.
    std::string blockedDepartment() const {
        for (const auto& line : listed("2025-06"))
            if (line.at("open") != 0) return line.at("department");
        return {};
    }
};

TEST_F(WorkflowVerb, ListsStageFindingsAndPeopleAndChangesNothing) {
    const std::string before = bytesOf(store());
    const auto all = listed("2025-06");
    ASSERT_FALSE(all.empty());
    for (const auto* field : {"department", "name", "stage", "deadline", "submittedBy", "approvedBy", "signedBy", "comment",
                              "hard", "soft", "missing", "open", "figures", "accepted", "returned"})
        EXPECT_TRUE(all[0].contains(field)) << field;
    EXPECT_EQ(all[0]["stage"], "draft");
    EXPECT_TRUE(all[0]["signedBy"].is_null());
    const auto one = run("workflow", {"--period", "2025H1", "--department", all[0]["name"]});
    EXPECT_EQ(one.out.find(std::string(all[0]["name"]) + "  草稿"), 0U) << one.out;
    EXPECT_EQ(std::ranges::count(one.out, '\n'), 1);
    EXPECT_TRUE(bytesOf(store()) == before);
}

TEST_F(WorkflowVerb, WalksADepartmentToItsSigningAndBack) {
    const std::string code = "BG";
    ASSERT_EQ(run("workflow", step("办公室", "submit", "TB")).exitCode, 0);
    EXPECT_EQ(run("workflow", step(code, "审核通过", "KZ")).exitCode, 0);
    const auto signedOff = run("workflow", step(code, "sign-off", "LD"));
    ASSERT_EQ(signedOff.exitCode, 0) << signedOff.err;
    EXPECT_NE(signedOff.out.find("2025-06: 已核定\n"), std::string::npos) << signedOff.out;
    const auto line = listed("2025-06", {"--department", code}).at(0);
    EXPECT_EQ(line["stage"], "signed-off");
    EXPECT_EQ(line["submittedBy"], "TB");
    EXPECT_EQ(line["signedBy"], "LD");
    const auto named = run("workflow", {"--period", "2025-06", "--department", code});
    EXPECT_NE(named.out.find("填报员"), std::string::npos) << "people are named, not coded: " << named.out;
    EXPECT_NE(named.out.find("局领导"), std::string::npos);
    expectRefusal("workflow", step(code, "unlock", "LD"), 1, "理由");
    EXPECT_EQ(run("workflow", step(code, "unlock", "LD", {"--reason", "统计局更正"})).exitCode, 0);
    EXPECT_EQ(listed("2025-06", {"--department", code}).at(0)["comment"], "统计局更正");
}

TEST_F(WorkflowVerb, RefusesInWordsAndChangesNothing) {
    const std::string blocked = blockedDepartment();
    ASSERT_FALSE(blocked.empty()) << "no department has anything open";
    expectRefusal("workflow", step(blocked, "submit", "TB"), 1, "2025年6月还不能提交");
    expectRefusal("workflow", step(blocked, "submit", "NOBODY"), 4, "“NOBODY”");
    expectRefusal("workflow", step("NOWHERE", "submit", "TB"), 4, "NOWHERE");
    expectRefusal("workflow", step(blocked, "wish", "TB"), 1, "wish");
    expectRefusal("workflow", {"--period", "x"}, 1, "x");
    expectRefusal("workflow", {"--period", "2025-06", "--department", "NOWHERE"}, 4, "NOWHERE");
    expectRefusal("workflow", {"--period", "2025-06", "--step", "submit", "--person", "TB"}, 2, "--department");
    expectRefusal("workflow", {"--period", "2025-06", "--step", "submit", "--department", blocked}, 2, "--person");
}

} // namespace
} // namespace xushi
