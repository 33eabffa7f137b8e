#include "cli/CommandLine.h"
#include "domain/texts/Characters.h"
#include "support/AwkwardTexts.h"
#include "support/ReadNow.h"
#include "wiring/Composition.h"

namespace xushi {
namespace {

/// A store as an earlier version could have made it: every name and text holds what commands a terminal.
class AwkwardStore : public CommandLine {
protected:
    void SetUp() override {
        const auto opening = openForWriting(store());
        ASSERT_TRUE(opening);
        const auto catalogue = now(*opening->store).readCatalogue();
        ASSERT_TRUE(catalogue);
        const auto planted = opening->store->inTransaction(changeNote("test"), [&](Transaction& transaction) -> Result<void> {
            const auto texts = commandingTexts();
            std::size_t next = 0;
            for (Indicator indicator : catalogue->indicators) {
                indicator.name += texts[next % texts.size()];
                indicator.unit += texts[++next % texts.size()];
                indicator.section = texts[next % texts.size()];
                if (const auto put = transaction.put(indicator); !put) return put.error();
            }
            for (Region region : catalogue->regions) {
                region.name += texts[++next % texts.size()];
                if (const auto put = transaction.put(region); !put) return put.error();
            }
            for (Department department : catalogue->departments) {
                department.name += texts[++next % texts.size()];
                if (const auto put = transaction.put(department); !put) return put.error();
            }
            return {};
        });
        ASSERT_TRUE(planted) << planted.error().key;
    }

    static void expectHarmless(const std::string& output, const std::string& what) {
        for (std::string_view rest = output; !rest.empty();) {
            const auto [code, length, isValid] = firstCharacter(rest);
            EXPECT_TRUE(isValid) << what;
            EXPECT_TRUE(code == '\n' || code == '\t' || code == '\r' || !isControl(code))
                << what << ": " << std::hex << static_cast<unsigned>(code);
            rest.remove_prefix(length);
        }
    }
};

TEST_F(AwkwardStore, IsOpenedAndPrintedWithoutCommandingTheTerminal) {
    for (const std::string format : {"text", "csv", "json"}) {
        const auto printed = run("board", {"--period", "2025-05", "--format", format});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        expectHarmless(printed.out, format);
        EXPECT_TRUE(format != "json" || !nlohmann::json::parse(printed.out, nullptr, false).is_discarded());
        EXPECT_TRUE(format != "text" || printed.out.find('\r') == std::string::npos);
    }
    for (const std::string column : {"value", "completion", "gap", "growth"}) {
        const auto printed = run("explain", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--column", column});
        expectHarmless(printed.out + printed.err, column);
    }
    for (const std::string language : {"zh_CN.UTF-8", "en_US.UTF-8"}) {
        const auto told = run("set", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "-1"}, {{"LANG", language}});
        expectHarmless(told.out + told.err, "set");
        const auto steps = run("workflow", {"--period", "2025-05"}, {{"LANG", language}});
        expectHarmless(steps.out + steps.err, "workflow");
    }
    EXPECT_EQ(run("verify").exitCode, 0);
}

TEST_F(AwkwardStore, ExportsItsTable) {
    for (const std::string ending : {"xlsx", "pdf"}) {
        const auto written = run("summary", {"--period", "2025H1", "--out", (folder / ("t." + ending)).string()});
        EXPECT_EQ(written.exitCode, 0) << written.err;
    }
}

TEST_F(AwkwardStore, TakesOtherEdits) {
    EXPECT_EQ(set("PROJ_STARTED", "2025-06", {"--value", "160", "--note", "正常"}).exitCode, 0);
    EXPECT_EQ(run("settings", {"--due-day", "11"}).exitCode, 0);
}

} // namespace
} // namespace xushi
