#include "app/catalog/VersionHistory.h"

#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "domain/VersionInForce.h"
#include "words/Phrases.h"

#include <QGridLayout>
#include <QLabel>
#include <QStringList>

namespace xushi {
namespace {

/// One field of a definition as two versions say it.
struct FieldPair {
    QString name;
    QString before;
    QString after;
};

QString nameOf(const Catalogue& catalogue, const std::optional<IndicatorCode>& code) {
    const Indicator* indicator = code ? catalogue.find(*code) : nullptr;
    return indicator ? toQt(indicator->name) : code ? toQt(code->text) : QString();
}

QString nameOf(const Catalogue& catalogue, const DepartmentCode& code) {
    const Department* department = catalogue.find(code);
    return toQt(department ? department->name : code.text);
}

std::vector<FieldPair> fieldsOf(const Indicator& before, const Indicator& after, const Catalogue& catalogue, Language language) {
    const auto yes = [](bool isSet) { return isSet ? VersionHistory::tr("yes") : VersionHistory::tr("no"); };
    return {{VersionHistory::tr("name"), toQt(before.name), toQt(after.name)},
            {VersionHistory::tr("section"), toQt(before.section), toQt(after.section)},
            {VersionHistory::tr("department"), nameOf(catalogue, before.department), nameOf(catalogue, after.department)},
            {VersionHistory::tr("basis"), toQt(before.basis), toQt(after.basis)},
            {VersionHistory::tr("definition"), toQt(before.definition), toQt(after.definition)},
            {VersionHistory::tr("frequency"), toQt(frequencyWord(before.frequency, language)), toQt(frequencyWord(after.frequency, language))},
            {VersionHistory::tr("direction"), toQt(directionWord(before.direction, language)), toQt(directionWord(after.direction, language))},
            {VersionHistory::tr("decimals"), QString::number(before.decimals), QString::number(after.decimals)},
            {VersionHistory::tr("part of"), nameOf(catalogue, before.parent), nameOf(catalogue, after.parent)},
            {VersionHistory::tr("exhaustive part"), yes(before.isExhaustivePart), yes(after.isExhaustivePart)},
            {VersionHistory::tr("January exempt"), yes(before.isJanuaryExempt), yes(after.isJanuaryExempt)},
            {VersionHistory::tr("numerator"), nameOf(catalogue, before.numerator), nameOf(catalogue, after.numerator)},
            {VersionHistory::tr("denominator"), nameOf(catalogue, before.denominator), nameOf(catalogue, after.denominator)}};
}

QLabel* textLabel(const QString& text, QWidget* parent, bool isMuted) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isMuted) setRole(*label, WidgetRole::Muted);
    return label;
}

} // namespace

QString differenceOf(const Indicator& before, const Indicator& after, const Catalogue& catalogue, Language language) {
    const QString none = QStringLiteral("—");
    QStringList parts;
    for (const auto& [name, was, is] : fieldsOf(before, after, catalogue, language))
        if (was != is)
            parts << VersionHistory::tr("%1: %2 → %3").arg(name, was.isEmpty() ? none : was, is.isEmpty() ? none : is);
    return parts.join(QStringLiteral(" · "));
}

VersionHistory::VersionHistory(QWidget* parent) : QWidget(parent), m_rows(new QGridLayout) {
    setObjectName(QStringLiteral("versionHistory"));
    auto* title = new QLabel(tr("Versions of the definition"), this);
    setRole(*title, WidgetRole::Section);
    auto* stack = new QVBoxLayout(this);
    stack->setContentsMargins(16, 16, 16, 8);
    stack->setSpacing(8);
    stack->addWidget(title);
    stack->addLayout(m_rows);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    hide();
}

void VersionHistory::show(const Catalogue& catalogue, const Indicator& latest, Language language) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto versions = versionsInForce(catalogue, latest);
    int row = 0;
    for (std::size_t i = versions.size(); i-- > 0; ++row) {
        const Indicator& version = *versions[i];
        const QString from = version.inForceFrom ? tr("from %1").arg(toQt(version.inForceFrom->toText())) : tr("before");
        QString what = i > 0 ? differenceOf(*versions[i - 1], version, catalogue, language) : tr("as it was first defined");
        if (!version.changeReason.empty()) what += tr(" (%1)").arg(toQt(version.changeReason));
        m_rows->addWidget(textLabel(from, this, false), row, 0, Qt::AlignTop);
        m_rows->addWidget(textLabel(what, this, true), row, 1);
    }
    setVisible(versions.size() > 1);
}

} // namespace xushi
