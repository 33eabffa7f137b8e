#include "io/sheets/BookStream.h"

#include "io/sheets/StreamBytes.h"

#include <ctime>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace xushi {
namespace {

/// What a sink was told, each word of it.
class ToldSink : public SheetSink {
public:
    void beginSheet(const std::string& name, bool isHidden) override { beginnings.emplace_back(name, isHidden); }
    void take(SheetCell cell) override { cells.push_back(std::move(cell)); }
    void endSheet(Sheet rest) override {
        rest.cells = std::exchange(cells, {});
        sheets.push_back(std::move(rest));
    }

    std::vector<std::pair<std::string, bool>> beginnings;
    std::vector<SheetCell> cells;
    std::vector<Sheet> sheets;
};

using Beginnings = std::vector<std::pair<std::string, bool>>;

Beginnings beginningsOf(const std::vector<Sheet>& sheets) {
    Beginnings all;
    for (const auto& sheet : sheets) all.emplace_back(sheet.name, sheet.isHidden);
    return all;
}

std::string streamOf(const Result<SheetBook>& book, const std::vector<Sheet>& sheets, const Beginnings& beginnings) {
    std::string bytes;
    BookStreamWriter writer([&](std::string_view more) { return bytes += more, true; });
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        writer.beginSheet(beginnings[i].first, beginnings[i].second);
        for (const auto& cell : sheet.cells) writer.take(cell);
        Sheet rest = sheet;
        rest.cells.clear();
        writer.endSheet(rest);
    }
    EXPECT_TRUE(writer.end(book));
    return bytes;
}

std::string streamOf(const Result<SheetBook>& book, const std::vector<Sheet>& sheets) { return streamOf(book, sheets, beginningsOf(sheets)); }

std::string sayCell(const SheetCell& c) {
    return std::to_string(c.row) + "," + std::to_string(c.column) + "," + std::to_string(static_cast<int>(c.kind)) + "," + c.text + "|" + c.written + "|"
           + (c.decimals ? std::to_string(*c.decimals) : "-") + (c.isPercent ? "%" : "") + (c.isFormula ? "=" : "");
}

std::string saySheet(const Sheet& sheet) {
    std::string said = sheet.name + (sheet.isHidden ? " hidden" : "");
    for (const auto& cell : sheet.cells) said += "\n" + sayCell(cell);
    for (const auto& m : sheet.merges) said += "\nm" + std::to_string(m.firstRow) + "," + std::to_string(m.firstColumn) + "," + std::to_string(m.lastRow) + "," + std::to_string(m.lastColumn);
    for (const int row : sheet.hiddenRows) said += "\nr" + std::to_string(row);
    for (const auto& [from, to] : sheet.hiddenColumns) said += "\nc" + std::to_string(from) + "-" + std::to_string(to);
    return said;
}

std::string sayAllOf(const std::vector<Sheet>& sheets) {
    std::string said;
    for (const auto& sheet : sheets) said += saySheet(sheet) + "\n\n";
    return said;
}

rc::Gen<SheetCell> anyCell() {
    using namespace rc::gen;
    return build<SheetCell>(set(&SheetCell::row, inRange(1, std::numeric_limits<int>::max())), set(&SheetCell::column, inRange(1, 16'385)),
                            set(&SheetCell::kind, map(inRange(0, 6), [](int kind) { return static_cast<CellKind>(kind); })),
                            set(&SheetCell::text), set(&SheetCell::written), set(&SheetCell::decimals, oneOf(just(std::optional<int>()), map(inRange(0, std::numeric_limits<int>::max()), [](int n) { return std::optional(n); }))),
                            set(&SheetCell::isPercent), set(&SheetCell::isFormula));
}

/// Two from 1 below `end`, in order.
rc::Gen<std::pair<int, int>> fromTo(int end) {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, end), rc::gen::inRange(1, end)), [](const std::pair<int, int>& two) { return std::pair<int, int>(std::minmax(two.first, two.second)); });
}

rc::Gen<Sheet> anySheet() {
    using namespace rc::gen;
    const auto rows = fromTo(std::numeric_limits<int>::max());
    const auto columns = fromTo(16'385);
    const auto range = map(pair(rows, columns), [](const auto& both) { return CellRange{both.first.first, both.second.first, both.first.second, both.second.second}; });
    return build<Sheet>(set(&Sheet::name), set(&Sheet::isHidden), set(&Sheet::cells, container<std::vector<SheetCell>>(anyCell())),
                        set(&Sheet::merges, container<std::vector<CellRange>>(range)), set(&Sheet::hiddenRows, container<std::vector<int>>(inRange(1, std::numeric_limits<int>::max()))),
                        set(&Sheet::hiddenColumns, container<std::vector<std::pair<int, int>>>(columns)));
}

/// In pieces of that size, as a pipe may bring them.
bool takeInPieces(BookStreamReader& reader, std::string_view bytes, std::size_t size) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(size, bytes.size())))
        if (!reader.take(bytes.substr(0, size))) return false;
    return true;
}

