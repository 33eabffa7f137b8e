#include "io/CatalogueFiles.h"
#include "io/ReplaceFile.h"
#include "io/csv/CsvTable.h"
#include "io/json/RecordReader.h"

#include <array>
#include <set>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 19> columns{
    "period",    "indicator",    "region", "value",         "state",     "qualifier", "status", "growth", "growth_bound",
    "points",    "restated_base", "last_year", "source",    "note",      "label",     "typed",  "as_of_assumed",
    "stage",     "wording"};
constexpr std::array<std::string_view, 4> neededColumns{"period", "indicator", "region", "value"};

/// Takes the cells of one line by column and keeps the first thing that does not fit.
class FigureLine {
public:
    FigureLine(const CsvTable& table, const CsvTable::Row& row, const Catalogue& catalogue)
        : m_table(table), m_row(row), m_catalogue(catalogue) {}

    Result<Figure> figure() {
        Figure f;
        f.key = key();
        f.value = decimal("value");
        f.state = token<FigureState>("state").value_or(f.state);
        f.qualifier = token<Qualifier>("qualifier");
        f.status = token<DataStatus>("status").value_or(f.status);
        f.growth = growth();
        f.points = decimal("points");
        f.restatedBase = decimal("restated_base");
        f.lastYear = decimal("last_year");
        f.source = text("source");
        f.note = text("note");
        f.label = text("label");
        f.typed = text("typed");
        f.isAsOfAssumed = flag("as_of_assumed");
        f.stage = token<MilestoneStage>("stage");
        f.wording = text("wording");
        if (f.value && f.state != FigureState::Reported) refuse("value");
        if (m_problem) return *m_problem;
        return f;
    }

private:
    std::string text(std::string_view column) const {
        const auto at = m_table.column(column);
        return at ? m_row.cells[*at] : std::string();
    }

    std::optional<Decimal> decimal(std::string_view column) {
        const std::string cell = text(column);
        const auto value = decimalFrom(cell);
        if (!value && !cell.empty()) refuse(column);
        return value;
    }

    template <class E> std::optional<E> token(std::string_view column) {
        const std::string cell = text(column);
        const auto value = fromToken<E>(cell);
        if (!value && !cell.empty()) refuse(column);
        return value;
    }

    bool flag(std::string_view column) {
        const std::string cell = text(column);
        if (!cell.empty() && cell != "0" && cell != "1") refuse(column);
        return cell == "1";
    }

    std::optional<PublishedGrowth> growth() {
        const auto percent = decimal("growth");
        const auto bound = token<Bound>("growth_bound");
        if (bound && !percent) refuse("growth_bound");
        return percent ? std::optional(PublishedGrowth{*percent, bound}) : std::nullopt;
    }

    FigureKey key() {
        FigureKey key{.indicator = {text("indicator")}, .region = {text("region")}};
        const Indicator* indicator = m_catalogue.find(key.indicator);
        if (!indicator) keep("reference", {"indicator", shownText(key.indicator.text)});
        if (!m_catalogue.find(key.region)) keep("reference", {"region", shownText(key.region.text)});
        // The period grammar is a regular expression and must not meet a text of any length.
        constexpr std::size_t longest = 64;
        const std::string written = text("period");
        const auto period = written.size() <= longest ? Period::parse(written) : refused("period.not-a-period");
        if (!period) return refuse("period"), key;
        if (!indicator) return key;
        const auto stored = keyFor(*indicator, *period);
        if (stored) key.period = *stored;
        else keep(stored.error().key, stored.error().args);
        return key;
    }

    void refuse(std::string_view column) { keep("field", {std::string(column), shownText(text(column))}); }

    void keep(const std::string& key, std::vector<std::string> args) {
        args.insert(args.begin(), std::to_string(m_row.line));
        if (!m_problem) m_problem = refused("figures." + key, std::move(args));
    }

    const CsvTable& m_table;
    const CsvTable::Row& m_row;
    const Catalogue& m_catalogue;
    std::optional<Problem> m_problem;
};

Result<void> checkColumns(const CsvTable& table, const std::string& file) {
    for (const auto& name : table.header())
        if (std::ranges::find(columns, name) == columns.end())
            return refused("csv.unknown-column", {file, shownText(name)});
    for (const auto name : neededColumns)
        if (!table.column(name)) return refused("csv.missing-column", {file, std::string(name)});
    return {};
}

} // namespace

Result<std::vector<Figure>> readFigures(const std::filesystem::path& path, const Catalogue& catalogue) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    const auto table = CsvTable::parse(*text, path.filename().string());
    if (!table) return table.error();
    if (const auto checked = checkColumns(*table, path.filename().string()); !checked) return checked.error();
    std::vector<Figure> figures;
    std::set<FigureKey> keys;
    for (const auto& row : table->rows()) {
        auto figure = FigureLine(*table, row, catalogue).figure();
        if (!figure) return figure.error();
        if (!keys.insert(figure->key).second) return refused("figures.duplicate", {std::to_string(row.line)});
        figures.push_back(std::move(*figure));
    }
    return figures;
}

} // namespace xushi
