#include "app/catalog/BulkEditor.h"

#include "app/catalog/ListForm.h"
#include "app/catalog/SaveBar.h"
#include "app/catalog/SheetText.h"
#include "app/look/WidgetRole.h"
#include "app/shared/KeepCopyFirst.h"
#include "domain/reading/WholeNumber.h"
#include "words/Phrases.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace xushi {
namespace {

std::vector<SheetField> bulkFields(const Catalogue& catalogue, Language language) {
    using Kind = SheetField::Kind;
    const QString same = BulkEditor::tr("unchanged");
    std::vector<std::pair<QString, QString>> departments{{same, QString()}};
    for (const auto& department : catalogue.departments)
        departments.emplace_back(toQt(department.name), toQt(department.code.text));
    std::vector<std::pair<QString, QString>> frequencies{{same, QString()}};
    for (const auto& entry : Tokens<Frequency>::all)
        frequencies.emplace_back(toQt(frequencyWord(entry.first, language)), QString::number(static_cast<int>(entry.first)));
    return {{.id = QStringLiteral("section"), .label = BulkEditor::tr("Section"), .hint = same, .isHalf = true},
            {.id = QStringLiteral("department"), .label = BulkEditor::tr("Department"), .kind = Kind::Choice, .choices = departments},
            {.id = QStringLiteral("frequency"), .label = BulkEditor::tr("Frequency"), .kind = Kind::Choice, .choices = frequencies, .isHalf = true},
            {.id = QStringLiteral("decimals"), .label = BulkEditor::tr("Decimals"), .hint = same},
            {.id = QStringLiteral("inForceFrom"), .label = BulkEditor::tr("Holds from (a new version)"), .hint = BulkEditor::tr("for all months"), .isHalf = true},
            {.id = QStringLiteral("validTo"), .label = BulkEditor::tr("Last month (stops them)"), .hint = same}};
}

} // namespace

BulkEditor::BulkEditor(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("bulkEditor"));
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    setRole(*m_title, WidgetRole::PageTitle);
    m_names = new QLabel(this);
    setRole(*m_names, WidgetRole::Muted);
    m_names->setWordWrap(true);
    auto* card = new QFrame(this);
    setRole(*card, WidgetRole::Card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 16);
    m_form = new ListForm(bulkFields(workspace.latestCatalogue(), workspace.language()), card);
    inside->addWidget(m_form);
    m_bar = new SaveBar(tr("For the journal, where there is something to say"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_names, card}) layout->addWidget(part);
    layout->addStretch(1);
    layout->addWidget(m_bar);
    connect(m_form, &ListForm::edited, this, &BulkEditor::takeEdit);
    connect(m_bar, &SaveBar::saveRequested, this, &BulkEditor::save);
    connect(m_bar, &SaveBar::revertRequested, this, &BulkEditor::revert);
}

/// What was typed stays while the selection changes.
void BulkEditor::setIndicators(const std::vector<IndicatorCode>& codes) {
    m_codes = codes;
    m_form->setChoices(bulkFields(m_workspace.latestCatalogue(), m_workspace.language()));
    QStringList names;
    for (const auto& code : codes)
        if (const Indicator* indicator = m_workspace.latestCatalogue().find(code)) names << toQt(indicator->name);
    m_title->setText(tr("%1 indicators selected").arg(names.size()));
    m_names->setText(names.join(QStringLiteral("、")));
    takeEdit();
}

bool BulkEditor::isEdited() const {
    const auto values = m_form->values();
    return std::ranges::any_of(values, [](const QString& value) { return !value.isEmpty(); });
}

void BulkEditor::takeEdit() {
    m_bar->clearProblem();
    m_bar->setEdited(isEdited());
}

Result<IndicatorChange> BulkEditor::typed() const {
    const SheetValues values = m_form->values();
    IndicatorChange change;
    if (const auto section = trimmedText(values, "section"); !section.empty()) change.section = section;
    if (const auto code = trimmedText(values, "department"); !code.empty()) change.department = DepartmentCode{code};
    if (const QString frequency = values.value(QStringLiteral("frequency")); !frequency.isEmpty())
        change.frequency = static_cast<Frequency>(frequency.toInt());
    if (const auto decimals = trimmedText(values, "decimals"); !decimals.empty()) {
        const auto number = readWholeNumber(decimals, {.least = 0, .most = Decimal::maxScale, .otherwise = refused("indicator.decimals")});
        if (!number) return number.error();
        change.decimals = *number;
    }
    const auto last = monthFrom(values.value(QStringLiteral("validTo")));
    if (!last) return last.error();
    change.validTo = *last;
    const auto version = monthFrom(values.value(QStringLiteral("inForceFrom")));
    if (!version) return version.error();
    change.inForceFrom = *version;
    return change;
}

Problem BulkEditor::refusal(const ChangedIndicators& outcome) const {
    QStringList each;
    for (const auto& one : outcome.refused) {
        const Indicator* indicator = m_workspace.latestCatalogue().find(one.code);
        each << toQt(indicator ? indicator->name : one.code.text) + QStringLiteral("：") + toQt(say(one.why, m_workspace.language()));
    }
    return refused("bulk.refused", {std::to_string(outcome.refused.size()), fromQt(each.join(QLatin1Char('\n')))});
}

void BulkEditor::save() {
    const auto change = typed();
    if (!change) return m_bar->showProblem(change.error(), m_workspace.language());
    if (change->isEmpty()) return m_bar->showProblem(refused("bulk.nothing"), m_workspace.language());
    if (const auto kept = keepCopyFirst(m_workspace, this, "bulk"); !kept) return m_bar->showProblem(kept.error(), m_workspace.language());
    const auto outcome = m_workspace.acts().change(m_codes, *change, m_bar->reason(), [this](const ChangedIndicators&) { revert(); });
    if (!outcome) return m_bar->showProblem(outcome.error(), m_workspace.language());
    if (!outcome->refused.empty()) return m_bar->showProblem(refusal(*outcome), m_workspace.language());
    emit messageGiven(tr("%1 indicators changed, %2 were so already").arg(outcome->changed).arg(outcome->unchanged));
}

void BulkEditor::revert() {
    m_form->fill({}, true);
    m_bar->setReason({});
    takeEdit();
}

void BulkEditor::setLocked(bool isLocked) {
    m_form->setEnabled(!isLocked);
    m_bar->setEnabled(!isLocked);
}

} // namespace xushi
