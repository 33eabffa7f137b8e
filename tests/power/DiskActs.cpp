#include "power/DiskActs.h"

#include "power/DiskFaults.h"
#include "power/RecordedActs.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "usecases/ActingPin.h"
#include "usecases/AllocateTarget.h"
#include "usecases/BuildNarrative.h"
#include "usecases/ChangeIndicators.h"
#include "usecases/CopyStore.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditLayouts.h"
#include "usecases/EditLists.h"
#include "usecases/EditNarrative.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/FillInSheets.h"
#include "usecases/ImportCatalogue.h"
#include "usecases/ListFigures.h"
#include "usecases/MakePackage.h"
#include "usecases/MergePackage.h"
#include "usecases/Publish.h"
#include "usecases/RestoreActs.h"
#include "usecases/ReviewFigures.h"
#include "usecases/RollOver.h"
#include "wiring/Backups.h"
#include "wiring/Composition.h"
#include "wiring/FigureFiles.h"
#include "wiring/FillInFiles.h"
#include "wiring/LayoutFiles.h"
#include "wiring/NarrativeReports.h"
#include "wiring/PackageFiles.h"
#include "wiring/PublishedFiles.h"
#include "wiring/RestoreCopy.h"
#include "words/narrative/Narrating.h"

#include <stdexcept>

namespace xushi {
namespace fs = std::filesystem;
namespace {

template <class T> Result<void> doneOf(const Result<T>& result) { return result ? Result<void>() : Result<void>(result.error()); }

template <class T> T sure(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().key);
    return std::move(*result);
}
void sure(const Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().key);
}

ChangeNote because(const std::string& act, const std::string& reason) {
    ChangeNote note = aNote(act);
    note.reason = reason;
    return note;
}

Result<void> step(Store& store, Step step, const char* person, const char* comment = "", const char* fits = "") {
    return doneOf(takeStep(store, {{{"CG"}, {2025, 5}}, step, {person}, comment, aNote(std::string(token(step))), {}, fits}));
}

const FigureKey results{Period::ytd(2025, 5), {"RESULTS"}, {"HA"}};

/// Of the last paste.
Result<void> reverse(Store& store, ReversalWay way) {
    const auto acts = now(store).readActs({.count = 1, .words = {"paste"}});
    return acts ? doneOf(undoChange(store, {{way, acts->front().group}, aNote()})) : Result<void>(acts.error());
}

DiskAct onStore(const char* name, std::function<Result<void>(Store&)> act, std::function<void(Store&)> prepare = {}) {
    return {.name = name,
            .prepare = [prepare](DiskScene& scene) {
                if (prepare) prepare(*scene.store);
            },
            .act = [act](DiskScene& scene) { return act(*scene.store); }};
}

void submitted(Store& store) { sure(step(store, Step::Submit, "TB")); }
void approved(Store& store) {
    submitted(store);
    sure(step(store, Step::Approve, "KZ"));
}
void signedOff(Store& store) {
    approved(store);
    sure(step(store, Step::SignOff, "LD"));
}
void pasted(Store& store) { sure(smallacts::paste(store, 1)); }

std::vector<DiskAct> actsOnFigures() {
    return {
        onStore("entry", [](Store& store) { return smallacts::enter(store, 1); }),
        onStore("paste", [](Store& store) { return smallacts::paste(store, 2); }, pasted),
        onStore("undo", [](Store& store) { return reverse(store, ReversalWay::Undo); }, pasted),
        onStore("redo", [](Store& store) { return reverse(store, ReversalWay::Redo); }, [](Store& store) {
            pasted(store);
            sure(smallacts::undo(store, 2));
        }),
        onStore("import", [](Store& store) { return smallacts::importFile(store, 3); }, pasted),
        onStore("restore a value", [](Store& store) {
            const auto acts = now(store).readActs({.count = 2, .words = {"paste"}});
            if (!acts) return Result<void>(acts.error());
            const FigureKey key{Period::ytd(2024, 3), {"STARTS"}, {"HA"}};
            return doneOf(restoreValue(store, {acts->front().group, key, ChangeSide::After}, because("restore", "误改")));
        }, [](Store& store) {
            pasted(store);
            sure(smallacts::paste(store, 2));
        }),
        onStore("restore an act", [](Store& store) {
            const auto acts = now(store).readActs({.count = 1, .words = {"paste"}});
            return acts ? doneOf(restoreAct(store, {acts->front().group}, because("restore", "误贴"))) : Result<void>(acts.error());
        }, pasted),
        onStore("restore a day", [](Store& store) {
            ChangeNote note = because("restore", "整日误填");
            note.at = "2025-06-05T01:02:03Z";
            return doneOf(restoreDay(store, {"2025-06-04T00:00:00Z", "2025-06-05T00:00:00Z"}, note));
        }, [](Store& store) {
            EnterRequest request{.edits = {{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = GivenNumber("9")}}, .note = aNote(), .today = smallacts::midJune};
            request.note.at = "2025-06-04T01:02:03Z";
            sure(smallacts::allStored(enterFigures(store, request)));
        }),
    };
}