RC_GTEST_PROP(BookStream, BringsAnyBookToTheBit, ()) {
    const auto sheets = *rc::gen::container<std::vector<Sheet>>(anySheet());
    SheetBook facts{.format = *rc::gen::arbitrary<std::string>(), .encoding = *rc::gen::arbitrary<std::string>()};
    const std::string bytes = streamOf(facts, sheets);
    ToldSink sink;
    BookStreamReader reader(sink);
    RC_ASSERT(takeInPieces(reader, bytes, *rc::gen::inRange<std::size_t>(1, 100)));
    RC_ASSERT(reader.outcome().has_value() && reader.outcome()->has_value());
    RC_ASSERT((*reader.outcome())->format == facts.format);
    RC_ASSERT((*reader.outcome())->encoding == facts.encoding);
    RC_ASSERT(sayAllOf(sink.sheets) == sayAllOf(sheets));
    RC_ASSERT(sink.beginnings == beginningsOf(sheets));
}

RC_GTEST_PROP(BookStream, ChangedAnywhereIsRefusedOrAnotherBook, ()) {
    const auto sheets = *rc::gen::container<std::vector<Sheet>>(anySheet());
    std::string bytes = streamOf(SheetBook{.format = "csv"}, sheets);
    for (int changes = *rc::gen::inRange(1, 4); changes > 0; --changes) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        switch (*rc::gen::inRange(0, 3)) {
        case 0: bytes[at] = *rc::gen::arbitrary<char>(); break;
        case 1: bytes.erase(at, *rc::gen::inRange<std::size_t>(1, 9)); break;
        default: bytes.insert(at, *rc::gen::arbitrary<std::string>()); break;
        }
        if (bytes.empty()) bytes = "x";
    }
    ToldSink sink;
    BookStreamReader reader(sink);
    const bool isTaken = takeInPieces(reader, bytes, *rc::gen::inRange<std::size_t>(1, 100));
    RC_ASSERT(isTaken == reader.fault().empty());
    if (isTaken && reader.outcome() && reader.outcome()->has_value()) RC_ASSERT(streamOf(*reader.outcome(), sink.sheets, sink.beginnings) == bytes);
}

RC_GTEST_PROP(BookStream, CutOffHasNoOutcome, ()) {
    const auto sheets = *rc::gen::container<std::vector<Sheet>>(anySheet());
    std::string bytes = streamOf(SheetBook{.format = "csv"}, sheets);
    bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
    ToldSink sink;
    BookStreamReader reader(sink);
    RC_ASSERT(takeInPieces(reader, bytes, 7));
    RC_ASSERT(!reader.outcome().has_value());
}

TEST(BookStream, BringsAProblemWithItsWords) {
    const Problem problem{ProblemKind::Unreadable, "sheet.damaged", {"月报.xlsx", ""}};
    ToldSink sink;
    BookStreamReader reader(sink);
    ASSERT_TRUE(reader.take(streamOf(problem, {})));
    ASSERT_TRUE(reader.outcome() && !*reader.outcome());
    EXPECT_EQ(reader.outcome()->error(), problem);
}

/// A stream from its records.
std::string recordsOf(const std::vector<std::pair<char, std::string>>& records) {
    std::string bytes = "xushi-book-1\n";
    for (const auto& [letter, content] : records) {
        bytes += letter;
        putText(bytes, content);
    }
    return bytes;
}

std::string_view faultOf(const std::string& bytes, const ReadLimits& limits = {}) {
    ToldSink sink;
    BookStreamReader reader(sink, limits);
    reader.take(bytes);
    return reader.fault();
}

const std::string begin("\1a\0", 3);
const std::string a1("\2\2\0\1x", 5); // row 1, column 1, a text
const std::string end("\1a\0\0\0\0", 6);
const std::string facts("\3csv\0", 5);

