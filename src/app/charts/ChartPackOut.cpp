#include "app/charts/ChartPackOut.h"

#include "app/look/ElidedLabel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/shared/WritingWait.h"
#include "app/text/QtText.h"
#include "wiring/ChartFiles.h"
#include "words/ChartPhrases.h"
#include "words/UndrawnCharacters.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace xushi {
namespace {

const auto packFolderKey = QStringLiteral("exportFolder");
constexpr int themeWidth = 480; ///< of a 板块 in the menu

} // namespace

ChartPackOut::ChartPackOut(Workspace& workspace, QWidget* page)
    : QObject(page), m_workspace(workspace), m_page(page), m_all(new QAction(tr("Pack of all charts…"), this)), m_themes(new QAction(tr("Pack of the charts of a theme"), this)) {
    m_all->setObjectName(QStringLiteral("chartPackAction"));
    m_all->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+G")));
    connect(m_all, &QAction::triggered, this, [this] { write({}); });
    auto* menu = new QMenu(page);
    m_themes->setObjectName(QStringLiteral("chartPackThemesAction"));
    m_themes->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ChartPackOut::offerThemes);
}

void ChartPackOut::offerThemes() {
    QMenu& menu = *m_themes->menu();
    menu.clear();
    for (const auto& section : sectionsOf(m_workspace.catalogue()))
        if (!section.empty()) connect(menu.addAction(captionOf(toQt(section), menu, themeWidth)), &QAction::triggered, this, [this, section] { write(section); });
    if (menu.isEmpty()) menu.addAction(tr("There are no themes"))->setEnabled(false);
}

Result<ChartPack> ChartPackOut::pack(const std::string& section) const {
    const auto head = m_workspace.questions().journalHead();
    if (!head) return head.error();
    const ChartWords words = chartWords(m_workspace.language());
    ChartPack pack = chartPackOf({.board = m_workspace.boardRequest(), .workflow = m_workspace.now().workflow(), .section = section, .format = m_workspace.numberFormat(), .words = words});
    if (pack.pages.empty()) return missing("chart.not-drawn", {pack.title, say(Remark{"chart.no-figures", {}}, m_workspace.language())});
    pack.foot = m_workspace.openStore().momentNote(m_workspace.language()) + words.say({"chart.pack-foot", {head->shortCode(), std::to_string(head->sequence)}});
    pack.documentTime = head->at;
    return pack;
}

void ChartPackOut::write(const std::string& section) {
    if (!m_workspace.isOpen() || !waitForProof(m_workspace, m_page)) return;
    const auto made = pack(section);
    if (!made) return emit noticeGiven(toQt(say(made.error(), m_workspace.language())));
    const QString name = toQt(section.empty() ? made->title : made->title + " · " + section).replace(QStringLiteral(" · "), QStringLiteral("-"));
    const QString folder = QSettings().value(packFolderKey, QDir::homePath()).toString();
    const QString path = chooseExportPath(m_page, tr("Pack of charts"), folder + QLatin1Char('/') + fileNameFrom(name) + QStringLiteral(".pdf"), {QStringLiteral("PDF (*.pdf)")}, {QStringLiteral("pdf")});
    if (path.isEmpty()) return;
    QSettings().setValue(packFolderKey, QFileInfo(path).absolutePath());
    writeTo(*made, path);
}

/// The pack is a value: what is edited while the person waits is not in it.
void ChartPackOut::writeTo(const ChartPack& pack, const QString& path) {
    WritingWait wait(m_page);
    const auto written = writeChartPack(pack, fromQt(path), wait.progress());
    if (!written) return emit noticeGiven(toQt(say(written.error(), m_workspace.language())));
    emit messageGiven(tr("%n chart(s) written: %1", nullptr, static_cast<int>(pack.pages.size())).arg(QDir::toNativeSeparators(path)));
    if (const auto undrawn = undrawnRemark(written->undrawn)) emit noticeGiven(toQt(say(*undrawn, m_workspace.language())));
}

} // namespace xushi
