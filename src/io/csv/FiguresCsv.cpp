#include "domain/NamedRecord.h"
#include "domain/Width.h"
#include "domain/reading/Amount.h"
#include "io/CatalogueFiles.h"
#include "io/ReplaceFile.h"
#include "io/csv/CsvTable.h"
#include "io/records/ShownText.h"

#include <algorithm>
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
        readValue(f);
        f.status = token<DataStatus>("status").value_or(f.status);
        f.growth = growth();
        f.points = number("points", readPublishedPoints(text("points"), Strictness::FromFile));
        f.restatedBase = number("restated_base", readNumberOrNone(text("restated_base"), m_unit, Strictness::FromFile));
        f.lastYear = number("last_year", readNumberOrNone(text("last_year"), m_unit, Strictness::FromFile));
        f.source = text("source");
        f.note = text("note");
        f.label = text("label");
        if (!text("typed").empty()) f.typed = text("typed");
        f.isAsOfAssumed = flag("as_of_assumed");
        f.stage = token<MilestoneStage>("stage");
        f.wording = text("wording");
        if (m_problem) return *m_problem;
        return f;
    }

private:
    std::string text(std::string_view column) const {
        const auto at = m_table.column(column);
        return at ? m_row.cells[*at] : std::string();
    }

    /// A state or a qualifier stands in the text of the value or in its own column, and never says two things.
    void readValue(Figure& f) {
        const std::string cell = text("value");
        const auto state = token<FigureState>("state");
        const auto qualifier = token<Qualifier>("qualifier");
        const auto amount = number("value", readAmount(cell, m_unit, Strictness::FromFile)).value_or(Amount{});
        f.value = amount.value;
        f.typed = amount.typed;
        f.state = cell.empty() ? state.value_or(f.state) : amount.state;
        f.qualifier = qualifier ? qualifier : amount.qualifier;
        const bool isOtherState = !cell.empty() && state && *state != amount.state;
        const bool isOtherQualifier = amount.qualifier && qualifier && *qualifier != *amount.qualifier;
        if (isOtherState || isOtherQualifier) refuse("value");
    }

    template <class Reading> Reading number(std::string_view column, Result<Reading> read) {
        if (read) return std::move(*read);
        refuseNumber(column, read.error());
        return {};
    }
    std::optional<Amount> number(std::string_view column, Result<Amount> read) {
        if (read) return std::move(*read);
        refuseNumber(column, read.error());
        return std::nullopt;
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
        auto growth = number("growth", readPublishedGrowth(text("growth"), Strictness::FromFile));
        const auto bound = token<Bound>("growth_bound");
        if (bound && !growth) refuse("growth_bound");
        if (bound && growth) growth->bound = bound;
        return growth;
    }

    FigureKey key() {
        FigureKey key;
        const auto period = Period::parse(text("period"));
        if (!period) return refuse("period"), key;
        const MonthSpan when = MonthSpan::of(*period);
        const auto indicator = indicatorNamed(m_catalogue, text("indicator"), when);
        const auto region = regionNamed(m_catalogue, text("region"), when);
        if (!indicator) return refuseName("indicator", indicator.error()), key;
        if (!region) return refuseName("region", region.error()), key;
        if (text("region").empty()) return refuseName("region", missing("figure.no-region")), key;
        key.indicator = (*indicator)->code;
        key.region = (*region)->code;
        m_unit = (*indicator)->unit;
        const auto stored = keyFor(**indicator, *period);
        if (stored) key.period = *stored;
        else keep(stored.error().key, stored.error().args);
        return key;
    }

    /// A comma that may be a decimal point is told with what it may mean, every other text as it stands.
    void refuseNumber(std::string_view column, const Problem& problem) {
        if (!offersNumbers(problem)) return keep("field", {std::string(column), shownText(withNamedInvisible(text(column)))});
        std::vector<std::string> args{std::string(column)};
        args.insert(args.end(), problem.args.begin(), problem.args.end());
        keep(problem.key, std::move(args));
    }

    /// A name of several is told with their codes, every other one as not there.
    void refuseName(const std::string& column, const Problem& problem) {
        const bool isOfSeveral = problem.key.starts_with("figure.which-");
        if (isOfSeveral) keep("of-several", {column, shownText(text(column)), problem.args.back()});
        else keep("reference", {column, shownText(text(column))});
    }

    void refuse(std::string_view column) { keep("field", {std::string(column), shownText(text(column))}); }

    void keep(const std::string& key, std::vector<std::string> args) {
        args.insert(args.begin(), std::to_string(m_row.line));
        if (!m_problem) m_problem = refused("figures." + key, std::move(args));
    }

    const CsvTable& m_table;
    const CsvTable::Row& m_row;
    const Catalogue& m_catalogue;
    std::string m_unit; ///< of the line's indicator
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