std::vector<DiskAct> actsOfTheMonth() {
    const auto review = [](Store& store) {
        return saveReviews(store, {{.figure = results, .isAccepted = false, .comment = "请核对", .reviewer = {"KZ"}, .figureRevision = 1}}, aNote("review"));
    };
    return {
        onStore("submit", [](Store& store) { return step(store, Step::Submit, "TB"); }),
        onStore("withdraw", [](Store& store) { return step(store, Step::Withdraw, "TB"); }, submitted),
        onStore("return", [](Store& store) { return step(store, Step::Return, "KZ", "请核对"); }, submitted),
        onStore("approve", [](Store& store) { return step(store, Step::Approve, "KZ"); }, submitted),
        onStore("sign off", [](Store& store) { return step(store, Step::SignOff, "LD"); }, approved),
        onStore("unlock", [](Store& store) { return step(store, Step::Unlock, "LD", "统计局更正"); }, signedOff),
        onStore("deadline", [](Store& store) { return doneOf(saveDeadline(store, {{"CG"}, {2025, 5}}, "2025-06-20", aNote("deadline"))); }),
        onStore("review", review, submitted),
        onStore("explanation", [](Store& store) {
            return saveExplanations(store, {{.figure = results, .check = "check.cumulative-falls", .finding = "x", .text = "含核减"}}, aNote("explain"));
        }),
    };
}

