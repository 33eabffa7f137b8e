#include "cli/ReadVerb.h"

#include "cli/JsonOutput.h"
#include "domain/recognition/SheetGrid.h"
#include "io/CsvWriter.h"
#include "wiring/SheetFiles.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace xushi {
namespace {

constexpr std::array kindNames{"text", "number", "boolean", "date", "error", "formula"};

std::string kindOf(const SheetCell& cell) { return kindNames.at(static_cast<std::size_t>(cell.kind)); }

/// As the file stores it.
const std::string& rawOf(const SheetCell& cell) { return cell.written.empty() ? cell.text : cell.written; }

/// In quotation marks; most are digits, of which there may be a million.
std::string jsonText(const std::string& text) {
    const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-'; };
    return std::ranges::all_of(text, isPlain) ? '"' + text + '"' : printableJsonLine(text);
}

/// Prints each cell as it comes, so that a book need not be held; nothing before the first.
class CellPrinter : public SheetSink {
public:
    explicit CellPrinter(std::string chosen) : m_chosen(std::move(chosen)) {}

    void beginSheet(const std::string& name, bool) override {
        m_sheet = name;
        m_names += (m_names.empty() ? "" : "、") + name;
        m_isShown = m_chosen.empty() || m_chosen == name;
        m_isFound |= m_isShown;
    }
    void take(SheetCell cell) override {
        if (m_isShown) print(m_sheet, cell);
    }
    void endSheet(Sheet) override {}
    /// Nobody reads what is printed any more.
    bool isCancelled() const override { return !std::cout; }

    bool isFound() const { return m_isFound; }
    const std::string& names() const { return m_names; }
    /// What stands behind the last cell.
    virtual void finish() = 0;

protected:
    virtual void print(const std::string& sheet, const SheetCell& cell) = 0;

private:
    std::string m_chosen;
    std::string m_sheet;
    std::string m_names;
    bool m_isShown = true;
    bool m_isFound = false;
};

class JsonCells : public CellPrinter {
public:
    using CellPrinter::CellPrinter;

    void finish() override { std::cout << (m_hasCell ? "\n]\n" : "[]\n"); }

protected:
    void print(const std::string& sheet, const SheetCell& cell) override {
        const auto truth = [](bool isTrue) { return isTrue ? "true" : "false"; };
        const bool isFormula = cell.isFormula || cell.kind == CellKind::Formula;
        std::cout << (m_hasCell ? ",\n" : "[\n") << "  {\"sheet\": " << jsonText(sheet) << ", \"cell\": \"" << addressOf({cell.row, cell.column})
                  << "\", \"kind\": \"" << kindOf(cell) << "\", \"raw\": " << jsonText(rawOf(cell)) << ", \"value\": " << jsonText(cell.text)
                  << ", \"decimals\": " << (cell.decimals ? std::to_string(*cell.decimals) : "null") << ", \"percent\": " << truth(cell.isPercent)
                  << ", \"formula\": " << truth(isFormula) << '}';
        m_hasCell = true;
    }

private:
    bool m_hasCell = false;
};

class CsvCells : public CellPrinter {
public:
    using CellPrinter::CellPrinter;

    void finish() override { printTitles(); }

protected:
    void print(const std::string& sheet, const SheetCell& cell) override {
        printTitles();
        printRow({sheet, addressOf({cell.row, cell.column}), kindOf(cell), rawOf(cell), cell.text});
    }

private:
    using Row = std::array<std::string, 5>;
    void printTitles() {
        if (!m_hasTitles) printRow({"sheet", "cell", "kind", "raw", "value"});
        m_hasTitles = true;
    }
    void printRow(const Row& row) {
        CsvWriter writer(CsvAudience::Exchange);
        writer.addRow(row);
        std::cout << writer.text();
    }

    bool m_hasTitles = false;
};

} // namespace

std::string ReadVerb::purpose() const { return pick("按原样列出表格的单元格", "Print the cells of a spreadsheet or a text table as they are"); }

void ReadVerb::declare(CLI::App& command) {
    command.add_option("FILE", m_file, pick("xlsx、ods、xls、csv 等", "xlsx, ods, xls, csv …"))->required();
    command.add_option("--format", m_format, "csv, json")->check(CLI::IsMember({"csv", "json"}));
    command.add_option("--sheet", m_sheet, pick("只列这张工作表", "this sheet alone"));
}

ExitCode ReadVerb::run() {
    std::unique_ptr<CellPrinter> printer;
    if (m_format == "json") printer = std::make_unique<JsonCells>(m_sheet);
    else printer = std::make_unique<CsvCells>(m_sheet);
    const auto read = readSheetFile(m_file, *printer);
    if (printer->isCancelled()) return ExitCode::Done; // the output says why
    if (!read) return fail(read.error());
    if (!printer->isFound()) return fail(missing("import.no-sheet", {read->origin.fileName, m_sheet, printer->names()}));
    printer->finish();
    return ExitCode::Done;
}

} // namespace xushi
