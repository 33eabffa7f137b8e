#include "app/catalog/VersionBar.h"

#include "app/catalog/CalmWheel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace xushi {
namespace {

constexpr int monthWidth = 100;
enum Kind { Version, Correction };

} // namespace

VersionBar::VersionBar(QWidget* parent) : QFrame(parent), m_kind(new QComboBox(this)), m_month(new QLineEdit(this)) {
    setObjectName(QStringLiteral("versionBar"));
    setRole(*this, WidgetRole::Notice);
    m_kind->setObjectName(QStringLiteral("versionBox"));
    m_month->setObjectName(QStringLiteral("versionMonthEdit"));
    m_month->setMaximumWidth(monthWidth);
    m_month->setPlaceholderText(tr("the first month"));
    m_month->setToolTip(tr("Year and month, such as 2025-07"));
    m_month->setAccessibleName(tr("The first month"));
    auto* label = new QLabel(tr("The change holds"), this);
    label->setBuddy(m_kind);
    auto* note = new QLabel(tr("The months before keep their definition."), this);
    note->setObjectName(QStringLiteral("versionNote"));
    setRole(*note, WidgetRole::Muted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_kind, m_month}) row->addWidget(part);
    row->addWidget(note);
    row->addStretch(1);
    calmWheels(*this);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, note] {
        showMonth();
        note->setVisible(isVersion());
        emit edited();
    });
    connect(m_month, &QLineEdit::textChanged, this, &VersionBar::edited);
    hide();
}

void VersionBar::suggest(const std::optional<YearMonth>& since, const YearMonth& from, bool isVersion) {
    const QSignalBlocker quiet(this);
    m_kind->clear();
    m_kind->addItem(tr("from a month on"));
    m_kind->addItem(since ? tr("since %1, as a correction").arg(toQt(since->toText())) : tr("for all months, as a correction"));
    m_month->setText(toQt(from.toText()));
    m_kind->setCurrentIndex(isVersion ? Version : Correction);
    showMonth();
}

bool VersionBar::isVersion() const { return m_kind->currentIndex() == Version; }

QString VersionBar::month() const { return isVersion() ? m_month->text().trimmed() : QString(); }

void VersionBar::setMonth(const QString& month) {
    const QSignalBlocker quiet(this);
    m_kind->setCurrentIndex(month.isEmpty() ? Correction : Version);
    if (!month.isEmpty()) m_month->setText(month);
    showMonth();
}

void VersionBar::showMonth() { m_month->setVisible(isVersion()); }

} // namespace xushi