std::vector<DiskAct> actsOnDefinitions() {
    const auto indicator = [](Store& store) -> Result<void> {
        const auto catalogue = now(store).readCatalogue();
        if (!catalogue) return catalogue.error();
        Indicator changed = *catalogue->find(IndicatorCode{"STARTS"});
        changed.name = "新开工项目";
        return doneOf(saveIndicator(store, changed, aNote("indicator")));
    };
    const auto target = [](Store& store) -> Result<void> {
        const auto catalogue = now(store).readCatalogue();
        if (!catalogue) return catalogue.error();
        Target changed = catalogue->targets.front();
        changed.value = number("260");
        changed.reason = "调整";
        return doneOf(saveTarget(store, changed, aNote("target")));
    };
    const auto withCurve = [](Store& store) -> Result<void> {
        const auto catalogue = now(store).readCatalogue();
        if (!catalogue) return catalogue.error();
        Target changed = catalogue->targets.front();
        const Curve curve{.code = {"EARLY"}, .name = "前置", .shape = PlannedPoints{{{Month(3), number("40")}, {Month(12), number("100")}}}, .reason = "按计划"};
        changed.curve = curve.code;
        changed.reason = "按计划";
        return doneOf(saveTargetWithCurve(store, changed, curve, aNote("target")));
    };
    const auto settings = [](Store& store) -> Result<void> {
        const auto catalogue = now(store).readCatalogue();
        if (!catalogue) return catalogue.error();
        Settings changed = catalogue->settings;
        changed.title = "改名台账";
        return saveSettings(store, changed, aNote("settings"));
    };
    const auto layout = [](Store& store) {
        const LayoutReading read = [](std::string_view) -> Result<SummaryTemplate> { return SummaryTemplate{.name = "甲", .title = "t", .columns = {{.title = "序号"}}}; };
        return doneOf(saveLayout(store, {.body = "甲 一", .code = {"OWN"}, .read = read, .note = aNote("layout")}));
    };
    return {
        onStore("indicator", indicator),
        onStore("stop indicator", [](Store& store) { return doneOf(stopIndicator(store, {"FIRMS"}, {2025, 12}, aNote("indicator"))); }),
        onStore("indicator of a new department", [](Store& store) {
            return doneOf(saveIndicatorOfNewDepartment(store, anIndicator({.code = "NEW", .name = "新指标", .department = "XC"}), {.code = {"XC"}, .name = "新处"}, aNote("indicator")));
        }),
        onStore("many indicators", [](Store& store) { return doneOf(changeIndicators(store, {{"STARTS"}, {"FIRMS"}}, {.section = "综合"}, aNote("indicators"))); }),
        onStore("successor", [](Store& store) {
            return doneOf(succeedIndicator(store, {"CONTRACTS"}, anAmount({.code = "CONTRACTS2", .name = "技术合同（新口径）", .order = 9}), {2026, 1}, aNote("successor")));
        }),
        onStore("target", target),
        onStore("target with a curve", withCurve),
        onStore("allocation", [](Store& store) {
            return doneOf(allocateTarget(store, {.wish = {.target = {{"STARTS"}, {"HA"}, 2025}, .over = AllocationOver::Months, .basis = AllocationBasis::Equal}, .reason = "按月分解", .decidedOn = "", .curveName = "新开工2025年计划"}, aNote("allocate")));
        }),
        onStore("roll over", [](Store& store) { return doneOf(rollOver(store, {.from = 2025, .to = 2026, .mark = "沿用2025年目标，待确认"}, aNote("roll-over"))); }),
        onStore("region", [](Store& store) { return doneOf(saveRegion(store, aRegion("HY", "淮阴区", RegionType::District), aNote("region"))); }),
        onStore("department", [](Store& store) { return doneOf(saveDepartment(store, {.code = {"XC"}, .name = "新处"}, aNote("department"))); }),
        onStore("person", [](Store& store) { return doneOf(savePerson(store, {.code = {"XR"}, .name = "新人", .role = Role::Clerk}, aNote("person"))); }),
        onStore("PIN", [](Store& store) { return doneOf(savePin(store, {{"LD"}, "kept-LD", {"LD"}, "", aNote(std::string(pinAct))})); }),
        onStore("PIN taken away", [](Store& store) { return doneOf(savePin(store, {{"LD"}, "", {"LD"}, "kept-LD", aNote(std::string(pinAct))})); },
                [](Store& store) { sure(savePin(store, {{"LD"}, "kept-LD", {"LD"}, "", aNote(std::string(pinAct))})); }),
        onStore("settings", settings),
        onStore("layout", layout),
        onStore("remove layout", [](Store& store) { return doneOf(removeLayout(store, {"OWN"}, aNote("remove-layout"))); }, [layout](Store& store) { sure(layout(store)); }),
        onStore("import of a catalogue", [](Store& store) {
            Catalogue incoming = aSmallCatalogue();
            incoming.indicators[0].name = "新开工项目";
            for (int i = 0; i < 20; ++i) incoming.indicators.push_back(anIndicator({.code = "NEW" + std::to_string(i), .name = "新指标" + std::to_string(i)}));
            return doneOf(importCatalogue(store, incoming, aNote("import-catalogue")));
        }),
    };
}

std::vector<DiskAct> actsOfReports() {
    static const NarrativeTemplate brief{.name = "简报", .title = "简报", .code = "brief",
                                         .sections = {{.paragraphs = {{{.id = "starts", .clauses = {NarrativeTemplate::Item{.indicator = "STARTS", .before = "新开工"}}}}}}}};
    static const Narrating narrate = narrativeOf;
    const auto sentence = [](Store& store) -> Result<void> {
        const auto made = readNow(buildNarrative, store, BuildNarrativeRequest{Period::ytd(2025, 5), {}, brief, narrate});
        if (!made) return made.error();
        return doneOf(saveSentenceEdit(store, {.narrative = *made, .sentence = "starts", .text = "新开工势头良好。", .note = aNote("narrative")}));
    };
    return {
        onStore("sentence", sentence, [](Store& store) { sure(smallacts::enter(store, 1)); }),
        onStore("sentence withdrawn", [](Store& store) { return doneOf(withdrawSentenceEdit(store, {"brief", "starts", Period::ytd(2025, 5), {"HA"}}, aNote("narrative"))); },
                [sentence](Store& store) {
                    sure(smallacts::enter(store, 1));
                    sure(sentence(store));
                }),
        onStore("publication", [](Store& store) -> Result<void> {
            const auto head = now(store).journalHead();
            if (!head) return head.error();
            return doneOf(publish(store, {.period = Period::ytd(2025, 5), .entry = static_cast<int>(head->sequence), .code = head->shortCode(), .format = "xlsx",
                                          .fileName = "表.xlsx", .bytes = std::string(20000, 'p')}, aNote("publish")));
        }),
    };
}

