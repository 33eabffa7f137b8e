#include "wiring/Composition.h"

#include "domain/WordArgument.h"
#include "io/CatalogueFiles.h"
#include "io/CatalogueTables.h"
#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "io/csv/CsvSummaryWriter.h"
#include "io/docx/DocxSummaryWriter.h"
#include "io/html/HtmlSummaryWriter.h"
#include "io/html/HtmlTable.h"
#include "io/odt/OdtSummaryWriter.h"
#include "io/pdf/PdfSummaryWriter.h"
#include "io/pdf/SummaryPainter.h"
#include "io/xlsx/CatalogueXlsx.h"
#include "io/xlsx/XlsxSummaryWriter.h"
#include "store/sql/FreshFile.h"
#include "store/sql/Migrator.h"
#include "store/EarlierStore.h"
#include "store/sql/OpenStore.h"
#include "usecases/ChangeStore.h"
#include "usecases/ImportCatalogue.h"
#include "usecases/StorePosition.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <pwd.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string login() {
    const passwd* entry = ::getpwuid(::getuid());
    return entry && entry->pw_name ? entry->pw_name : variable("USER");
}

std::string hostName() {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", ::gmtime_r(&now, &utc));
    return text.data();
}

Result<void> putAll(Store& store, const std::vector<Figure>& figures, const ChangeNote& note) {
    const auto group = changeStore(store, note, [&](Transaction& transaction) -> Result<void> {
        for (const auto& figure : figures)
            if (const auto put = transaction.put(figure); !put) return put.error();
        return {};
    });
    if (!group) return group.error();
    return {};
}

/// Catalogue and figures are read before the store is made.
Result<void> createFrom(const fs::path& path, const fs::path& catalogueFile, const fs::path& figuresFile) {
    const auto catalogue = readCatalogue(catalogueFile);
    if (!catalogue) return catalogue.error();
    auto figures = figuresFile.empty() ? Result<std::vector<Figure>>(std::vector<Figure>())
                                       : readFigures(figuresFile, *catalogue);
    if (!figures) return figures.error();
    return createStore(path, [&](Store& store) -> Result<void> {
        const auto imported = importCatalogue(store, *catalogue, changeNote("create"));
        if (!imported) return imported.error();
        return putAll(store, *figures, changeNote("create"));
    });
}

fs::path backupFolder() {
    const fs::path personal = personalFolder();
    return personal.empty() ? fs::path() : personal / "backups";
}

Result<StoreOpening> open(const fs::path& path, OpenMode mode) {
    auto opened = openStore(path, mode, backupFolder());
    if (!opened) return opened.error();
    return StoreOpening{std::move(opened->store), std::move(opened->readOnlyReason)};
}

Result<void> checkSampleName(const std::string& sample) {
    const auto names = sampleNames();
    if (names.empty()) return Problem{ProblemKind::Missing, "store.no-data-folder", {}};
    if (std::ranges::find(names, sample) != names.end()) return {};
    std::string known;
    for (const auto& name : names) known += (known.empty() ? "" : ", ") + name;
    return missing("store.no-sample", {sample, known});
}

} // namespace

fs::path personalFolder() {
    const std::string data = variable("XDG_DATA_HOME");
    const std::string home = variable("HOME");
    if (!data.empty()) return fs::path(data) / "xushi";
    return home.empty() ? fs::path() : fs::path(home) / ".local" / "share" / "xushi";
}

Result<StoreOpening> openForWriting(const fs::path& path) {
    return open(path, OpenMode::ReadWrite);
}

Result<std::unique_ptr<Store>> openForReading(const fs::path& path) {
    auto opened = open(path, OpenMode::ReadOnly);
    if (!opened) return opened.error();
    return std::move(opened->store);
}

Result<std::unique_ptr<Store>> openForReadingAt(const fs::path& path, const std::string& position) {
    auto store = openForReading(path);
    if (!store || position.empty()) return store;
    const auto asked = readPosition(position);
    if (!asked) return asked.error();
    const auto entry = readTogether(**store, [&](Reading& reading) { return entryAt(reading, *asked, localDay); });
    if (!entry) return entry.error();
    return std::unique_ptr<Store>(std::make_unique<EarlierStore>(std::move(*store), *entry, Problem{ProblemKind::Unavailable, "store.read-only", {}}));
}

std::vector<std::string> sampleNames() {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(dataFolder() / "samples", error))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

Result<void> createStoreFrom(const fs::path& path, const std::string& sample) {
    std::error_code error;
    if (fs::exists(path, error)) return refused("store.exists", {path.string()});
    if (!sample.empty())
        if (const auto known = checkSampleName(sample); !known) return known;
    const fs::path folder = dataFolder() / "samples" / sample;
    return sample.empty() ? createFrom(path, dataFolder() / "catalog" / "base.json", {})
                          : createFrom(path, folder / "catalog.json", folder / "figures.csv");
}

fs::path dataFolder() {
    if (const std::string chosen = variable("XUSHI_DATA_DIR"); !chosen.empty()) return chosen;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "xushi";
    return fs::is_directory(installed, error) ? installed : fs::path(XUSHI_SOURCE_DATA);
}

Result<SummaryTemplate> halfYearLayout() { return readSummaryTemplate(dataFolder() / "templates" / "half-year.json"); }

