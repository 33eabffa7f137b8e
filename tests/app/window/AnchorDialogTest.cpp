#include "app/window/AnchorDialog.h"

#include "support/OpenWindow.h"
#include "support/drivers/AnchorDriver.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace xushi {
namespace {

struct CodesFromPaper : testing::Test {
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
    }
    /// The code of now, as the foot of a table has it.
    QString printed() {
        const auto head = open.window.workspace().questions().journalHead();
        return QStringLiteral("校验码 %1·第%2条").arg(toQt(head->shortCode())).arg(head->sequence);
    }
    static std::string textOf(const std::string& path) {
        std::ifstream file(path);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    OpenWindow open;
    TemporaryFolder folder;
    AnchorDialog dialog{open.window.workspace(), nullptr};
    AnchorDriver codes{dialog};
};

TEST_F(CodesFromPaper, WhatIsTypedFromATableIsFoundInTheHistory) {
    codes.check(printed());
    ASSERT_TRUE(codes.isAnswered());
    EXPECT_TRUE(codes.answers().startsWith(QStringLiteral("✓"))) << codes.answers().toStdString();
    EXPECT_TRUE(codes.verdict().contains(QStringLiteral("1"))) << codes.verdict().toStdString();
}

TEST_F(CodesFromPaper, APastThatIsNotInTheStoreIsToldApart) {
    codes.check(printed() + QStringLiteral("  HWX2-4GR3-ZM0A-7K5T"));
    ASSERT_TRUE(codes.isAnswered());
    const QStringList lines = codes.answers().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("✓")));
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("▲"))) << lines[1].toStdString();
    EXPECT_TRUE(codes.verdict().contains(QStringLiteral("2个校验码中有1个"))) << codes.verdict().toStdString();
}

TEST_F(CodesFromPaper, WordsWithoutACodeAreAnsweredWithWhatACodeIs) {
    codes.check(QStringLiteral("8360"));
    EXPECT_TRUE(codes.answers().isEmpty());
    EXPECT_TRUE(codes.verdict().contains(QStringLiteral("HWX2-4GR3-ZM0A-7K5T"))) << codes.verdict().toStdString();
}

TEST_F(CodesFromPaper, TheStoresOwnCodesAreSavedAndFitLaterAsAFile) {
    const std::string path = (folder / "codes").string();
    codes.saveOwn(toQt(path));
    ASSERT_NE(textOf(path + ".txt").find("校验码"), std::string::npos) << codes.verdict().toStdString();
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.type("120");
    open.press(Qt::Key_Return);
    QApplication::setActiveWindow(&dialog);
    codes.readFile(toQt(path + ".txt"));
    ASSERT_TRUE(codes.isAnswered());
    EXPECT_FALSE(codes.answers().contains(QStringLiteral("▲"))) << codes.answers().toStdString();
    EXPECT_EQ(codes.codes().toStdString(), textOf(path + ".txt"));
}

TEST_F(CodesFromPaper, AFileOfAnotherEncodingIsReadAsWell) {
    const QString text = printed() + QStringLiteral("\n");
    const std::string path = (folder / "wide.txt").string();
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    std::ofstream(path, std::ios::binary) << "\xFF\xFE" << wide.toStdString();
    codes.readFile(toQt(path));
    ASSERT_TRUE(codes.isAnswered());
    EXPECT_TRUE(codes.answers().startsWith(QStringLiteral("✓"))) << codes.answers().toStdString();
}

} // namespace
} // namespace xushi
