#include "app/catalog/QuestionRules.h"

#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "domain/NamedRecord.h"
#include "domain/checks/CheckCatalog.h"
#include "words/Phrases.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace xushi {
namespace {

constexpr MonthSpan anyMonth{{0, 1}, {9999, 12}}; ///< a rule knows no month: of two of one name the code is asked for

} // namespace

QuestionRules::QuestionRules(Language language, QWidget* parent) : QFrame(parent), m_language(language) {
    setObjectName(QStringLiteral("questionsCard"));
    setRole(*this, WidgetRole::Card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    auto* title = new QLabel(tr("Questions of the audit"), this);
    setRole(*title, WidgetRole::PageTitle);
    auto* note = new QLabel(tr("A question that is not ticked is asked of nothing. Beside it stand the indicators (name or code), units and kinds that it is not asked of, separated by semicolons. Compulsory rules always hold."), this);
    setRole(*note, WidgetRole::Muted);
    note->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    layout->addWidget(title);
    layout->addLayout(grid);
    layout->addWidget(note);
    for (const Check& check : checks())
        if (canBeSilenced(check.key)) addRow(*grid, std::string(check.key));
}

void QuestionRules::addRow(QGridLayout& grid, const std::string& check) {
    const QString name = toQt(checkWord(check, m_language));
    Row row{check, new QCheckBox(name, this), new QLineEdit(this)};
    row.isAsked->setObjectName(toQt("ask." + check));
    row.exceptions->setObjectName(toQt("except." + check));
    row.exceptions->setPlaceholderText(tr("asked of every indicator"));
    row.exceptions->setAccessibleName(tr("%1: not asked of").arg(name));
    const int line = static_cast<int>(m_rows.size());
    grid.addWidget(row.isAsked, line, 0);
    grid.addWidget(row.exceptions, line, 1);
    connect(row.isAsked, &QCheckBox::toggled, row.exceptions, &QWidget::setEnabled);
    connect(row.isAsked, &QCheckBox::toggled, this, &QuestionRules::edited);
    connect(row.exceptions, &QLineEdit::textChanged, this, &QuestionRules::edited);
    m_rows.push_back(row);
}

QString QuestionRules::exceptionsOf(const Row& row, const Catalogue& catalogue) const {
    QStringList names;
    for (const auto& silence : catalogue.settings.silences) {
        if (silence.check != row.check || silence.scope == SilenceScope::Everywhere) continue;
        const Indicator* indicator = silence.scope == SilenceScope::Indicator ? catalogue.find(IndicatorCode{silence.of}) : nullptr;
        const auto measure = silence.scope == SilenceScope::Measure ? fromToken<Measure>(silence.of) : std::nullopt;
        const bool isOnly = indicator && indicatorNamed(catalogue, indicator->name, anyMonth);
        names << toQt(isOnly ? indicator->name : measure ? measureWord(*measure, m_language) : silence.of);
    }
    return names.join(QStringLiteral("；"));
}

void QuestionRules::fill(const Catalogue& catalogue) {
    for (const auto& row : m_rows) {
        const CheckSilence whole{.check = row.check};
        const auto& silences = catalogue.settings.silences;
        row.isAsked->setChecked(std::ranges::find(silences, whole) == silences.end());
        row.exceptions->setText(exceptionsOf(row, catalogue));
        row.exceptions->setCursorPosition(0);
        row.exceptions->setEnabled(row.isAsked->isChecked());
    }
}

Result<CheckSilence> QuestionRules::silenceOf(const Row& row, const QString& name, const Catalogue& catalogue) const {
    const std::string text = fromQt(name);
    for (const auto& [measure, token] : Tokens<Measure>::all)
        if (measureWord(measure, m_language) == text) return CheckSilence{row.check, SilenceScope::Measure, std::string(token)};
    if (std::ranges::find(catalogue.indicators, text, &Indicator::unit) != catalogue.indicators.end())
        return CheckSilence{row.check, SilenceScope::Unit, text};
    const auto indicator = indicatorNamed(catalogue, text, anyMonth);
    if (indicator) return CheckSilence{row.check, SilenceScope::Indicator, (*indicator)->code.text};
    return indicator.error().kind == ProblemKind::Missing ? refused("settings.no-scope", {text}) : indicator.error();
}

Result<std::vector<CheckSilence>> QuestionRules::typed(const Catalogue& catalogue, const std::vector<CheckSilence>& stored) const {
    static const QRegularExpression separator(QStringLiteral("[;；]"));
    std::vector<CheckSilence> silences;
    for (const auto& row : m_rows) {
        if (!row.isAsked->isChecked()) silences.push_back({.check = row.check});
        for (const QString& name : row.exceptions->text().split(separator, Qt::SkipEmptyParts)) {
            if (name.trimmed().isEmpty()) continue;
            const auto silence = silenceOf(row, name.trimmed(), catalogue);
            if (!silence) return silence.error();
            if (std::ranges::find(silences, *silence) == silences.end()) silences.push_back(*silence);
        }
    }
    return std::ranges::is_permutation(silences, stored) ? stored : silences;
}

} // namespace xushi
