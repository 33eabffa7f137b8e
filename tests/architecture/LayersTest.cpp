#include "support/SourceTree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

/// The layer of a path below src/: its first folder, and store/sql and the io engines on their own.
std::string layerOf(const std::string& path) {
    for (const std::string engine : {"store/sql", "io/records", "io/csv", "io/json", "io/catalogue", "io/sheets/foreign", "io/sheets", "io/prose", "io/xlsx", "io/pdf", "io/docx", "io/html", "io/odt", "io/chart"})
        if (path.starts_with(engine + "/")) return engine;
    return path.substr(0, path.find('/'));
}

struct Layer {
    std::vector<std::string> mayInclude; ///< beside itself and the standard library
    std::vector<std::string> libraries;  ///< beginnings of other <headers>
};

/// Who may know whom. A layer that is not named here is a mistake.
const std::map<std::string, Layer>& layers() {
    static const std::vector<std::string> posix{"sys/", "fcntl.h", "unistd.h", "pwd.h"};
    static const std::vector<std::string> posixAndDigestAndZip{"sys/", "fcntl.h", "unistd.h", "pwd.h", "openssl/", "zip.h"};
    static const std::map<std::string, Layer> all{
        {"domain", {{}, {"gmpxx.h"}}},
        {"words", {{"domain"}, {}}},
        {"store", {{"domain"}, {}}},
        {"usecases", {{"domain", "store"}, {}}},
        {"io", {{"domain"}, posixAndDigestAndZip}},
        {"io/records", {{"domain", "io"}, {"nlohmann/"}}},
        {"io/csv", {{"domain", "io", "io/records"}, {"csv.h", "unicode/"}}},
        {"io/json", {{"domain", "io", "io/records"}, {}}},
        {"io/catalogue", {{"domain", "io", "io/records", "io/csv", "io/json"}, {}}},
        {"io/sheets", {{"domain", "io", "io/sheets/foreign"}, {"zip.h", "expat.h", "sys/", "fcntl.h", "poll.h", "spawn.h", "unistd.h"}}},
        {"io/prose", {{"domain", "io", "io/sheets", "io/sheets/foreign"}, {"sys/", "fcntl.h", "unistd.h"}}},
        {"io/xlsx", {{"domain", "io"}, {"xlsxwriter.h", "locale.h"}}},
        {"io/docx", {{"domain", "io"}, {}}},
        {"io/html", {{"domain", "io"}, {}}},
        {"io/odt", {{"domain", "io"}, {}}},
        {"io/sheets/foreign", {{"domain", "io", "io/sheets"}, {"unicode/", "libxml/", "gsf/"}}},
        {"reader", {{"domain", "io", "io/sheets", "io/prose"}, {"sys/", "fcntl.h", "linux/", "unistd.h"}}},
        {"io/pdf", {{"domain", "io"}, {"Q", "qpdf/"}}},
        {"plotting", {{"domain"}, {"Q"}}},
        {"io/chart", {{"domain", "io", "io/pdf", "plotting"}, {"Q"}}},
        {"store/sql", {{"domain", "store"}, {"sys/", "fcntl.h", "unistd.h", "pwd.h", "sqlite3.h", "SQLiteCpp/", "openssl/"}}},
        {"wiring", {{"domain", "words", "store", "usecases", "io", "store/sql", "io/catalogue", "io/csv", "io/json", "io/sheets", "io/prose", "io/xlsx", "io/pdf", "io/docx", "io/html", "io/odt", "io/chart"},
                    {"sys/", "fcntl.h", "unistd.h", "pwd.h", "execinfo.h", "termios.h", "Q", "unicode/"}}},
        {"cli", {{"domain", "words", "store", "usecases", "io", "wiring"}, {"CLI/", "nlohmann/", "Q"}}},
        {"app", {{"domain", "words", "store", "usecases", "io", "wiring", "plotting"}, {"Q", "ui_"}}},
    };
    return all;
}

bool isStandard(const std::string& header) {
    return header.find_first_of("./") == std::string::npos && (header[0] < 'A' || header[0] > 'Z');
}

bool isAmong(const std::vector<std::string>& beginnings, const std::string& header) {
    return std::ranges::any_of(beginnings, [&](const std::string& start) { return header.starts_with(start); });
}

TEST(Layers, EveryFileBelongsToAKnownOne) {
    for (const auto& file : sourceFiles()) EXPECT_TRUE(layers().contains(layerOf(file.path))) << file.path;
}

