#include "app/catalog/IndicatorForm.h"

#include "app/catalog/CalmWheel.h"
#include "app/catalog/EnumBox.h"
#include "app/text/NewCode.h"
#include "app/text/PinyinInitials.h"
#include "domain/Unit.h"
#include "words/Phrases.h"
#include "ui_IndicatorForm.h"

#include <QSignalBlocker>

#include <set>

namespace xushi {
namespace {

void setPlainText(QPlainTextEdit& edit, const QString& text) {
    if (edit.toPlainText() != text) edit.setPlainText(text);
}

void fillTexts(QComboBox& box, const std::vector<Indicator>& indicators, std::string Indicator::*field) {
    std::set<std::string> seen;
    box.clear();
    for (const auto& indicator : indicators)
        if (seen.insert(indicator.*field).second) box.addItem(toQt(indicator.*field));
}

/// A code that names nothing is kept as it is: only a person changes it.
void chooseCode(QComboBox& box, const QString& code) {
    if (box.findData(code) < 0) box.addItem(code, code);
    box.setCurrentIndex(box.findData(code));
}

} // namespace

IndicatorForm::IndicatorForm(Language language, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::IndicatorForm>()) {
    m_ui->setupUi(this);
    fillEnum(*m_ui->measureBox, &measureWord, language);
    fillEnum(*m_ui->reportingBox, &reportingWord, language);
    fillEnum(*m_ui->frequencyBox, &frequencyWord, language);
    fillEnum(*m_ui->directionBox, &directionWord, language);
    m_ui->departmentBox->setEditable(true);
    m_ui->departmentBox->setInsertPolicy(QComboBox::NoInsert);
    m_ui->departmentBox->lineEdit()->setPlaceholderText(tr("none: cannot be submitted"));
    m_ui->departmentBox->setToolTip(tr("A name that is not in the list is added as a department"));
    m_ui->unitBox->lineEdit()->setPlaceholderText(tr("needed"));
    wireEdits();
    calmWheels(*this);
}

IndicatorForm::~IndicatorForm() = default;

void IndicatorForm::wireEdits() {
    for (QLineEdit* edit : {m_ui->nameEdit, m_ui->codeEdit, m_ui->initialsEdit, m_ui->basisEdit, m_ui->aliasesEdit,
                            m_ui->validFromEdit, m_ui->validToEdit})
        connect(edit, &QLineEdit::textChanged, this, &IndicatorForm::edited);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &IndicatorForm::suggest);
    for (QComboBox* box : {m_ui->sectionBox, m_ui->unitBox, m_ui->departmentBox})
        connect(box, &QComboBox::editTextChanged, this, &IndicatorForm::edited);
    for (QComboBox* box : {m_ui->measureBox, m_ui->reportingBox, m_ui->frequencyBox,
                           m_ui->directionBox, m_ui->parentBox})
        connect(box, &QComboBox::currentIndexChanged, this, &IndicatorForm::edited);
    for (QCheckBox* box : {m_ui->exhaustiveBox, m_ui->januaryBox})
        connect(box, &QCheckBox::toggled, this, &IndicatorForm::edited);
    connect(m_ui->decimalsBox, &QSpinBox::valueChanged, this, &IndicatorForm::edited);
    connect(m_ui->definitionEdit, &QPlainTextEdit::textChanged, this, &IndicatorForm::edited);
}

void IndicatorForm::fillChoices(const Catalogue& catalogue, const IndicatorCode& own) {
    fillTexts(*m_ui->sectionBox, catalogue.indicators, &Indicator::section);
    fillTexts(*m_ui->unitBox, catalogue.indicators, &Indicator::unit);
    for (const auto unit : usualUnits())
        if (m_ui->unitBox->findText(toQt(unit)) < 0) m_ui->unitBox->addItem(toQt(unit));
    m_codes.clear();
    for (const auto& indicator : catalogue.indicators) m_codes.insert(toQt(indicator.code.text));
    m_ui->departmentBox->clear();
    m_ui->departmentBox->addItem(QString(), QString());
    for (const auto& department : catalogue.departments)
        m_ui->departmentBox->addItem(department.isAssumed ? tr("%1 * (assumed)").arg(toQt(department.name))
                                                          : toQt(department.name),
                                     toQt(department.code.text));
    m_ui->parentBox->clear();
    m_ui->parentBox->addItem(tr("— (stands by itself)"), QString());
    for (const auto& indicator : catalogue.indicators)
        if (indicator.code != own) m_ui->parentBox->addItem(toQt(indicator.name), toQt(indicator.code.text));
}