TEST(BookStream, RefusesWhatNoBookIs) {
    ASSERT_EQ(faultOf(recordsOf({{'S', begin}, {'C', a1}, {'E', end}, {'B', facts}})), "");
    EXPECT_EQ(faultOf("Segmentation fault"), "sheet.reader-died");
    EXPECT_EQ(faultOf(recordsOf({{'X', begin}})), "sheet.reader-died") << "a letter of no record";
    EXPECT_EQ(faultOf(recordsOf({{'C', a1}})), "sheet.reader-died") << "a cell of no sheet";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'S', begin}})), "sheet.reader-died");
    EXPECT_EQ(faultOf(recordsOf({{'E', end}})), "sheet.reader-died");
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'B', facts}})), "sheet.reader-died") << "a sheet without an end";
    EXPECT_EQ(faultOf(recordsOf({{'B', facts}, {'S', begin}})), "sheet.reader-died") << "more behind the end";
    EXPECT_EQ(faultOf(recordsOf({{'B', facts}}) + "S"), "sheet.reader-died") << "a letter behind the end";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin + "x"}})), "sheet.reader-died") << "more than a record holds";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\0\2\0\1x", 5)}})), "sheet.reader-died") << "row 0";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\2\x82\x80\2\0\1x", 7)}})), "sheet.reader-died") << "column 16385";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\2\2\x40\1x\1", 6)}})), "sheet.reader-died") << "-1 decimals";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', "\2\2\7\1x"}})), "sheet.reader-died") << "a kind that is none";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\2\2\x80\1\1x", 6)}})), "sheet.reader-died") << "a mark that is none";
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\2\2\0\x81\0x", 6)}})), "sheet.reader-died") << "a length in two bytes";
    EXPECT_EQ(faultOf(recordsOf({{'P', std::string("\x09\1a\0", 4)}})), "sheet.reader-died") << "a kind of problem that is none";
    EXPECT_EQ(faultOf("xushi-book-1\nC\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"), "sheet.reader-died") << "a record of 2^63 bytes";
}

TEST(BookStream, RefusesWhatLiesInNoSheet) {
    const auto faultOfRest = [](Sheet rest) {
        std::string bytes;
        BookStreamWriter writer([&](std::string_view block) { return bytes += block, true; });
        writer.beginSheet("a", false);
        writer.endSheet(std::move(rest));
        writer.end(SheetBook{.format = "csv"});
        return faultOf(bytes);
    };
    EXPECT_EQ(faultOfRest({.merges = {{1, 1, 2, 16'384}}, .hiddenRows = {1}, .hiddenColumns = {{1, 16'384}}}), "");
    for (const CellRange& range : {CellRange{0, 1, 1, 1}, CellRange{2, 1, 1, 1}, CellRange{1, 2, 1, 1}, CellRange{1, 1, 1, 16'385}, CellRange{1, -1, 1, 1}})
        EXPECT_EQ(faultOfRest({.merges = {range}}), "sheet.reader-died") << range.firstRow << ' ' << range.firstColumn << ' ' << range.lastColumn;
    EXPECT_EQ(faultOfRest({.hiddenRows = {0}}), "sheet.reader-died");
    for (const std::pair<int, int>& columns : {std::pair(0, 1), std::pair(2, 1), std::pair(1, 16'385)})
        EXPECT_EQ(faultOfRest({.hiddenColumns = {columns}}), "sheet.reader-died") << columns.second;
}

TEST(BookStream, TakesALongRecordInManyPiecesInOneGo) {
    std::string bytes;
    BookStreamWriter writer([&](std::string_view block) { return bytes += block, true; });
    writer.beginSheet("a", false);
    writer.take({.row = 1, .column = 1, .text = std::string(40U << 20U, 'x')});
    writer.endSheet({});
    writer.end(SheetBook{.format = "csv"});
    ToldSink sink;
    BookStreamReader reader(sink);
    const auto before = std::clock();
    ASSERT_TRUE(takeInPieces(reader, bytes, 16'384));
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, 2) << "each piece has moved all that waited";
    ASSERT_TRUE(reader.outcome());
}

TEST(BookStream, TakesNoMoreThanAFileMayHave) {
    const auto two = recordsOf({{'S', begin}, {'C', a1}, {'C', a1}, {'E', end}, {'B', facts}});
    EXPECT_EQ(faultOf(two, {.cells = 2}), "");
    EXPECT_EQ(faultOf(two, {.cells = 1}), "sheet.too-large");
    EXPECT_EQ(faultOf(recordsOf({{'S', begin}, {'C', std::string("\2\2\0\5xxxxx", 9)}, {'C', std::string("\2\2\0\5xxxxx", 9)}}), {.unpackedBytes = 9}), "sheet.too-large");
}

TEST(BookStream, StopsWhereNobodyListens) {
    int sent = 0;
    BookStreamWriter writer([&](std::string_view) { return ++sent < 2; });
    writer.beginSheet("a", false);
    for (int row = 1; row < 100'000; ++row) writer.take({.row = row, .column = 1, .text = "0123456789"});
    EXPECT_TRUE(writer.isCancelled());
    EXPECT_EQ(sent, 2);
    EXPECT_FALSE(writer.end(SheetBook{}));
}

} // namespace
} // namespace xushi
