#pragma once

#include "app/collecting/CollectionModel.h"
#include "support/MadeWorkbook.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <chrono>

namespace xushi {

/// July of the demonstration, of which nothing has come: the deadline is tomorrow.
class CollectionScene : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        std::filesystem::remove_all(std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi");
        setDeadlines(1);
        workspace().setPeriod(july);
    }

    Workspace& workspace() { return open.window.workspace(); }
    Store& store() { return workspace().openStore().store(); }
    static Date inDays(int days) {
        const Date now = today();
        const std::chrono::year_month_day day = std::chrono::sys_days(std::chrono::year{now.year} / now.month / now.day) + std::chrono::days(days);
        return {static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}), static_cast<int>(unsigned{day.day()})};
    }
    /// Of July, of every department; counted from today.
    void setDeadlines(int days) {
        for (const auto& department : workspace().catalogue().departments)
            ASSERT_TRUE(workspace().acts().setDeadline({department.code, {2025, 7}}, toQt(inDays(days).toText())));
    }
    /// A table of a county with one figure, through the preview.
    void import(const std::string& county, const std::string& amount, const std::string& file = {}) {
        const auto path = open.folder / (file.empty() ? county + "7月.xlsx" : file);
        writeWorkbook(path, {{"7月", {{county + "2025年7月科技指标报表"}, {"指标", "单位", "本月累计"}, {"技术合同成交额", "亿元", amount}, {"技术合同提交项数", "项", "14"}}}});
        ASSERT_TRUE(open.import.drop({path}));
        ASSERT_TRUE(open.import.waitUntilRead());
        open.import.import();
        open.press(Qt::Key_Escape);
    }
    std::string value(const std::string& region, const std::string& indicator = "TECH_CONTRACT_AMT") {
        const auto figure = *now(store()).readFigure({july, {indicator}, {region}});
        return figure && figure->value ? figure->value->toString() : "";
    }
    void enter(const std::string& region, const std::string& amount) {
        const auto done = workspace().acts().enter({{.indicator = {"TECH_CONTRACT_AMT"}, .region = {region}, .period = july, .value = amount}}, QStringLiteral("enter"));
        ASSERT_TRUE(done && done->outcomes[0].isWritten());
    }
    std::int64_t entries() { return now(store()).journalHead()->sequence; }

    const Period july = Period::ytd(2025, 7);
    OpenWindow open{"demonstration"};
    const CollectionDriver& board = open.collection;
    const QString contracts = QStringLiteral("成果转化处");
    const QString hongze = QStringLiteral("洪泽区");
};

} // namespace xushi
