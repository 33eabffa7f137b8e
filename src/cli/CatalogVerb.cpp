#include "cli/CatalogVerb.h"

#include "domain/texts/PlainText.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string CatalogVerb::purpose() const { return pick("导出或导入指标目录", "Export or import the catalogue"); }

void CatalogVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* way = command.add_option_group("way");
    way->add_option("--export", m_exportPath,
                    pick(".json 文件或文件夹；已有的文件会被覆盖，台账不会",
                         "a .json file or a folder; files that are there are replaced, a store never"));
    way->add_option("--import", m_importPath, pick(".json 文件或文件夹", "a .json file or a folder"));
    way->require_option(1);
}

ExitCode CatalogVerb::run() { return m_exportPath.empty() ? importFrom() : exportTo(); }

ExitCode CatalogVerb::exportTo() const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto catalogue = readTogether(**store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!catalogue) return fail(catalogue.error());
    if (const auto written = writeCatalogueFile(*catalogue, m_exportPath); !written) return fail(written.error());
    std::cout << m_exportPath << '\n';
    return ExitCode::Done;
}

ExitCode CatalogVerb::importFrom() const {
    const auto incoming = readCatalogueFile(m_importPath);
    if (!incoming) return fail(incoming.error());
    const auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason)
        return failReadOnly(*opening->readOnlyReason);
    const auto catalogueNow = [&] { return readTogether(*opening->store, [](Reading& reading) { return reading.readCatalogue(); }); };
    const auto before = catalogueNow();
    if (!before) return fail(before.error());
    const auto counts = importCatalogue(*opening->store, *incoming, changeNote("import-catalogue", m_importPath));
    if (!counts) return fail(counts.error());
    std::cout << say(Remark{"catalogue.imported", {std::to_string(counts->added), std::to_string(counts->changed),
                                                   std::to_string(counts->unchanged)}}, m_language) << '\n';
    const auto after = catalogueNow();
    if (!after) return fail(after.error());
    const auto notes = importNotes(m_importPath, *before, *after);
    if (!notes) return fail(notes.error());
    for (const auto* remarks : {&notes->changed, &notes->notTaken})
        for (const auto& remark : *remarks) std::cout << plainLine(say(remark, m_language)) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
