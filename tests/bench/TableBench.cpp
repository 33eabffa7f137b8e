#include "io/ReplaceFile.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildSummary.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <xlsxwriter.h>

#include <array>
#include <charconv>
#include <ctime>
#include <map>

namespace xushi {
namespace {

/// Of the process: what a disk waits for is not counted.
double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

template <class Act> double processorSecondsOf(Act act) {
    const double before = processorSeconds();
    act();
    return processorSeconds() - before;
}

/// The half-year table of the sample, its rows again and again.
SummaryTable tableOf(std::size_t rows) {
    const TemporaryFolder folder;
    const std::string path = (folder / "bench.xushi").string();
    if (!createStoreFrom(path, "seed")) std::abort();
    const auto store = std::move(openForWriting(path)->store);
    const SummaryWords words = summaryWords(Language::Chinese);
    const auto layout = halfYearLayout();
    SummaryTable table = *readNow(buildSummary, *store, BuildSummaryRequest{.period = Period::ytd(2025, 6), .layout = *layout, .words = words});
    const auto sample = table.rows;
    for (std::size_t i = sample.size(); i < rows; ++i) table.rows.push_back(sample[i % sample.size()]);
    return table;
}

void write(const SummaryTable& table, const std::filesystem::path& path) {
    if (!(*writerFor(path))->write(table, path)) std::abort();
}

/// How many sheets a PDF of ours has.
double pagesIn(const std::filesystem::path& path) {
    const std::string bytes = *readFileText(path);
    double pages = 0;
    for (auto at = bytes.find("/Type /Page "); at != std::string::npos; at = bytes.find("/Type /Page ", at + 1)) ++pages;
    return pages;
}

/// What each page of a long table takes beyond the first.
void pdfPage(benchmark::State& state) {
    const SummaryTable first = tableOf(10);
    const SummaryTable all = tableOf(static_cast<std::size_t>(state.range(0)));
    const TemporaryFolder folder;
    double pages = 0;
    for (auto _ : state) {
        const double one = processorSecondsOf([&] { write(first, folder / "one.pdf"); });
        const double long_ = processorSecondsOf([&] { write(all, folder / "all.pdf"); });
        pages = pagesIn(folder / "all.pdf");
        state.SetIterationTime((long_ - one) / (pages - pagesIn(folder / "one.pdf")));
    }
    state.counters["pages"] = pages;
}
BENCHMARK(pdfPage)->Arg(200)->Arg(5000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);

double numberOf(const SummaryCell& cell) {
    const std::string digits = cell.kept()->toString();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The same cells by the library alone, in as many looks: a bordered one for each number of decimals and one for text.
void writeBare(const SummaryTable& table, const std::string& path) {
    lxw_workbook* const book = workbook_new(path.c_str());
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "汇总表");
    const auto look = [&](const std::string& pattern) {
        lxw_format* const format = workbook_add_format(book);
        format_set_font_name(format, "宋体");
        format_set_border(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        if (!pattern.empty()) format_set_num_format(format, pattern.c_str());
        return format;
    };
    std::map<int, lxw_format*> numbers;
    for (int decimals = 0; decimals < 20; ++decimals) numbers[decimals] = look(decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0'));
    lxw_format* const text = look("");
    lxw_format* const mark = look("");
    for (std::size_t y = 0; y < table.rows.size(); ++y) {
        const auto row = static_cast<lxw_row_t>(y);
        worksheet_set_row(sheet, row, 18, nullptr);
        for (std::size_t x = 0; x < table.rows[y].cells.size(); ++x) {
            const SummaryCell& cell = table.rows[y].cells[x];
            const auto column = static_cast<lxw_col_t>(x);
            if (cell.kept()) worksheet_write_number(sheet, row, column, numberOf(cell), numbers[cell.kept()->scale()]);
            else if (cell.light) {
                std::string shape = "●";
                std::string word = " " + cell.text;
                lxw_rich_string_tuple first{mark, shape.data()};
                lxw_rich_string_tuple second{text, word.data()};
                lxw_rich_string_tuple* parts[] = {&first, &second, nullptr};
                worksheet_write_rich_string(sheet, row, column, parts, text);
            } else if (cell.text.empty()) worksheet_write_blank(sheet, row, column, text);
            else worksheet_write_string(sheet, row, column, cell.text.c_str(), text);
        }
    }
    workbook_close(book);
}

/// How many times the work of the library alone a workbook of ours takes.
void workbookBesideTheLibrary(benchmark::State& state) {
    const SummaryTable table = tableOf(static_cast<std::size_t>(state.range(0)));
    const TemporaryFolder folder;
    double ours = 0;
    double bare = 0;
    for (auto _ : state) {
        bare += processorSecondsOf([&] { writeBare(table, (folder / "bare.xlsx").string()); });
        const double took = processorSecondsOf([&] { write(table, folder / "ours.xlsx"); });
        ours += took;
        state.SetIterationTime(took);
    }
    state.counters["ratio"] = ours / bare;
}
BENCHMARK(workbookBesideTheLibrary)->Arg(200)->Arg(5000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

} // namespace
} // namespace xushi

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