TEST(Layers, KnowOnlyTheLayersBelowThem) {
    int checked = 0;
    for (const auto& file : sourceFiles()) {
        const std::string own = layerOf(file.path);
        const auto& allowed = layers().at(own).mayInclude;
        for (const auto& header : file.matches("#include \"([^\"]+)\"")) {
            if (header.starts_with("ui_") && own == "app") continue;
            const std::string other = layerOf(header);
            ++checked;
            EXPECT_TRUE(other == own || std::ranges::find(allowed, other) != allowed.end())
                << file.path << " must not include " << header;
        }
    }
    EXPECT_GT(checked, 300);
}

/// What people and files write is read by domain/reading/Amount; Decimal::parse reads back what the program wrote.
TEST(Layers, ReadNumbersByTheOneGrammar) {
    int doors = 0;
    for (const auto& file : sourceFiles()) {
        if (layerOf(file.path) == "domain" || layerOf(file.path) == "store/sql") continue;
        doors += static_cast<int>(file.matches(R"re((readAmount|readPlainNumber|readNumberOrNone|readWholeNumber|readPublished\w+)\()re").size());
        // whether a cell of its own is a number, and which
        const bool mayAskBack = file.path == "cli/BoardOutput.cpp" || file.path == "app/table/TableOrder.cpp";
        if (!mayAskBack) {
            EXPECT_TRUE(file.matches("Decimal::(parse)").empty()) << file.path;
        }
    }
    EXPECT_GT(doors, 15);
}

TEST(Layers, UseOnlyTheLibrariesOfTheirs) {
    int checked = 0;
    for (const auto& file : sourceFiles())
        for (const auto& header : file.matches("#include <([^>]+)>")) {
            ++checked;
            EXPECT_TRUE(isStandard(header) || isAmong(layers().at(layerOf(file.path)).libraries, header))
                << file.path << " must not include <" << header << ">";
        }
    EXPECT_GT(checked, 200);
}

TEST(Layers, IncludeByThePathBelowSrcAlone) {
    for (const auto& file : sourceFiles())
        for (const auto& header : file.matches("#include \"([^\"]+)\""))
            EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(XUSHI_SOURCE) / header) || header.starts_with("ui_"))
                << file.path << " includes " << header;
}

/// A type of one name in two headers is one type for the linker, whichever of the two it takes.
TEST(Layers, NoTwoHeadersDefineTypesOfOneName) {
    std::map<std::string, std::string> definedIn;
    for (const auto& file : sourceFiles()) {
        if (!file.path.ends_with(".h")) continue;
        for (const auto& name : file.matches("\\n(?:class|struct|enum class) ([A-Z][A-Za-z0-9]+)(?: final)?(?: : [^;{]+)? ?\\{")) {
            const auto [at, isNew] = definedIn.emplace(name, file.path);
            EXPECT_TRUE(isNew) << name << " in " << at->second << " and " << file.path;
        }
    }
    EXPECT_GT(definedIn.size(), 500U);
}

/// Within a use case two questions have to be answered by one moment of the store.
TEST(Layers, NoUseCaseKeepsAStore) {
    for (const auto& file : sourceFiles()) {
        if (!file.path.starts_with("usecases/")) continue;
        EXPECT_TRUE(file.matches("(Store& m_|Store\\* m_|readTogether\\(|inSnapshot\\()").empty()) << file.path;
    }
}

/// Of `app`: texts, then looks and the open store, then tables, then what pages share, then the pages; the window shows them.
TEST(Layers, TheFoldersOfTheWindowStandOnEachOther) {
    const std::map<std::string, std::set<std::string>> below{
        {"text", {}}, {"look", {"text"}}, {"office", {"text"}}, {"table", {"text", "look", "office"}},
        {"shared", {"text", "look", "office", "table"}}};
    const auto folderOf = [](const std::string& path) {
        const auto end = path.find('/', 4);
        return path.starts_with("app/") && end != std::string::npos ? path.substr(4, end - 4) : std::string();
    };
    int pages = 0;
    for (const auto& file : sourceFiles()) {
        const std::string own = folderOf(file.path);
        if (own.empty() || own == "window") continue;
        const bool isPage = !below.contains(own);
        pages += isPage;
        for (const auto& header : file.matches("#include \"([^\"]+)\"")) {
            const std::string other = folderOf(header);
            const bool isBelow = isPage ? below.contains(other) : below.at(own).contains(other);
            EXPECT_TRUE(other.empty() || other == own || isBelow) << file.path << " includes " << header;
        }
    }
    EXPECT_GT(pages, 50);
}

