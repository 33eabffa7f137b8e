#include "io/CatalogueTables.h"

#include "domain/TargetUnit.h"
#include "domain/reading/StoredNumber.h"
#include "io/catalogue/BesideTargets.h"
#include "io/catalogue/CatalogueRecords.h"
#include "io/catalogue/ListCell.h"
#include "io/catalogue/ListRows.h"

#include <algorithm>

namespace xushi {
namespace {

/// Equal numbers keep the decimals that are stored: a spreadsheet drops them.
void keepDecimals(Decimal& value, const Decimal& stored) {
    if (value == stored) value = stored;
}
void keepDecimals(std::optional<Decimal>& value, const std::optional<Decimal>& stored) {
    if (value && stored) keepDecimals(*value, *stored);
}
template <class Record> void keepDecimalsOf(Record&, const Record&) {}
void keepDecimalsOf(Target& target, const Target& stored) {
    keepDecimals(target.value, stored.value);
    keepDecimals(target.startLevel, stored.startLevel);
    if (target.thresholds == stored.thresholds) target.thresholds = stored.thresholds;
}
void keepDecimalsOf(Curve& curve, const Curve& stored) {
    if (curve.shape == stored.shape) curve.shape = stored.shape;
}

/// Reads the records of the lists that were found.
class ListReader {
public:
    ListReader(const Catalogue& stored, const ListNames& names, ArrivingCatalogue& arriving) : m_stored(stored), m_names(names), m_arriving(arriving) {}

    void read(const std::vector<FoundList>& lists) {
        Catalogue& to = m_arriving.catalogue;
        readAll(lists, "departments", RecordKind::Department, to.departments);
        readAll(lists, "regions", RecordKind::Region, to.regions);
        readAll(lists, "curves", RecordKind::Curve, to.curves);
        readAll(lists, "indicators", RecordKind::Indicator, to.indicators);
        for (const auto& list : lists)
            if (list.header.list->name == "targets")
                for (const auto& row : list.rows) readTargetOf(list, row.row);
        for (const auto& list : lists)
            if (list.header.list->name == "indicators") readTargetsBeside(list);
        readAll(lists, "people", RecordKind::Person, to.people);
    }

private:
    template <class Record>
    void readAll(const std::vector<FoundList>& lists, std::string_view name, RecordKind kind, std::vector<Record>& records) {
        for (const auto& list : lists)
            if (list.header.list->name == name)
                for (const auto& row : list.rows) readOne(list, row, kind, records);
    }

    template <class Record> void readOne(const FoundList& list, const ListRow& row, RecordKind kind, std::vector<Record>& records) {
        Record record;
        record.code.text = row.code;
        const Record* stored = m_stored.find(record.code);
        FileValue value = stored ? recordOf(*stored) : FileValue::object();
        value["code"] = row.code;
        const bool isNew = !stored;
        if (!overlay(list, row, isNew, value)) return;
        if (isNew && row.isByName) value["name"] = nameInCell(*list.at(row.row, "name"));
        RecordReader in(value, "listing", list.nameOf(row.row));
        readRecord(in, record);
        if (!in.isGood()) return faultOf(list, row.row, in.problem());
        if (stored) keepDecimalsOf(record, *stored);
        m_arriving.cells.emplace(std::pair(kind, row.code), list.address(row.row, row.isByName ? "name" : "code"));
        records.push_back(std::move(record));
    }

    /// What the row says, over what is stored. A name by which the record was known does not rename it.
    bool overlay(const FoundList& list, const ListRow& row, bool isNew, FileValue& value) {
        bool isGood = true;
        for (const auto& column : list.header.columns) {
            const CatalogueField* field = column.field;
            if (!field || field->form == FieldForm::Code || list.header.of(field->name) != &column) continue;
            if (row.isByName && field->name == "name" && !isNew) continue;
            isGood = put(list, row.row, column, value) && isGood;
        }
        return isGood;
    }

    bool put(const FoundList& list, int row, const ListColumn& column, FileValue& value) {
        const std::string name(column.field->name);
        const SheetCell* cell = list.at(row, column);
        if (!cell) {
            value.erase(name);
            return true;
        }
        auto said = valueOfCell(*column.field, *cell, value.value(name, FileValue()));
        if (said && column.field->form == FieldForm::Reference) {
            const auto code = m_names.referenceIn(column.field->list, *cell);
            if (!code) said = code.error();
            else said = FileValue(*code);
        }
        if (said) value[name] = *said;
        else m_arriving.faults.push_back({list.address(row, column.column), list.nameOf(row), said.error()});
        return bool(said);
    }

    /// The refusal of a field, told by its heading.
    void faultOf(const FoundList& list, int row, Problem problem) {
        std::string_view field = problem.args.size() > 1 ? std::string_view(problem.args[1]) : std::string_view();
        const std::string cell = list.address(row, field);
        if (const ListColumn* column = list.header.of(field)) problem.args[1] = column->heading;
        m_arriving.faults.push_back({cell, list.nameOf(row), std::move(problem)});
    }

    const Indicator* indicatorOf(const IndicatorCode& code) const {
        const Indicator* arriving = m_arriving.catalogue.find(code);
        return arriving ? arriving : m_stored.find(code);
    }
    const Region* city() const {
        const Region* arriving = m_arriving.catalogue.city();
        return arriving ? arriving : m_stored.city();
    }

