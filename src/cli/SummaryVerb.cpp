#include "cli/SummaryVerb.h"

#include "usecases/StorePosition.h"
#include "wiring/Composition.h"
#include "wiring/PublishedFiles.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <iostream>

namespace xushi {

std::unique_ptr<QGuiApplication> offscreenApplication() {
    static int argc = 1;
    static char name[] = "xushi-cli";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // stderr is for sentences to a person
    return std::make_unique<QGuiApplication>(argc, argv);
}

std::string SummaryVerb::purpose() const {
    return pick("按版式导出汇总表（.xlsx .pdf .docx .odt .csv .html），今天的或以前的，可留存",
                "Export the table of a layout (.xlsx .pdf .docx .odt .csv .html) of today or of an earlier day, and keep it");
}

void SummaryVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--template", m_template, pick("版式代码或名称，默认 half-year（见 template-layout list）", "code or name of a layout, by default half-year (see template-layout list)"));
    command.add_option("--period", m_period, pick("期间，如 2025H1", "such as 2025H1"))->required();
    command.add_option("--out", m_out,
                       pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"))
        ->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全市", "code or name; the city by default"));
    declareMoment(command);
    auto* keep = command.add_flag("--keep", m_isKept, pick("留存：连同文件记入台账", "note in the store what was given out, with the file"));
    command.add_option("--reason", m_reason, pick("为什么发出，随留存记下", "why it is given out, noted with it"))->needs(keep);
    command.add_option("--person", m_person, pick("谁发出，人员代码，默认本机登录名", "who gives it out, a person's code; the login by default"))->needs(keep);
}

Result<TableToKeep> SummaryVerb::build(Store& store, const Period& period) const {
    const auto read = [&](Reading& reading) { return tableToGive(reading, {m_template, period, m_region}); };
    if (m_at.empty()) return readTogether(store, read);
    const auto asked = readPosition(m_at);
    if (!asked) return asked.error();
    const auto entry = readTogether(store, [&](Reading& reading) { return entryAt(reading, *asked, localDay); });
    return entry ? readTogetherAt(store, *entry, read) : Result<TableToKeep>(entry.error());
}

ExitCode SummaryVerb::write(const SummaryTable& table) const {
    const auto writer = writerFor(m_out);
    if (!writer) return fail(writer.error());
    const auto written = (*writer)->write(table, m_out);
    if (!written) return fail(written.error());
    if (const auto missing = undrawnRemark(written->undrawn)) warn(*missing);
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

ExitCode SummaryVerb::keep(Store& store, const TableToKeep& given) const {
    const auto catalogue = readTogether(store, [](Reading& reading) { return reading.readCatalogue(noYear); });
    if (!catalogue) return fail(catalogue.error());
    auto note = noteBy(*catalogue, m_person, std::string(publishAct));
    if (!note) return fail(note.error());
    note->reason = m_reason;
    const auto kept = writeAndKeep(store, given, m_out, *note);
    if (!kept) return fail(kept.error());
    if (const auto missing = undrawnRemark(kept->undrawn)) warn(*missing);
    const Publication& publication = kept->publication;
    std::cout << m_out << '\n'
              << say(Remark{"publication.noted", {std::to_string(publication.number), std::to_string(publication.entry), publication.code, publication.digest}},
                     m_language)
              << '\n';
    return ExitCode::Done;
}

ExitCode SummaryVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    if (const auto writer = writerFor(m_out); !writer) return fail(writer.error());
    auto opening = m_isKept ? openForWriting(m_store) : Result<StoreOpening>(StoreOpening{});
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    if (!m_isKept) {
        auto store = openForReading(m_store);
        if (!store) return fail(store.error());
        opening->store = std::move(*store);
    }
    const auto built = build(*opening->store, *period);
    if (!built) return fail(built.error());
    const auto application = offscreenApplication();
    return m_isKept ? keep(*opening->store, *built) : write(built->table);
}

} // namespace xushi