/// A department's package, in which somebody has changed two figures.
void givenOut(DiskScene& scene) {
    sure(smallacts::enter(*scene.store, 1));
    const auto section = sure(readTogether(*scene.store, [](Reading& reading) { return readSection(reading, "GX"); }));
    const fs::path path = scene.folder / "package.xushi";
    sure(createStore(path, [&](Store& fresh) { return fillPackage(fresh, section, aNote("package")); }));
    const auto package = openStore(path, OpenMode::ReadWrite);
    if (!package) throw std::runtime_error(package.error().key);
    sure(smallacts::enter(*package->store, 7));
}

DiskAct merge() {
    DiskAct act{.name = "merge", .prepare = givenOut};
    act.act = [](DiskScene& scene) -> Result<void> {
        const auto package = readPackageFile(scene.folder / "package.xushi");
        if (!package) return package.error();
        if (const auto checked = checkPackage(*scene.store, *package); !checked) return checked;
        const auto merged = mergePackage(*scene.store, {*package, {}, aNote("merge"), "GX.xushi", smallacts::midJune});
        if (!merged) return merged.error();
        return merged->taken > 0 ? Result<void>() : Result<void>(refused("nothing taken"));
    };
    return act;
}

} // namespace

std::vector<DiskAct> actsOnStores() {
    std::vector<DiskAct> all;
    for (const auto& acts : {actsOnFigures(), actsOfTheMonth(), actsOnDefinitions(), actsOfReports()}) all.insert(all.end(), acts.begin(), acts.end());
    all.push_back(merge());
    return all;
}

namespace {

std::string wrongWithCopyIn(const fs::path& path, const std::string& head) { return fs::exists(path) ? wrongWith(path, {head}) : "it is not there"; }

DiskAct copy() {
    DiskAct act{.name = "copy"};
    act.act = [](DiskScene& scene) { return doneOf(copyStore(*scene.store, scene.folder / "copy.xushi", {})); };
    act.wrongWithFiles = [](const DiskScene& scene) { return wrongWithCopyIn(scene.folder / "copy.xushi", headOf(*scene.store)); };
    return act;
}

DiskAct backup() {
    DiskAct act{.name = "backup"};
    act.act = [](DiskScene& scene) { return doneOf(backUp(*scene.store, scene.storePath())); };
    act.wrongWithFiles = [](const DiskScene& scene) -> std::string {
        const auto copies = backupsOf(*scene.store, scene.storePath());
        if (!copies || copies->empty()) return "there is no copy";
        return wrongWithCopyIn(copies->front().path, headOf(*scene.store));
    };
    act.keepsCopies = true;
    return act;
}

DiskAct copiedElsewhere() {
    DiskAct act{.name = "copy to another folder", .prepare = [](DiskScene& scene) {
        fs::create_directory(scene.folder / "stick");
        sure(copyStore(*scene.store, scene.folder / "copy.xushi", {}));
    }};
    act.act = [](DiskScene& scene) { return copyToFolder(scene.folder / "copy.xushi", scene.folder / "stick"); };
    act.wrongWithFiles = [](const DiskScene& scene) -> std::string {
        return bytesOf(scene.folder / "stick/copy.xushi") == bytesOf(scene.folder / "copy.xushi") ? "" : "it is another";
    };
    return act;
}

DiskAct restore() {
    DiskAct act{.name = "restore", .prepare = [](DiskScene& scene) {
        sure(copyStore(*scene.store, scene.folder / "copy.xushi", {}));
        pasted(*scene.store);
    }};
    act.isOnOpenStore = false;
    act.act = [](DiskScene& scene) { return doneOf(restoreCopy(scene.storePath(), scene.folder / "copy.xushi")); };
    act.keepsCopies = true;
    return act;
}

DiskAct upgrade(int schema) {
    DiskAct act{.name = "upgrade from schema " + std::to_string(schema)};
    const std::string name = "schema-" + std::to_string(schema) + ".xushi";
    act.prepare = [name](DiskScene& scene) {
        scene.store.reset();
        fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / name, scene.storePath(), fs::copy_options::overwrite_existing);
    };
    act.isOnOpenStore = false;
    act.goesInSteps = true;
    act.act = [](DiskScene& scene) -> Result<void> {
        auto opened = openForWriting(scene.storePath());
        if (!opened) return opened.error();
        if (opened->readOnlyReason) return Problem{ProblemKind::Unavailable, opened->readOnlyReason->key, opened->readOnlyReason->args};
        return {};
    };
    act.keepsCopies = true;
    return act;
}

DiskAct newStore() {
    DiskAct act{.name = "new store"};
    act.act = [](DiskScene& scene) { return createStoreFrom(scene.folder / "new.xushi", ""); };
    act.wrongWithFiles = [](const DiskScene& scene) -> std::string {
        const auto opened = openStore(scene.folder / "new.xushi", OpenMode::ReadOnly);
        return opened && opened->store->verify()->faults.empty() ? "" : "it is not sound";
    };
    return act;
}

