#include "io/prose/PdfProse.h"

#include "io/prose/Papers.h"

#include <csignal>

namespace xushi {
namespace {

/// A PDF of one page with a line of ASCII for each of `lines`, or without any text.
std::string pdfOf(const std::vector<std::string>& lines, const std::string& trailer = {}) {
    std::string drawn = "BT /F1 12 Tf 72 720 Td 14 TL ";
    for (const auto& line : lines) drawn += "(" + line + ") Tj T* ";
    drawn += "ET";
    const std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                           "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                                           "<</Length " + std::to_string(drawn.size()) + ">>stream\n" + drawn + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + table + "trailer<</Size 6/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

class PdfProse : public testing::Test {
protected:
    std::string read(const std::string& bytes, const PdfOrder& order = {}) {
        writeBytes(folder / "报告.pdf", bytes);
        return told(readPdfProse(folder / "报告.pdf", order));
    }
    /// A program of a few lines in its place.
    std::filesystem::path programThat(const std::string& does) {
        writeBytes(folder / "pdftotext", "#!/bin/sh\n" + does + "\n");
        std::filesystem::permissions(folder / "pdftotext", std::filesystem::perms::owner_all);
        return folder / "pdftotext";
    }
    TemporaryFolder folder;
};

TEST_F(PdfProse, IsReadByTheProgramOfThisMachine) {
    ASSERT_FALSE(pdfProgram().empty()) << "poppler-utils is not installed";
    EXPECT_EQ(read(pdfOf({"Signed 222 projects,", "growth 5.8%.", "x"})), "Signed 222 projects, growth 5.8%.\nx");
}

TEST_F(PdfProse, SaysWhyThereIsNothing) {
    EXPECT_EQ(read(pdfOf({})), "document.scanned");
    EXPECT_EQ(read("%PDF-1.4\nno more than this"), "document.damaged");
    EXPECT_EQ(read(pdfOf({"12"}, "/Encrypt<</Filter/Standard/V 1/R 2/O(" + std::string(32, 'o') + ")/U(" + std::string(32, 'u') + ")/P -4>>/ID[(a)(a)]")), "document.encrypted");
    EXPECT_EQ(read(pdfOf({"12"}), {.program = {}}), "document.no-pdf-program");
    EXPECT_EQ(read(pdfOf({"12"}), {.program = folder / "none"}), "document.no-pdf-program");
    EXPECT_EQ(read(pdfOf({"12"}), {.limits = {.fileBytes = 100}}), "document.too-large");
    EXPECT_EQ(told(readPdfProse(folder / "none.pdf")), "file.not-found");
}

TEST_F(PdfProse, StopsAProgramThatTakesTooLongOrSaysTooMuch) {
    EXPECT_EQ(read(pdfOf({"12"}), {.program = programThat("exec sleep 60"), .patience = std::chrono::milliseconds(200)}), "document.reader-overran");
    EXPECT_EQ(read(pdfOf({"12"}), {.program = programThat("exec yes"), .limits = {.textBytes = 10'000}}), "document.too-large");
    EXPECT_EQ(read(pdfOf({"12"}), {.program = programThat("exec sleep 60"), .isCancelled = [] { return true; }}), "document.cancelled");
    EXPECT_EQ(read(pdfOf({"12"}), {.program = programThat("kill -9 $$")}), "document.reader-overran");
}

TEST_F(PdfProse, IsLookedForWherePathSays) {
    const std::string before = std::getenv("PATH");
    programThat("exit 0");
    ::setenv("PATH", folder.path().c_str(), 1);
    EXPECT_EQ(pdfProgram(), folder / "pdftotext");
    ::setenv("PATH", "relative::/nowhere", 1);
    EXPECT_EQ(pdfProgram(), "");
    ::setenv("PATH", before.c_str(), 1);
}

} // namespace
} // namespace xushi
