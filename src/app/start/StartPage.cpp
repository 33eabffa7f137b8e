#include "app/start/StartPage.h"

#include "app/office/RecentStores.h"
#include "ui_StartPage.h"

#include <QDir>
#include <QIcon>

namespace xushi {

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>()) {
    m_ui->setupUi(this);
    m_ui->mark->setPixmap(QIcon(QStringLiteral(":/icons/xushi.svg")).pixmap(64, 64));
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, [this] { emit sampleRequested(QStringLiteral("seed")); });
    connect(m_ui->sampleNote, &QLabel::linkActivated, this, &StartPage::sampleRequested);
    connect(m_ui->recentList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit recentRequested(item->data(Qt::UserRole).toString()); });
    refresh();
}

StartPage::~StartPage() = default;

void StartPage::refresh() {
    m_ui->recentList->clear();
    for (const auto& path : recentStores()) {
        auto* item = new QListWidgetItem(QDir::toNativeSeparators(path), m_ui->recentList);
        item->setData(Qt::UserRole, path);
    }
    const bool hasAny = m_ui->recentList->count() > 0;
    m_ui->recentTitle->setVisible(hasAny);
    m_ui->recentList->setVisible(hasAny);
}

} // namespace xushi