/// Pages read snapshots, ask Questions and write by Acts: none of them reaches the store itself.
TEST(Layers, OnlyTheOfficeReachesTheStore) {
    int pages = 0;
    for (const auto& file : sourceFiles()) {
        if (!file.path.starts_with("app/") || file.path.starts_with("app/office/")) continue;
        ++pages;
        EXPECT_TRUE(file.matches(R"((\bStore\s*&|\.store\(\)))").empty()) << file.path;
        EXPECT_TRUE(file.matches(R"re(#include "(store/[^"]+)")re").empty()) << file.path;
    }
    EXPECT_GT(pages, 150);
}

/// The window shows pages by what every page says of itself; only the list of the pages names them.
TEST(Layers, TheWindowAsksNoPageForItsType) {
    int files = 0;
    for (const auto& file : sourceFiles()) {
        if (!file.path.starts_with("app/window/") || file.path == "app/window/PageList.cpp") continue;
        ++files;
        EXPECT_TRUE(file.matches(R"re(#include "app/((?:overview|entry|charts|summary|catalog)/[^"]+)")re").empty()) << file.path;
        EXPECT_TRUE(file.matches(R"re(((?:dynamic|qobject)_cast<(?:const )?\w*Page\b))re").empty()) << file.path;
    }
    EXPECT_GT(files, 7);
}

/// A page is painted and a spreadsheet is written in binary fractions; both take digits that were rounded before. An old
/// spreadsheet keeps them, and one file makes digits of them.
bool isDrawing(const std::string& path) {
    if (path == "io/sheets/foreign/BinaryNumber.cpp") return true;
    return path.starts_with("io/pdf/") || path.starts_with("io/chart/") || path.starts_with("io/xlsx/") || path.starts_with("plotting/") || path == "io/PagePainter.h";
}

TEST(ExactFigures, NoBinaryFloatingPointBelowTheFaces) {
    int checked = 0;
    for (const auto& file : sourceFiles()) {
        if (file.path.starts_with("app/") || file.path.starts_with("cli/") || isDrawing(file.path)) continue;
        ++checked;
        EXPECT_TRUE(file.matches(R"((\b(?:double|float|strtod|stod|stof|atof|REAL|getDouble)\b))").empty()) << file.path;
    }
    EXPECT_GT(checked, 150);
}

TEST(ExactFigures, NoQtBelowTheFacesButWhereAPageIsPainted) {
    int checked = 0;
    for (const auto& file : sourceFiles()) {
        if (file.path.starts_with("app/") || file.path.starts_with("cli/") || file.path.starts_with("io/pdf/") || file.path.starts_with("io/chart/") || file.path.starts_with("plotting/")) continue;
        ++checked;
        EXPECT_TRUE(file.matches(R"(#include <(Q[A-Za-z/]+)>)").empty()) << file.path;
    }
    EXPECT_GT(checked, 150);
}

TEST(ExactFigures, TheStoreKeepsNoBinaryFloatingPoint) {
    int schemas = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(XUSHI_SOURCE) / "store/sql/migrations")) {
        std::ifstream text(entry.path());
        const std::string schema(std::istreambuf_iterator<char>(text), {});
        EXPECT_EQ(schema.find(" REAL"), std::string::npos) << entry.path();
        ++schemas;
    }
    EXPECT_GT(schemas, 0);
}

TEST(Layers, EveryUseCaseWritesThroughTheDoorOfTexts) {
    int writers = 0;
    for (const auto& file : sourceFiles()) {
        const bool isAct = file.path.starts_with("usecases/") || file.path.starts_with("wiring/") || file.path.starts_with("app/")
                           || file.path.starts_with("cli/");
        // An undo and a package write what stood, or stands, in a store.
        const bool writesWhatStood = file.path == "usecases/UndoChange.cpp" || file.path == "usecases/MakePackage.cpp";
        if (!isAct || file.path == "usecases/ChangeStore.cpp" || writesWhatStood) continue;
        writers += static_cast<int>(file.matches("((?:changeStore|writeTogether|saveRecord)\\()").size());
        EXPECT_TRUE(file.matches("([.>]inTransaction\\()").empty()) << file.path << " must use changeStore";
    }
    EXPECT_GT(writers, 6);
}

} // namespace
} // namespace xushi
