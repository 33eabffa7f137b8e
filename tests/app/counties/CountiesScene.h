#pragma once

#include "app/counties/CountiesPage.h"
#include "app/counties/CountyMatrixModel.h"
#include "support/OpenWindow.h"
#include "support/drivers/CountiesDriver.h"

#include <gtest/gtest.h>

namespace xushi {

/// June of the demonstration, in which 盱眙县 and 生态文旅区 owe four figures each, 技术合同成交额 among them.
class CountiesScene : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        workspace().setPeriod(june);
    }

    Workspace& workspace() { return open.window.workspace(); }
    void enter(const std::string& region, const std::string& amount, const std::string& indicator = "TECH_CONTRACT_AMT") {
        const auto done = workspace().acts().enter({{.indicator = {indicator}, .region = {region}, .period = june, .value = GivenNumber(amount)}}, QStringLiteral("enter"));
        ASSERT_TRUE(done && done->outcomes[0].isWritten());
    }

    const Period june = Period::ytd(2025, 6);
    OpenWindow open{"demonstration"};
    const CountiesDriver counties{open.window};
    const QString contracts = QStringLiteral("技术合同成交额");
    const QString xuyi = QStringLiteral("盱眙县");
    const QString hongze = QStringLiteral("洪泽区");
};

} // namespace xushi
