#pragma once

#include "app/collecting/CollectionScene.h"
#include "support/drivers/HistoryDriver.h"

namespace xushi {

/// The demonstration in which three acts were done today on the contracts of a county: 8.52, 85.2, 8.25 because of a slip.
class HistoryScene : public CollectionScene {
protected:
    void SetUp() override {
        CollectionScene::SetUp();
        enter("320813", "8.52");
        enter("320813", "85.2");
        const auto done = workspace().acts().enter({{.indicator = {"TECH_CONTRACT_AMT"}, .region = {"320813"}, .period = july, .value = "8.25"}}, QStringLiteral("paste"), QStringLiteral("小数点写错"));
        ASSERT_TRUE(done && done->outcomes[0].isWritten());
    }

    FigureKey key(const std::string& region = "320813") const { return {july, {"TECH_CONTRACT_AMT"}, {region}}; }

    HistoryDriver history{open.window};
};

} // namespace xushi
