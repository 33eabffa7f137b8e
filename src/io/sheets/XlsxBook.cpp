#include "io/sheets/XlsxBook.h"

#include "io/sheets/PartNames.h"
#include "io/sheets/Relations.h"
#include "io/sheets/XlsxSheet.h"
#include "io/sheets/ZipPackage.h"

#include <algorithm>

namespace xushi {
namespace {

struct NamedWorksheet {
    std::string name;
    std::string relation;
    bool isHidden = false;
};

/// The list of the sheets, and from when days are counted.
class WorkbookXml : public XmlHandler {
public:
    explicit WorkbookXml(ReadAllowance& allowance) : m_allowance(allowance) {}

    void begin(const XmlElement& element) override {
        if (m_depth == 0) isWorkbook = element.name == "workbook";
        if (m_depth == 1) m_isInSheets = element.name == "sheets";
        if (m_depth == 1 && element.name == "workbookPr") readProperties(element);
        if (m_depth == 2 && m_isInSheets && element.name == "sheet") readSheet(element);
        ++m_depth;
    }
    void end() override { --m_depth; }

    bool isWorkbook = false;
    DateSystem dates = DateSystem::From1900;
    std::vector<NamedWorksheet> sheets;

private:
    void readProperties(const XmlElement& element) {
        const auto given = element.value("date1904");
        if (given == "1" || given == "true" || given == "on") dates = DateSystem::From1904;
    }

    void readSheet(const XmlElement& element) {
        const auto state = element.value("state");
        sheets.push_back({std::string(element.value("name")), std::string(element.valueIn("/relationships", "id")),
                          state == "hidden" || state == "veryHidden"});
        if (sheets.size() > static_cast<std::size_t>(m_allowance.limits().parts)) m_allowance.refuse("sheet.too-large");
    }

    ReadAllowance& m_allowance;
    int m_depth = 0;
    bool m_isInSheets = false;
};

Result<void> readIfThere(const ZipPackage& package, const std::string& part, XmlHandler& handler, ReadAllowance& allowance) {
    return part.empty() ? Result<void>() : readXml(package, part, handler, allowance);
}

Result<void> readWorksheet(const ZipPackage& package, const NamedWorksheet& named, const std::string& part, const XlsxShared& shared,
                           ReadAllowance& allowance) {
    allowance.sink().beginSheet(named.name, named.isHidden);
    XlsxSheet sheet(shared, allowance);
    if (auto read = readXml(package, part, sheet, allowance); !read) return read;
    Sheet rest = sheet.takeRest();
    rest.name = named.name;
    rest.isHidden = named.isHidden;
    allowance.sink().endSheet(std::move(rest));
    return {};
}

} // namespace

Result<std::string> mainPartOf(const ZipPackage& package, ReadAllowance& allowance) {
    const auto relations = readRelations(package, "", allowance);
    if (!relations) return relations.error();
    std::string part = partOfKind(*relations, "officeDocument");
    if (part.empty() && package.has("xl/workbook.xml")) part = "xl/workbook.xml";
    return part;
}

Result<SheetBook> readXlsx(const ZipPackage& package, const std::string& workbookPart, ReadAllowance& allowance) {
    WorkbookXml workbook(allowance);
    if (const auto read = readXml(package, workbookPart, workbook, allowance); !read) return read.error();
    if (!workbook.isWorkbook) return allowance.problem("sheet.not-a-table");
    const auto relations = readRelations(package, workbookPart, allowance);
    if (!relations) return relations.error();
    CellFormats formats;
    SharedStrings strings(allowance);
    if (const auto read = readIfThere(package, partOfKind(*relations, "styles"), formats, allowance); !read) return read.error();
    if (const auto read = readIfThere(package, partOfKind(*relations, "sharedStrings"), strings, allowance); !read) return read.error();
    const XlsxShared shared{strings, formats, workbook.dates};
    for (const auto& sheet : workbook.sheets) {
        const auto relation = std::ranges::find(*relations, sheet.relation, &Relation::id);
        if (relation == relations->end()) return allowance.problem("sheet.damaged");
        if (relation->kind != "worksheet") continue; // charts and macros have no cells
        if (const auto read = readWorksheet(package, sheet, relation->part, shared, allowance); !read) return read.error();
    }
    return SheetBook{.format = "xlsx"};
}

} // namespace xushi