    /// Its indicator, region and year; what the list has no column for is the city and the year of the title.
    bool putKey(const FoundList& list, int row, FileValue& value) {
        const auto& header = list.header;
        if (!header.of("region") && city()) {
            value["region"] = city()->code.text;
            tellOnce({"listing.told-city", {city()->name}});
        }
        const auto year = header.of("value")->targetYear ? header.of("value")->targetYear : list.titleYear;
        if (!header.of("year") && year) {
            value["year"] = *year;
            tellOnce({"listing.told-year", {std::to_string(*year)}});
        }
        bool isGood = true;
        for (const std::string_view field : {"indicator", "region", "year"})
            if (const ListColumn* column = header.of(field)) isGood = put(list, row, *column, value) && isGood;
        return isGood;
    }

    void readTargetOf(const FoundList& list, int row) {
        FileValue value = FileValue::object();
        if (!putKey(list, row, value)) return;
        const Target* stored = nullptr;
        if (value.value("year", FileValue()).is_number_integer() && value.contains("indicator") && value.contains("region"))
            stored = m_stored.find(TargetKey{{value["indicator"].get<std::string>()}, {value["region"].get<std::string>()}, value["year"].get<int>()});
        FileValue all = stored ? recordOf(*stored) : FileValue::object();
        for (const auto& [field, said] : value.items()) all[field] = said;
        if (!overlay(list, {.row = row}, !stored, all)) return;
        takeTarget(list, row, all, stored);
    }

    void takeTarget(const FoundList& list, int row, const FileValue& value, const Target* stored) {
        Catalogue own; // the unit of the number is that of its indicator
        if (const Indicator* indicator = indicatorOf({value.value("indicator", std::string())})) own.indicators = {*indicator};
        Target target;
        RecordReader in(value, "listing", list.nameOf(row));
        readTarget(in, own, target);
        if (!in.isGood()) return faultOf(list, row, in.problem());
        if (stored) keepDecimalsOf(target, *stored);
        addTarget(list, row, list.address(row, "value"), std::move(target));
    }

    void addTarget(const FoundList& list, int row, const std::string& cell, Target target) {
        const auto [at, isNew] = m_arriving.cells.emplace(std::pair(RecordKind::Target, keyTextOf(target)), cell);
        if (!isNew) { // neither of two is chosen
            m_arriving.faults.push_back({cell, list.nameOf(row), refused("listing.duplicate", {keyTextOf(target), at->second})});
            if (std::erase_if(m_arriving.catalogue.targets, [&](const Target& other) { return other.key == target.key; }) > 0)
                m_arriving.faults.push_back({at->second, list.nameOf(row), refused("listing.duplicate", {keyTextOf(target), cell})});
            return;
        }
        m_arriving.catalogue.targets.push_back(std::move(target));
    }

    /// 2025年目标 beside an indicator is that of the city.
    void readTargetsBeside(const FoundList& list) {
        for (const auto& column : list.header.columns) {
            if (!column.isTarget) continue;
            const auto year = column.targetYear ? column.targetYear : list.titleYear;
            const std::string head = list.address(list.header.row, column.column);
            if (!year) m_arriving.faults.push_back({head, column.heading, refused("listing.no-year", {column.heading})});
            else if (!city()) m_arriving.faults.push_back({head, column.heading, refused("listing.no-city", {column.heading})});
            else
                for (const auto& row : list.rows) readTargetBeside(list, row, column, *year);
        }
    }

    void readTargetBeside(const FoundList& list, const ListRow& row, const ListColumn& column, int year) {
        const SheetCell* cell = list.at(row.row, column);
        const Indicator* indicator = indicatorOf({row.code});
        if (!cell || !indicator) return;
        const TargetKey key{indicator->code, city()->code, year};
        const Target* stored = m_stored.find(key);
        Target base = stored ? *stored : Target{.key = key};
        base.revision = 0;
        if (!stored) base.nature = natureFor(*indicator);
        const std::string text = cell->kind == CellKind::Number ? valueOfCell({"value", FieldForm::Decimal}, *cell, {})->get<std::string>() : cell->text;
        auto target = targetWritten(text, unitOf(base.nature, *indicator), base);
        const std::string place = list.address(row.row, column.column);
        if (!target) m_arriving.faults.push_back({place, list.nameOf(row.row), refused("listing.no-target", {column.heading, shownText(cell->text)})});
        else addTarget(list, row.row, place, std::move(*target));
    }

    void tellOnce(Remark remark) {
        if (std::ranges::find(m_arriving.told, remark) == m_arriving.told.end()) m_arriving.told.push_back(std::move(remark));
    }

    const Catalogue& m_stored;
    const ListNames& m_names;
    ArrivingCatalogue& m_arriving;
};

} // namespace

Result<ArrivingCatalogue> readCatalogueTables(const CatalogueTableRequest& request) {
    ArrivingCatalogue arriving;
    ListNames names(request.stored);
    const auto lists = findLists(request, names, arriving);
    if (lists.empty() && arriving.faults.empty()) {
        std::string all;
        for (const auto& table : request.tables) all += (all.empty() ? "" : "、") + table.name;
        return refused("listing.no-list", {all});
    }
    ListReader(request.stored, names, arriving).read(lists);
    std::ranges::sort(arriving.catalogue.targets, {}, &Target::key);
    return arriving;
}

} // namespace xushi