const std::vector<std::unique_ptr<SummaryWriter>>& summaryWriters() {
    static const auto writers = [] {
        std::vector<std::unique_ptr<SummaryWriter>> all;
        all.push_back(std::make_unique<XlsxSummaryWriter>());
        all.push_back(std::make_unique<PdfSummaryWriter>());
        all.push_back(std::make_unique<DocxSummaryWriter>());
        all.push_back(std::make_unique<OdtSummaryWriter>());
        all.push_back(std::make_unique<CsvSummaryWriter>());
        all.push_back(std::make_unique<HtmlSummaryWriter>());
        return all;
    }();
    return writers;
}

Result<const SummaryWriter*> writerFor(const fs::path& path) {
    std::string ending = lowerEnding(path);
    if (!ending.empty()) ending.erase(0, 1);
    std::string known;
    for (const auto& writer : summaryWriters()) {
        if (writer->extension() == ending) return writer.get();
        known += (known.empty() ? "" : ", ") + std::string(writer->extension());
    }
    return refused("summary.format", {ending, known});
}

std::string tableAsHtml(const SummaryTable& table) { return htmlPage(table); }
std::string tableAsCells(const SummaryTable& table) { return tabbedCells(table); }

std::unique_ptr<PagePainter> pagePainter(const SummaryTable& table) { return std::make_unique<SummaryPainter>(table); }

namespace {

std::string textOrEmpty(const std::string& text) { return text.empty() ? wordArgument("change.empty") : text; }

} // namespace

std::vector<std::pair<std::string, Remark>> definitionChanges(const Catalogue& before, const Catalogue& after) {
    std::vector<std::pair<std::string, Remark>> changes;
    for (const auto& change : catalogueChanges(before, after))
        changes.push_back({change.place, {"catalogue.change", {change.place, change.field, textOrEmpty(change.before), textOrEmpty(change.after)}}});
    return changes;
}

Result<ImportNotes> importNotes(const fs::path& path, const Catalogue& before, const Catalogue& after) {
    ImportNotes notes;
    for (auto& [place, change] : definitionChanges(before, after)) notes.changed.push_back(std::move(change));
    if (lowerEnding(path) == ".json") {
        const auto differences = notTaken(path, after);
        if (!differences) return differences.error();
        for (const auto& other : *differences)
            notes.notTaken.push_back({"catalogue.not-taken", {other.field, textOrEmpty(other.after), textOrEmpty(other.before)}});
    }
    const auto files = filesPassedOver(path);
    if (!files) return files.error();
    for (const auto& name : *files) notes.notTaken.push_back({"catalogue.file-passed-over", {name}});
    return notes;
}

Result<void> writeCatalogueFile(const Catalogue& catalogue, const fs::path& path) {
    if (lowerEnding(path) != ".xlsx") return writeCatalogue(catalogue, path);
    const auto sheets = catalogueSheets(catalogue);
    if (!sheets) return sheets.error();
    const auto bytes = catalogueXlsx(*sheets);
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    return replaceFile(path, *bytes);
}

ChangeNote changeNote(std::string act, std::string reason) {
    return {.actor = login(), .host = hostName(), .at = utcNow(), .act = std::move(act), .reason = std::move(reason)};
}

namespace {

std::tm localTime(std::time_t time) {
    std::tm local{};
    ::localtime_r(&time, &local);
    return local;
}

/// Of a time of the journal.
std::optional<std::tm> localTime(const std::string& utc) {
    std::tm written{};
    if (::strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &written) == nullptr) return std::nullopt;
    return localTime(::timegm(&written));
}

std::string formatted(const std::tm& time, const char* form) {
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), form, &time);
    return text.data();
}

Date dayOf(const std::tm& time) { return {time.tm_year + 1900, time.tm_mon + 1, time.tm_mday}; }

} // namespace

Date today() { return dayOf(localTime(std::time(nullptr))); }

Date localDay(const std::string& utc) {
    const auto time = localTime(utc);
    return time ? dayOf(*time) : Date{1970, 1, 1};
}

std::string startOfDay(const Date& day) {
    std::tm local{};
    local.tm_year = day.year - 1900;
    local.tm_mon = day.month - 1;
    local.tm_mday = day.day;
    local.tm_isdst = -1;
    const std::time_t time = std::mktime(&local);
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    return formatted(utc, "%Y-%m-%dT%H:%M:%SZ");
}

std::string localMinute(const std::string& utc) {
    const auto time = localTime(utc);
    return time ? formatted(*time, "%Y-%m-%d %H:%M") : utc;
}

Remark inLocalTime(Remark remark) {
    for (auto& argument : remark.args) argument = localMinute(argument);
    return remark;
}

fs::path folderOfCopies(const fs::path& store) {
    if (!backupFolder().empty()) return backupFolder();
    return store.has_parent_path() ? store.parent_path() : fs::path(".");
}

Result<fs::path> pathOfCopy(const fs::path& store, const std::string& before) {
    const fs::path folder = folderOfCopies(store);
    if (!makeFolders(folder)) return Problem{ProblemKind::Unavailable, "store.no-backup-folder", {folder.string()}};
    std::error_code error;
    const std::string name = store.stem().string() + (before.empty() ? "-" : "-before-" + before + "-") + formatted(localTime(std::time(nullptr)), "%Y%m%d-%H%M%S");
    fs::path path = folder / (name + ".xushi");
    for (int number = 2; fs::exists(path, error); ++number) path = folder / (name + "-" + std::to_string(number) + ".xushi");
    return path;
}

int schemaOfStores() { return schemaNumber(); }

Language environmentLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const std::string value = variable(name); !value.empty()) return languageOf(value);
    return Language::Chinese;
}

} // namespace xushi