void IndicatorForm::fill(const IndicatorDraft& draft, const IndicatorCode& own, const Catalogue& catalogue) {
    const Indicator& indicator = draft.indicator;
    const QSignalBlocker quiet(this);
    m_base = indicator;
    fillChoices(catalogue, own);
    m_ui->nameEdit->setText(toQt(indicator.name));
    m_ui->codeEdit->setText(toQt(indicator.code.text));
    m_ui->codeEdit->setReadOnly(!own.empty());
    m_ui->initialsEdit->setText(toQt(indicator.initials));
    m_ui->sectionBox->setEditText(toQt(indicator.section));
    chooseCode(*m_ui->departmentBox, toQt(indicator.department.text));
    if (!draft.newDepartment.isEmpty()) m_ui->departmentBox->setEditText(draft.newDepartment);
    m_ui->unitBox->setEditText(toQt(indicator.unit));
    m_ui->decimalsBox->setValue(indicator.decimals);
    choose(*m_ui->measureBox, indicator.measure);
    choose(*m_ui->reportingBox, indicator.reporting);
    choose(*m_ui->frequencyBox, indicator.frequency);
    choose(*m_ui->directionBox, indicator.direction);
    chooseCode(*m_ui->parentBox, indicator.parent ? toQt(indicator.parent->text) : QString());
    m_ui->exhaustiveBox->setChecked(indicator.isExhaustivePart);
    m_ui->januaryBox->setChecked(indicator.isJanuaryExempt);
    m_ui->basisEdit->setText(toQt(indicator.basis));
    setPlainText(*m_ui->definitionEdit, toQt(indicator.definition));
    m_ui->aliasesEdit->setText(joinedNames(indicator.aliases));
    m_ui->validFromEdit->setText(draft.validFrom);
    m_ui->validToEdit->setText(draft.validTo);
    for (QLineEdit* edit : {m_ui->nameEdit, m_ui->basisEdit, m_ui->aliasesEdit}) edit->setCursorPosition(0);
    m_isNew = own.empty();
    rememberSuggested();
}

/// What stands in the fields and is what the name would have made follows the name; what somebody wrote stays.
void IndicatorForm::rememberSuggested() {
    m_suggestedInitials = pinyinInitials(m_ui->nameEdit->text());
    m_suggestedCode = m_ui->nameEdit->text().isEmpty() ? QString() : codeFor(m_ui->nameEdit->text());
}

QString IndicatorForm::codeFor(const QString& name) const {
    return newCode(name, QStringLiteral("ZB"), [this](const QString& code) { return m_codes.contains(code); });
}

void IndicatorForm::suggest(const QString& name) {
    const bool areInitialsOurs = m_ui->initialsEdit->text() == m_suggestedInitials || m_ui->initialsEdit->text().isEmpty();
    const bool isCodeOurs = m_isNew && (m_ui->codeEdit->text() == m_suggestedCode || m_ui->codeEdit->text().isEmpty());
    rememberSuggested();
    if (areInitialsOurs) m_ui->initialsEdit->setText(m_suggestedInitials);
    if (isCodeOurs) m_ui->codeEdit->setText(name.isEmpty() ? QString() : m_suggestedCode);
}

IndicatorDraft IndicatorForm::draft() const {
    IndicatorDraft draft{.indicator = m_base};
    Indicator& indicator = draft.indicator;
    indicator.name = fromQt(m_ui->nameEdit->text());
    indicator.code = {fromQt(m_ui->codeEdit->text())};
    indicator.initials = fromQt(m_ui->initialsEdit->text());
    indicator.section = fromQt(m_ui->sectionBox->currentText());
    const QString department = m_ui->departmentBox->currentText().trimmed();
    const int listed = m_ui->departmentBox->findText(department);
    indicator.department = {fromQt(listed >= 0 ? m_ui->departmentBox->itemData(listed).toString() : QString())};
    if (listed < 0) draft.newDepartment = department;
    indicator.unit = fromQt(m_ui->unitBox->currentText());
    indicator.decimals = m_ui->decimalsBox->value();
    indicator.measure = chosenIn<Measure>(*m_ui->measureBox);
    indicator.reporting = chosenIn<Reporting>(*m_ui->reportingBox);
    indicator.frequency = chosenIn<Frequency>(*m_ui->frequencyBox);
    indicator.direction = chosenIn<Direction>(*m_ui->directionBox);
    const QString parent = m_ui->parentBox->currentData().toString();
    indicator.parent = parent.isEmpty() ? std::nullopt : std::optional(IndicatorCode{fromQt(parent)});
    indicator.isExhaustivePart = m_ui->exhaustiveBox->isChecked();
    indicator.isJanuaryExempt = m_ui->januaryBox->isChecked();
    indicator.basis = fromQt(m_ui->basisEdit->text());
    indicator.definition = fromQt(m_ui->definitionEdit->toPlainText());
    indicator.aliases = splitNames(m_ui->aliasesEdit->text());
    draft.validFrom = m_ui->validFromEdit->text();
    draft.validTo = m_ui->validToEdit->text();
    return draft;
}

void IndicatorForm::focusFirst() { m_ui->nameEdit->setFocus(Qt::OtherFocusReason); }

} // namespace xushi
