#include "wiring/ProseFiles.h"

#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class ProseFiles : public testing::Test {
protected:
    ProofReport report() const { return {.text = m_text, .checked = m_checked, .document = "报告.txt", .day = {2025, 6, 10}, .of = {.store = "/some/台账2025.xushi"}}; }

    std::string m_text = "新签约项目22个。";
    CheckedProse m_checked{{{.start = 5, .end = 7, .text = "22", .kind = StatementKind::Figure}}, {{ProseVerdict::Unknown, "", {}}}};
    TemporaryFolder folder;
};

TEST_F(ProseFiles, AreReadByWhatTheyAreOrRefusedInWords) {
    writeBytes(folder / "a.doc", m_text);
    const auto text = readProseFile(folder / "a.doc");
    ASSERT_TRUE(text) << text.error().key;
    EXPECT_EQ(*text, m_text);
    EXPECT_EQ(readProseFile(folder / "none").error().key, "file.not-found");
    EXPECT_EQ(readProseFile(folder / "a.doc", [] { return true; }).error().key, "document.cancelled");
}

TEST_F(ProseFiles, NameTheStoreByItsTitleOrItsFile) {
    EXPECT_EQ(proofTableOf(report()).about[2][1], "台账2025");
    auto titled = report();
    titled.of.title = "市科技指标";
    EXPECT_EQ(proofTableOf(titled).about[2][1], "市科技指标");
    EXPECT_EQ(proofTableOf(titled).rows.at(0).conclusion, "○ 库中无此数");
}

TEST_F(ProseFiles, AreWrittenAsAWorkbookAlone) {
    ASSERT_TRUE(writeProofReport(report(), folder / "核对.XLSX"));
    EXPECT_TRUE(bytesOf(folder / "核对.XLSX").starts_with("PK"));
    EXPECT_EQ(writeProofReport(report(), folder / "核对.docx").error(), refused("proof.format", {"核对.docx"}));
    EXPECT_EQ(writeProofReport(report(), folder / "none" / "核对.xlsx").error().key, "file.no-folder");
}

} // namespace
} // namespace xushi
