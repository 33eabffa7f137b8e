#include "io/CatalogueFiles.h"
#include "io/csv/CsvTable.h"

#include "io/IoTesting.h"

#include <map>

namespace xushi {
namespace {

struct Sample {
    Catalogue catalogue;
    std::vector<Figure> figures;
};

Sample load(const std::string& name) {
    const auto catalogue = readCatalogue(sample(name) / "catalog.json");
    EXPECT_EQ(problemOf(catalogue), "none");
    if (!catalogue) return {};
    const auto figures = readFigures(sample(name) / "figures.csv", *catalogue);
    EXPECT_EQ(problemOf(figures), "none");
    return {*catalogue, figures ? *figures : std::vector<Figure>()};
}

/// The row ids at the beginning of a source: `A026+A027 2025年...` names A026 and A027.
std::vector<std::string> rowIds(const std::string& source) {
    std::vector<std::string> ids(1);
    for (const char c : source.substr(0, source.find(' '))) {
        if (c == '+') ids.emplace_back();
        else ids.back() += c;
    }
    return ids;
}

/// One line of the list of everything that the source documents state in numbers.
using Statement = std::map<std::string, std::string>;

std::vector<Statement> coreStatements() {
    const auto table = CsvTable::parse(textOf(std::filesystem::path(XUSHI_TEST_DATA) / "seed_figures.csv"), "seed");
    EXPECT_EQ(problemOf(table), "none");
    std::vector<Statement> statements;
    for (const auto& row : table->rows()) {
        Statement statement;
        for (std::size_t i = 0; i < row.cells.size(); ++i) statement[table->header()[i]] = row.cells[i];
        if (statement["core"] == "Y") statements.push_back(std::move(statement));
    }
    return statements;
}

std::string text(const std::optional<Decimal>& value) { return value ? value->toString() : ""; }

/// The source says 个 where the indicator's own figures say 项, and 家 where they say 个; the target's note tells.
std::string unitOf(Statement& statement) {
    const std::map<std::string, std::string> harmonised{{"A208", "个"}, {"A213", "项"}, {"A214", "项"}};
    const auto at = harmonised.find(statement["row_id"]);
    return at == harmonised.end() ? statement["unit"] : at->second;
}

void expectStated(const Target& target, const Indicator& indicator, Statement& row) {
    EXPECT_EQ(target.value.toString(), row["value"]);
    EXPECT_EQ(target.word, row["comparator"]);
    EXPECT_EQ(token(target.comparator), row["comparator_op"] == ">" ? "gt" : "ge");
    EXPECT_EQ(target.nature == TargetNature::Growth ? "%" : indicator.unit, unitOf(row));
}

void expectStated(const Figure& figure, const Indicator& indicator, Statement& row) {
    if (row["kind"] == "published_growth") {
        ASSERT_TRUE(figure.growth);
        EXPECT_EQ(figure.growth->percent.toString(), row["value"]);
        EXPECT_EQ(figure.growth->bound.has_value(), row["comparator"] == "以上");
    } else if (row["kind"] == "pp_change") {
        EXPECT_EQ(text(figure.points), row["value"]);
    } else {
        // 多 is kept as 余, and 累计 qualifies the period, not the number.
        const std::string word = row["comparator"] == "多" ? "余" : row["comparator"] == "累计" ? "" : row["comparator"];
        EXPECT_EQ(text(figure.value), row["value"]);
        EXPECT_EQ(indicator.unit, unitOf(row));
        EXPECT_EQ(figure.qualifier ? token(*figure.qualifier) : "", word);
    }
    // The opening's 预计达2008家 is repeated without 预计 in the body (B083, B084), which counts.
    const bool isConfirmed = row["row_id"] == "B011" || row["row_id"] == "B012";
    EXPECT_EQ(figure.status == DataStatus::Estimate, row["data_status"] == "estimate" && !isConfirmed);
    EXPECT_EQ(figure.status == DataStatus::Planned, row["data_status"] == "planned");
}

TEST(Samples, SeedLoadsInFull) {
    const auto seed = load("seed");
    EXPECT_EQ(seed.catalogue.indicators.size(), 93U);
    EXPECT_EQ(seed.catalogue.targets.size(), 31U);
    EXPECT_EQ(seed.figures.size(), 71U);
    EXPECT_FALSE(seed.catalogue.settings.isSample) << "its figures are the bureau's own";
    EXPECT_EQ(seed.catalogue.settings.title, "淮安市科技指标（原始文件样例）");
}

TEST(Samples, DemonstrationLoadsInFull) {
    const auto demonstration = load("demonstration");
    EXPECT_EQ(demonstration.catalogue.indicators.size(), 29U);
    EXPECT_EQ(demonstration.catalogue.targets.size(), 232U);
    EXPECT_EQ(demonstration.figures.size(), 10240U);
    EXPECT_TRUE(demonstration.catalogue.settings.isSample);
}

TEST(Samples, SeedHoldsEveryCoreStatementOfTheSourceDocuments) {
    const auto seed = load("seed");
    std::map<std::string, const Figure*> figures;
    std::map<std::string, const Target*> targets;
    for (const auto& figure : seed.figures)
        for (const auto& id : rowIds(figure.source)) figures[id] = &figure;
    for (const auto& target : seed.catalogue.targets)
        for (const auto& id : rowIds(target.document)) targets[id] = &target;

    auto statements = coreStatements();
    EXPECT_EQ(statements.size(), 111U);
    for (auto& row : statements) {
        const std::string id = row["row_id"];
        SCOPED_TRACE(id + " " + row["indicator"]);
        ASSERT_TRUE(figures.contains(id) || targets.contains(id));
        if (targets.contains(id))
            expectStated(*targets[id], *seed.catalogue.find(targets[id]->key.indicator), row);
        else
            expectStated(*figures[id], *seed.catalogue.find(figures[id]->key.indicator), row);
    }
}

} // namespace
} // namespace xushi
