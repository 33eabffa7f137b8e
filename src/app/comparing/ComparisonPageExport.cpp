// The lines that differ, as a workbook.
#include "app/comparing/ComparisonPage.h"
#include "app/shared/DifferenceModel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "wiring/FigureFiles.h"
#include "words/Phrases.h"
#include "ui_ComparisonPage.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

const auto comparisonFolderKey = QStringLiteral("tablesFolder"); // the one folder of all tables that go out

} // namespace

/// As the lines stand, without those that are filtered out; the name of a row in each of its lines.
FigureSheet ComparisonPage::sheet() const {
    const QAbstractItemModel& lines = *m_ui->lines->model();
    FigureSheet sheet;
    for (int column = 0; column < lines.columnCount(); ++column) sheet.headings.push_back(fromQt(lines.headerData(column, Qt::Horizontal).toString()));
    sheet.areNumbers.assign(sheet.headings.size(), false);
    for (int row = 0; row < lines.rowCount(); ++row) {
        std::vector<FigureSheetCell> cells;
        for (int column = 0; column < lines.columnCount(); ++column) {
            const QString text = lines.index(row, column).data().toString();
            FigureSheetCell cell{.text = fromQt(text)};
            const bool isSide = column == DifferenceModel::BeforeColumn || column == DifferenceModel::AfterColumn;
            if (isSide) sheet.areNumbers[static_cast<std::size_t>(column)] = true;
            const auto number = isSide ? numberIn(text) : std::nullopt;
            if (number && toQt(number->toString()) == QString(text).replace(QChar(0x2212), QLatin1Char('-'))) { // and nothing else
                cell.number = *number;
                cell.decimals = number->scale();
            }
            cells.push_back(std::move(cell));
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

void ComparisonPage::exportLines() {
    if (!m_end || m_model->rowCount() == 0) return;
    const QString proposed = QSettings().value(comparisonFolderKey, QDir::homePath()).toString() + QLatin1Char('/') + fileNameFrom(toQt(workspace().catalogue().settings.title) + tr("Comparison")) + QStringLiteral(".xlsx");
    const QString path = chooseExportPath(this, tr("Export the comparison"), proposed, {QStringLiteral("XLSX (*.xlsx)")}, {QStringLiteral("xlsx")});
    if (path.isEmpty() || !waitForProof(workspace(), this)) return;
    QSettings().setValue(comparisonFolderKey, QFileInfo(path).absolutePath());
    const QString moments = m_ui->fromButton->text() + QStringLiteral(" → ") + m_ui->toButton->text();
    const std::string anchor = fromQt(moments) + "  校验码 " + m_end->shortCode() + " #" + std::to_string(m_end->sequence);
    if (const auto written = writeSheet(sheet(), *m_end, {.path = fromQt(path), .encoding = {}, .anchor = anchor}); !written) return emit noticeGiven(toQt(xushi::say(written.error(), workspace().language())));
    emit messageGiven(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace xushi
