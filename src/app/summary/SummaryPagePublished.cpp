#include "app/summary/SummaryPage.h"

#include "app/summary/TablePreview.h"
#include "app/summary/published/PublishedPanel.h"
#include "app/text/QtText.h"
#include "words/Sentences.h"
#include "ui_SummaryPage.h"

#include <QShortcut>

namespace xushi {

void SummaryPage::wirePublished() {
    m_ui->desk->addWidget(m_published);
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+H")), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_ui->publishedButton, &QPushButton::toggle);
    connect(m_ui->publishedButton, &QPushButton::toggled, this, &SummaryPage::showPublished);
    connect(m_ui->keepBox, &QCheckBox::toggled, this, [this](bool isKept) {
        refreshKeeping();
        if (isKept) m_ui->reasonEdit->setFocus();
    });
    connect(m_published, &PublishedPanel::leaveRequested, this, [this] { m_ui->publishedButton->setChecked(false); });
    connect(m_published, &PublishedPanel::placeRequested, this, [this](const Place& place) { emit pageRequested(QStringLiteral("entry"), place); });
    connect(m_published, &PublishedPanel::exported, this, [this](const QString& told, const QString& path) {
        m_exportedPath = path;
        m_ui->folderButton->show();
        tell(told);
    });
    connect(m_published, &PublishedPanel::refused, this, [this](const QString& told) {
        m_ui->folderButton->hide();
        tell(told);
    });
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::momentChanged}) connect(&workspace().feed(), signal, this, &SummaryPage::refreshKeeping);
    connect(m_published, &PublishedPanel::countChanged, this, [this](int count) { m_ui->pagesLabel->setText(tr("%n table(s)", nullptr, count)); });
    connect(m_ui->leaveButton, &QPushButton::clicked, m_published, &PublishedPanel::leaveRequested);
    m_ui->leaveButton->hide();
    refreshKeeping();
}

/// The tables of then take the place of today's, and of what exports it.
void SummaryPage::showPublished(bool isShown) {
    m_ui->desk->setCurrentWidget(isShown ? static_cast<QWidget*>(m_published) : m_ui->presentPage);
    for (QPushButton* button : m_exportButtons) button->setVisible(!isShown);
    for (QWidget* widget : {static_cast<QWidget*>(m_ui->layoutBox), static_cast<QWidget*>(m_ui->editLayoutButton), static_cast<QWidget*>(m_ui->keepBox), static_cast<QWidget*>(m_ui->publishedButton)}) widget->setVisible(!isShown);
    m_ui->leaveButton->setVisible(isShown);
    refreshKeeping();
    refreshRowActions();
    if (isShown) {
        m_ui->title->setText(tr("Tables that were given out"));
        m_ui->printButton->setEnabled(true);
        return m_published->open();
    }
    rebuild();
    m_preview->setFocus();
}

/// In a store that is only read nothing can be noted.
void SummaryPage::refreshKeeping() {
    const bool mayKeep = workspace().isOpen() && !workspace().isReadOnly();
    m_ui->keepBox->setEnabled(mayKeep);
    m_ui->keepBox->setToolTip(mayKeep ? tr("The file is kept in the store with its position in the journal, and can be exported again as it was")
                                      : tr("The store is only read: nothing can be kept in it"));
    m_ui->reasonEdit->setVisible(m_ui->keepBox->isChecked() && mayKeep && !m_ui->publishedButton->isChecked());
}

} // namespace xushi
