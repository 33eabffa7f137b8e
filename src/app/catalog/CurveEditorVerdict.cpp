#include "app/catalog/CurveEditor.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/catalog/CurvePreview.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"
#include "ui_CurveEditor.h"

namespace xushi {

QString CurveEditor::wordsFor(const Standing& standing) const {
    const QString word = toQt(lightWord(standing.light, m_workspace->language()));
    if (!standing.gap) return word;
    return word + QLatin1Char(' ') + toQt(m_workspace->numberFormat().points(*standing.gap)) + QStringLiteral("pp");
}

QString CurveEditor::dueWords(const Standing& standing) const {
    return standing.schedule ? tr("due %1 %").arg(percentText(*standing.schedule)) : tr("nothing due");
}

QString CurveEditor::percentText(const Percent& percent) const {
    return toQt(m_workspace->numberFormat().percent(percent));
}

void CurveEditor::showVerdict(const Target& target, bool isValueKnown) {
    const bool isThisYear = target.key.year == m_workspace->period().year;
    const bool canJudge = isThisYear && isValueKnown;
    const Language language = m_workspace->language();
    CurvePicture picture{.shape = m_shape, .year = target.key.year, .start = target.startMonth, .past = m_trial->pastShares()};
    picture.even = toQt(curveKindWord(MonthLinear{}, language));
    picture.curve = toQt(curveKindWord(m_shape.value_or(PlannedPoints{}), language));
    for (QWidget* verdict : std::initializer_list<QWidget*>{m_ui->storedVerdict, m_ui->ownVerdict, m_ui->linearVerdict, m_ui->whyLabel})
        verdict->hide();
    if (canJudge) judgeAt(target, picture);
    else
        m_ui->verdictTitle->setText(isThisYear ? tr("The light follows once the target has a value.")
                                               : tr("The light is shown for targets of %1, the year chosen above.")
                                                     .arg(m_workspace->period().year));
    m_months->setAsOf(picture.asOf);
    m_ui->preview->setPicture(picture);
}

/// What is stored now, where saving would change the verdict.
void CurveEditor::showBefore(const Standing& after) {
    const Target* stored = m_workspace->catalogue().find(m_key);
    const auto preview = stored ? m_trial->judge(*stored, std::nullopt) : std::nullopt;
    m_ui->storedVerdict->hide();
    if (!preview) return;
    const Standing& before = preview->standing;
    if (before.light == after.light && before.schedule == after.schedule && before.gap == after.gap) return;
    m_ui->storedVerdict->setLight(before.light, tr("Now: %1 · %2 →").arg(wordsFor(before), dueWords(before)));
    m_ui->storedVerdict->show();
}

/// The next revision of the chosen curve; nothing while it cannot be used, and for the even schedule.
std::optional<Curve> CurveEditor::curveAsTyped() const {
    const CurveCode code{fromQt(m_draft.code)};
    if (!m_shape || code.empty()) return std::nullopt;
    return Curve{.code = code, .name = {}, .shape = *m_shape, .decidedOn = fromQt(m_draft.decidedOn.trimmed())};
}

void CurveEditor::judgeAt(const Target& target, CurvePicture& picture) {
    Target evenly = target;
    evenly.curve.reset();
    const auto evenTrial = m_trial->judge(evenly, std::nullopt);
    const CurveCode code{fromQt(m_draft.code)};
    Target curved = target;
    curved.curve = code.empty() ? std::nullopt : std::optional(code);
    const auto ownTrial = m_shape ? m_trial->judge(curved, curveAsTyped()) : evenTrial;
    if (!evenTrial || !ownTrial) return;
    const Standing& even = evenTrial->standing;
    const Standing& own = ownTrial->standing;

    const bool isStock = target.nature == TargetNature::Stock;
    const Period asked = isStock ? m_workspace->period().withKind(PeriodKind::Point) : m_workspace->period();
    const Period period = evenTrial->asOf.value_or(asked);
    const QString asOf = toQt(asOfPhrase(period, m_workspace->language()));
    m_ui->verdictTitle->setText(own.completion ? tr("%1: done %2 %").arg(asOf, percentText(*own.completion)) : asOf);
    m_ui->ownVerdict->setVisible(m_shape.has_value());
    m_ui->ownVerdict->setLight(own.light, own.schedule ? tr("%1 · this curve, %2").arg(wordsFor(own), dueWords(own))
                                                         : wordsFor(own));
    m_ui->linearVerdict->setVisible(even.schedule && !code.empty() && target.nature == TargetNature::Flow);
    if (even.schedule)
        m_ui->linearVerdict->setLight(even.light, tr("%1 · even, %2").arg(wordsFor(even), dueWords(even)));
    m_ui->whyLabel->setVisible(!own.remarks.empty());
    m_ui->whyLabel->setText(toQt(sayAll(own.remarks, m_workspace->language())));
    if (m_shape) showBefore(own);
    picture.asOf = period.last;
    picture.completion = own.completion;
    picture.light = own.light;
    if (own.completion) picture.done = percentText(*own.completion) + QLatin1Char('%');
}

} // namespace xushi
