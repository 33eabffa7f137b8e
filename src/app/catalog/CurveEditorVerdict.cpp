#include "app/catalog/CurveEditor.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/catalog/CurvePreview.h"
#include "app/shared/QtText.h"
#include "ui_CurveEditor.h"
#include "usecases/PreviewTarget.h"
#include "words/Phrases.h"

namespace xushi {

/// A curve that looks further back than every stored one needs figures that the workspace has not read.
BoardRequest CurveEditor::request() const {
    const int first = m_key.year - (m_shape ? yearsLookedBack(*m_shape) : 0);
    BoardRequest request = m_workspace->boardRequest();
    request.region = m_key.region;
    const bool hasAll = m_key.year == m_workspace->period().year && first >= firstYearNeeded(m_workspace->catalogue(), m_key.year);
    if (hasAll) return request;
    if (!m_earlier || m_earlier->first > first || m_earlier->last != m_key.year) {
        auto read = m_workspace->store().readFigures({std::min(first, m_key.year - 1), m_key.year});
        if (!read) return request;
        m_earlier = EarlierFigures{first, m_key.year, std::move(*read)};
    }
    return {request.catalogue, m_earlier->figures, request.period, request.region, request.signedRevisions};
}

PastShares CurveEditor::pastShares() const {
    const Indicator* indicator = m_workspace->catalogue().find(m_key.indicator);
    const int years = m_shape ? yearsLookedBack(*m_shape) : 0;
    return indicator && years > 0 ? pastSharesIn(request().figures, *indicator, m_key.region, m_key.year, years) : PastShares{};
}

std::optional<Standing> CurveEditor::standingUnder(const Target& target, const std::optional<Curve>& curve,
                                                   std::optional<Period>* asOf) const {
    const auto preview = previewTarget(request(), target, curve ? &*curve : nullptr);
    if (!preview) return std::nullopt;
    if (asOf) *asOf = preview->asOf;
    return preview->standing;
}

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
    CurvePicture picture{.shape = m_shape, .year = target.key.year, .start = target.startMonth, .past = pastShares()};
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
    const auto before = stored ? standingUnder(*stored, std::nullopt) : std::nullopt;
    const bool isOther = before && (before->light != after.light || before->schedule != after.schedule || before->gap != after.gap);
    m_ui->storedVerdict->setVisible(isOther);
    if (isOther)
        m_ui->storedVerdict->setLight(before->light, tr("Now: %1 · %2 →").arg(wordsFor(*before), dueWords(*before)));
}

void CurveEditor::judgeAt(const Target& target, CurvePicture& picture) {
    std::optional<Period> reported;
    Target evenly = target;
    evenly.curve.reset();
    const auto even = standingUnder(evenly, std::nullopt, &reported);
    const CurveCode code{fromQt(m_draft.code)};
    std::optional<Curve> curve;
    if (m_shape && !code.empty())
        curve = Curve{.code = code, .name = {}, .shape = *m_shape, .decidedOn = fromQt(m_draft.decidedOn.trimmed())};
    Target curved = target;
    curved.curve = code.empty() ? std::nullopt : std::optional(code);
    const auto own = m_shape ? standingUnder(curved, curve) : even;
    if (!even || !own) return;

    const bool isStock = target.nature == TargetNature::Stock;
    const Period asked = isStock ? m_workspace->period().withKind(PeriodKind::Point) : m_workspace->period();
    const Period period = reported.value_or(asked);
    const QString asOf = toQt(asOfPhrase(period, m_workspace->language()));
    m_ui->verdictTitle->setText(own->completion ? tr("%1: done %2 %").arg(asOf, percentText(*own->completion)) : asOf);
    m_ui->ownVerdict->setVisible(m_shape.has_value());
    m_ui->ownVerdict->setLight(own->light, own->schedule ? tr("%1 · this curve, %2").arg(wordsFor(*own), dueWords(*own))
                                                         : wordsFor(*own));
    m_ui->linearVerdict->setVisible(even->schedule && !code.empty() && target.nature == TargetNature::Flow);
    if (even->schedule)
        m_ui->linearVerdict->setLight(even->light, tr("%1 · even, %2").arg(wordsFor(*even), dueWords(*even)));
    m_ui->whyLabel->setVisible(!own->remarks.empty());
    m_ui->whyLabel->setText(toQt(sayAll(own->remarks, m_workspace->language())));
    if (m_shape) showBefore(*own);
    picture.asOf = period.last;
    picture.completion = own->completion;
    picture.light = own->light;
    if (own->completion) picture.done = percentText(*own->completion) + QLatin1Char('%');
}

} // namespace xushi
