#include "cli/LayoutVerb.h"

#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"

#include <iostream>

namespace xushi {
namespace {

Result<Catalogue> catalogueOf(const std::string& path) {
    const auto store = openForReading(path);
    if (!store) return store.error();
    return readTogether(**store, [](Reading& reading) { return reading.readCatalogue(noYear); });
}

} // namespace

std::string LayoutVerb::purpose() const { return pick("列出、导出、导入汇总表的版式", "List, export and import the layouts of tables"); }

void LayoutVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_subcommand("list", pick("列出版式", "list the layouts"));
    m_export = command.add_subcommand("export", pick("导出一个版式（.json）", "write one as a file (.json)"));
    m_export->add_option("LAYOUT", m_layout, pick("版式代码或名称", "its code or name"))->required();
    m_export->add_option("--out", m_out, pick("输出文件；已有的文件会被覆盖", "the file to write; one that is there is replaced"))->required();
    m_import = command.add_subcommand("import", pick("导入一个版式，存入台账", "keep one in the store"));
    m_import->add_option("FILE", m_file, pick("版式文件（.json）", "the file of the layout (.json)"))->required();
    command.require_subcommand(1);
}

ExitCode LayoutVerb::run() {
    if (m_export->parsed()) return writeOut();
    return m_import->parsed() ? takeIn() : list();
}

ExitCode LayoutVerb::list() const {
    const auto catalogue = catalogueOf(m_store);
    if (!catalogue) return fail(catalogue.error());
    const auto layouts = knownLayouts(*catalogue);
    if (!layouts) return fail(layouts.error());
    for (const auto& layout : *layouts)
        std::cout << plainLine(layout.code + "  " + layout.name + "  " + std::string(token(layout.kind)) + "  " +
                               (layout.isOfStore ? pick("台账自有", "of the store") : pick("内置", "built in")))
                  << '\n';
    return ExitCode::Done;
}

ExitCode LayoutVerb::writeOut() const {
    const auto catalogue = catalogueOf(m_store);
    if (!catalogue) return fail(catalogue.error());
    if (const auto written = exportLayout(*catalogue, m_layout, m_out); !written) return fail(written.error());
    std::cout << plainLine(m_out) << '\n';
    return ExitCode::Done;
}

ExitCode LayoutVerb::takeIn() const {
    const auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    const auto kept = importLayout(*opening->store, m_file, changeNote("layout"));
    if (!kept) return fail(kept.error());
    std::cout << plainLine(kept->code.text + "  " + kept->name) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
