#include "wiring/PublishedFiles.h"

#include "domain/NamedRecord.h"
#include "domain/WordArgument.h"
#include "domain/summary/SummaryContent.h"
#include "io/FileDigest.h"
#include "io/ReplaceFile.h"
#include "usecases/BuildSummary.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"

namespace xushi {
namespace fs = std::filesystem;
namespace {

Publication publicationOf(const TableToKeep& given, const fs::path& path, std::string_view format) {
    return {.layout = given.layout, .period = given.period, .region = given.region, .entry = static_cast<int>(given.position.sequence),
            .code = given.position.shortCode(), .format = std::string(format), .fileName = path.filename().string(),
            .content = digestOf(contentOf(given.table))};
}

Problem fileAlone(const fs::path& path, const Problem& problem) {
    return {problem.kind, "publication.file-alone", {path.string(), remarkArgument({problem.key, problem.args})}};
}

Result<ExportedPublication> exportKept(const Publication& publication, const fs::path& path) {
    const auto writer = writerFor(path);
    if (!writer || (*writer)->extension() != publication.format) return refused("publication.format", {std::to_string(publication.number), publication.format});
    if (digestOf(publication.bytes) != publication.digest) return Problem{ProblemKind::Unreadable, "publication.bytes-differ", {std::to_string(publication.number)}};
    if (const auto written = replaceFile(path, publication.bytes); !written) return written.error();
    return ExportedPublication{.isKept = true, .isSameFile = true, .isSameContent = true, .undrawn = {}};
}

} // namespace

Result<TableToKeep> tableToGive(Reading& reading, const TableAsked& asked) {
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto layout = layoutNamed(*catalogue, asked.layout);
    if (!layout) return layout.error();
    const auto words = summaryWords(Language::Chinese);
    BuildSummaryRequest request{.period = asked.period, .region = {}, .layout = *layout, .words = words};
    if (!asked.region.empty()) {
        const auto region = regionNamed(*catalogue, asked.region, MonthSpan::of(asked.period));
        if (!region) return region.error();
        request.region = (*region)->code;
    }
    auto table = buildSummary(reading, request);
    if (!table) return table.error();
    auto head = reading.journalHead();
    if (!head) return head.error();
    const Region* city = catalogue->city();
    const bool isCity = !request.region || (city && *request.region == city->code);
    return TableToKeep{std::move(*table), std::move(*head), markOf(*catalogue, layout->code), asked.period, isCity ? RegionCode{} : *request.region};
}

Result<KeptTable> writeAndKeep(Store& store, const TableToKeep& given, const fs::path& path, const ChangeNote& note, const WritingProgress& progress) {
    const auto writer = writerFor(path);
    if (!writer) return writer.error();
    Publication publication = publicationOf(given, path, (*writer)->extension());
    const auto may = store.inSnapshot([&](Reading& reading) { return mayPublish(reading, publication); });
    if (!may) return may.error();
    auto written = (*writer)->write(given.table, path, progress);
    if (!written) return isNewFileThere(written.error()) ? fileAlone(path, written.error()) : written.error();
    auto bytes = readFileText(path);
    if (!bytes) return fileAlone(path, bytes.error());
    publication.digest = digestOf(*bytes);
    publication.bytes = std::move(*bytes);
    auto noted = publish(store, publication, note);
    if (!noted && noted.error().key == "store.unconfirmed") return noted.error(); // it is noted
    if (!noted) return fileAlone(path, noted.error());
    return KeptTable{std::move(*noted), std::move(written->undrawn)};
}

std::vector<Remark> remarksOf(const ExportedPublication& exported, const Publication& publication) {
    const std::vector<std::string> where{std::to_string(publication.number), std::to_string(publication.entry)};
    std::vector<Remark> told{{exported.isKept ? "publication.kept-exported" : "publication.built-again", where}};
    if (!exported.isSameLayout) told.push_back({"publication.layout-differs", {}});
    if (!exported.isKept && exported.isSameContent) told.push_back({*exported.isSameContent ? "publication.content-same" : "publication.content-differs", {}});
    if (!exported.isKept && exported.isSameFile) told.push_back({*exported.isSameFile ? "publication.file-same" : "publication.file-differs", {}});
    return told;
}

Remark remarkOf(PublishedState state) {
    return {state == PublishedState::Same ? "publication.same" : state == PublishedState::Changed ? "publication.changed" : "publication.gone", {}};
}

Result<ComparisonAsked> comparisonAsked(Reading& reading, const Publication& publication) {
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto layout = layoutOf(*catalogue, publication.layout);
    return comparisonWithNow(publication, layout && needsEveryRegion(*layout), *catalogue, head->sequence);
}

Result<ExportedPublication> exportPublication(Store& store, const Publication& publication, const fs::path& path, const WritingProgress& progress) {
    if (publication.isKept()) return exportKept(publication, path);
    const auto writer = writerFor(path);
    if (!writer) return writer.error();
    bool isSameLayout = true;
    const LayoutOfThen layouts = [&](const Catalogue& then, const LayoutMark& mark) {
        isSameLayout = mark.digest.empty() || markOf(then, mark.code) == mark;
        return layoutOf(then, mark);
    };
    const auto table = publishedTable(store, publication, layouts, summaryWords(Language::Chinese));
    if (!table) return table.error();
    auto written = (*writer)->write(*table, path, progress);
    if (!written) return written.error();
    ExportedPublication exported{.isSameLayout = isSameLayout, .isSameFile = {},
                                 .isSameContent = {}, .undrawn = std::move(written->undrawn)};
    if (!publication.content.empty()) exported.isSameContent = digestOf(contentOf(*table)) == publication.content;
    if (publication.digest.empty() || (*writer)->extension() != publication.format) return exported;
    const auto digest = fileDigest(path);
    if (!digest) return digest.error();
    exported.isSameFile = *digest == publication.digest;
    return exported;
}

} // namespace xushi