DiskAct package() {
    DiskAct act{.name = "package"};
    act.act = [](DiskScene& scene) -> Result<void> {
        const auto section = readTogether(*scene.store, [](Reading& reading) { return readSection(reading, "GX"); });
        return section ? writePackageFile(*section, scene.folder / "given.xushi") : Result<void>(section.error());
    };
    act.wrongWithFiles = [](const DiskScene& scene) -> std::string { return readPackageFile(scene.folder / "given.xushi") ? "" : "it is none"; };
    return act;
}

/// Writes over a file that is there; what is written is the same every time.
DiskAct exporting(const std::string& name, const std::string& file, std::function<Result<void>(Store&, const fs::path&)> write, bool isNew = false) {
    DiskAct act{.name = name, .prepare = [file, isNew](DiskScene& scene) {
        sure(smallacts::enter(*scene.store, 1));
        if (!isNew) writeBytes(scene.folder / file, "what stood there before");
    }};
    act.act = [file, write](DiskScene& scene) { return write(*scene.store, scene.folder / file); };
    return act;
}

Result<void> writeTable(Store& store, const fs::path& path) {
    const auto given = readTogether(store, [](Reading& reading) { return tableToGive(reading, {.period = Period::ytd(2025, 5)}); });
    if (!given) return given.error();
    const auto writer = writerFor(path);
    return writer ? doneOf((*writer)->write(given->table, path)) : Result<void>(writer.error());
}

Result<void> writeReport(Store& store, const fs::path& path) {
    const auto known = narrativeNamed("board-brief");
    if (!known) return known.error();
    const auto made = readNow(buildNarrative, store, BuildNarrativeRequest{Period::ytd(2025, 5), {}, *known, narrating()});
    if (!made) return made.error();
    const auto writer = reportWriterFor(path);
    return writer ? doneOf((*writer)->write({*made, nullptr}, path)) : Result<void>(writer.error());
}

Result<void> writeCatalogue(Store& store, const fs::path& path) {
    const auto catalogue = now(store).readCatalogue();
    return catalogue ? writeCatalogueFile(*catalogue, path) : Result<void>(catalogue.error());
}

Result<void> writeListed(Store& store, const fs::path& path) {
    const auto listed = readTogether(store, [](Reading& reading) { return listFigures(reading, {.months = {{2025, 1}, {2025, 6}}, .indicators = {}, .regions = {}}); });
    return listed ? doneOf(writeFigures(*listed, {.path = path, .encoding = {}, .anchor = ""})) : Result<void>(listed.error());
}

DiskAct keptTable() {
    DiskAct act{.name = "table that is kept", .act = {}, .fileAlone = "kept.xlsx"};
    act.act = [](DiskScene& scene) -> Result<void> {
        const auto given = readTogether(*scene.store, [](Reading& reading) { return tableToGive(reading, {.period = Period::ytd(2025, 5)}); });
        return given ? doneOf(writeAndKeep(*scene.store, *given, scene.folder / "kept.xlsx", aNote("publish"))) : Result<void>(given.error());
    };
    return act;
}

} // namespace

std::vector<DiskAct> actsOnFiles() {
    std::vector<DiskAct> all{copy(), backup(), copiedElsewhere(), restore(), upgrade(1), upgrade(4), newStore(), package(), keptTable()};
    for (const char* ending : {"xlsx", "docx", "odt", "html", "csv"}) all.push_back(exporting(std::string("table as ") + ending, std::string("table.") + ending, writeTable));
    all.push_back(exporting("report as docx", "report.docx", writeReport, true));
    all.push_back(exporting("figures as csv", "figures.csv", writeListed));
    all.push_back(exporting("catalogue as json", "catalogue.json", writeCatalogue));
    all.push_back(exporting("catalogue as a workbook", "catalogue.xlsx", writeCatalogue, true));
    all.push_back(exporting("catalogue as tables", "catalogue", writeCatalogue, true));
    all.push_back(exporting("sheets to fill in", "sheets", [](Store& store, const fs::path& path) -> Result<void> {
        const auto sheets = readNow(fillInSheets, store, FillInWanted{.month = {2025, 5}, .owner = FillInOwner::Department});
        return sheets ? doneOf(writeFillInSheets(*sheets, true, path)) : Result<void>(sheets.error());
    }, true));
    return all;
}

} // namespace xushi
