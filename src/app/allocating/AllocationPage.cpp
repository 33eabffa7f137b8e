#include "app/allocating/AllocationPage.h"

#include "app/allocating/AllocationModel.h"
#include "app/look/Colours.h"
#include "app/look/ElidedLabel.h"
#include "app/look/LightLabel.h"
#include "app/shared/PreviewFrame.h"
#include "app/text/QtText.h"
#include "usecases/AllocateTarget.h"
#include "usecases/PreviewTarget.h"
#include "words/Phrases.h"
#include "ui_AllocationPage.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QSignalBlocker>

#include <array>

namespace xushi {
namespace {

constexpr std::array allocationBases{AllocationBasis::LastYear, AllocationBasis::Equal, AllocationBasis::Planned, AllocationBasis::Typed};

bool isSum(const Target& target) { return target.nature == TargetNature::Flow || target.nature == TargetNature::Stock; }

} // namespace

AllocationPage::AllocationPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::AllocationPage>()), m_plan(new AllocationModel(workspace, this)), m_frame(new PreviewFrame(workspace, *this)) {
    m_ui->setupUi(this);
    m_ui->parts->setPlan(m_plan);
    connect(m_plan, &AllocationModel::planChanged, this, &AllocationPage::refresh);
    connect(m_ui->indicatorBox, &QComboBox::activated, this, &AllocationPage::takeIndicator);
    connect(m_ui->writeButton, &QPushButton::clicked, this, &AllocationPage::write);
    connect(m_ui->backButton, &QPushButton::clicked, this, &Page::backRequested);
    for (QLineEdit* edit : {m_ui->reasonEdit, m_ui->decidedOnEdit})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_problem.clear();
            refreshFoot();
        });
    wireFrame();
    wireChips();
    wireKeys();
    ask();
}

AllocationPage::~AllocationPage() = default;

void AllocationPage::wireFrame() {
    m_frame->tellDoneIn(*m_ui->doneBar, *m_ui->doneText, *m_ui->undoButton);
    connect(m_frame, &PreviewFrame::leaveAsked, this, &Page::backRequested);
    connect(m_frame, &PreviewFrame::takeAsked, this, &AllocationPage::write);
    connect(m_frame, &PreviewFrame::storeChanged, this, &AllocationPage::ask);
    connect(m_frame, &PreviewFrame::storeLeft, this, [this] {
        m_indicator = {};
        m_plan->ask({}, m_over);
    });
    connect(&workspace().feed(), &ChangeFeed::opened, this, &AllocationPage::ask);
    for (const auto signal : {&ChangeFeed::periodChanged, &ChangeFeed::momentChanged}) connect(&workspace().feed(), signal, this, &AllocationPage::ask);
    connect(&workspace().feed(), &ChangeFeed::aboutToChange, m_ui->parts, &AllocationView::commitOpenEditor);
}

void AllocationPage::wireChips() {
    auto* sides = new QButtonGroup(this);
    sides->addButton(m_ui->regionsChip);
    sides->addButton(m_ui->monthsChip);
    connect(m_ui->regionsChip, &QPushButton::clicked, this, [this] { spreadOver(AllocationOver::Regions); });
    connect(m_ui->monthsChip, &QPushButton::clicked, this, [this] { spreadOver(AllocationOver::Months); });
    auto* bases = new QButtonGroup(this);
    for (const AllocationBasis basis : allocationBases) {
        bases->addButton(&chipOf(basis));
        connect(&chipOf(basis), &QPushButton::clicked, this, [this, basis] { m_plan->setBasis(basis); });
    }
}

/// Not as shortcuts of the buttons: those would wait for their animation.
void AllocationPage::wireKeys() {
    const auto key = [this](const char* sequence, QPushButton* button) {
        button->setToolTip(QLatin1String(sequence));
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, [this, button] {
            m_ui->parts->commitOpenEditor();
            button->click();
        });
    };
    key("Alt+C", m_ui->regionsChip);
    key("Alt+M", m_ui->monthsChip);
    key("Alt+L", m_ui->lastYearChip);
    key("Alt+Q", m_ui->equalChip);
    key("Alt+P", m_ui->plannedChip);
    key("Alt+W", m_ui->typedChip);
    auto* reason = new QShortcut(QKeySequence(QStringLiteral("Alt+R")), this);
    reason->setContext(Qt::WidgetWithChildrenShortcut);
    connect(reason, &QShortcut::activated, m_ui->reasonEdit, [this] { m_ui->reasonEdit->setFocus(); });
}

QPushButton& AllocationPage::chipOf(AllocationBasis basis) const {
    switch (basis) {
    case AllocationBasis::Equal: return *m_ui->equalChip;
    case AllocationBasis::Planned: return *m_ui->plannedChip;
    case AllocationBasis::Typed: return *m_ui->typedChip;
    case AllocationBasis::LastYear: break;
    }
    return *m_ui->lastYearChip;
}

void AllocationPage::enter() {
    if (!m_ui->parts->currentIndex().isValid() && m_plan->rowCount() > 0) m_ui->parts->setCurrentIndex(m_plan->index(0, AllocationModel::AmountColumn));
    if (m_ui->parts->isVisibleTo(this)) m_ui->parts->setFocus();
    else m_ui->indicatorBox->setFocus();
}

void AllocationPage::settleForms() { m_ui->parts->commitOpenEditor(); }

void AllocationPage::showIndicator(const IndicatorCode& code) {
    if (code.empty() || code == m_indicator) return;
    m_indicator = code;
    m_frame->hideDone();
    ask();
    enter();
}

void AllocationPage::spreadOver(AllocationOver over) {
    m_over = over;
    m_frame->hideDone();
    ask();
    enter();
}

/// Of the store as it is, in the year that is shown.
void AllocationPage::ask() {
    fillIndicators();
    const Region* city = workspace().isOpen() ? workspace().latestCatalogue().city() : nullptr;
    m_plan->ask(city ? TargetKey{m_indicator, city->code, workspace().period().year} : TargetKey{}, m_over);
}

/// Those whose target can be spread, and the one that was asked for.
void AllocationPage::fillIndicators() {
    const QSignalBlocker quiet(m_ui->indicatorBox);
    m_ui->indicatorBox->clear();
    if (!workspace().isOpen()) return;
    const Catalogue& catalogue = workspace().latestCatalogue();
    const Region* city = catalogue.city();
    for (const auto& indicator : catalogue.indicators) {
        const Target* target = city ? catalogue.find(TargetKey{indicator.code, city->code, workspace().period().year}) : nullptr;
        if (m_indicator.empty() && target && isSum(*target)) m_indicator = indicator.code;
        if (indicator.code == m_indicator || (target && isSum(*target))) addChoice(*m_ui->indicatorBox, toQt(indicator.name), toQt(indicator.code.text));
    }
    m_ui->indicatorBox->setCurrentIndex(m_ui->indicatorBox->findData(toQt(m_indicator.text)));
}

void AllocationPage::takeIndicator() {
    m_indicator = {fromQt(m_ui->indicatorBox->currentData().toString())};
    m_frame->hideDone();
    ask();
}

void AllocationPage::refresh() {
    m_problem.clear();
    refreshHead();
    refreshFoot();
    refreshLight();
}

void AllocationPage::refreshHead() {
    const Catalogue& catalogue = workspace().latestCatalogue();
    const AllocationWish& wish = m_plan->wish();
    const Target* target = catalogue.find(wish.target);
    const Indicator* indicator = catalogue.find(wish.target.indicator);
    const bool isKnown = target && indicator;
    m_ui->targetLabel->setText(isKnown ? tr("%1: %2").arg(wish.target.year).arg(toQt(targetWithUnit(*target, indicator->unit, workspace().numberFormat(), workspace().language()))) : QString());
    (m_over == AllocationOver::Regions ? m_ui->regionsChip : m_ui->monthsChip)->setChecked(true);
    chipOf(wish.basis).setChecked(true);
    const auto& refusal = m_plan->refusal();
    m_ui->messageLabel->setVisible(refusal.has_value() || m_indicator.empty());
    m_ui->messageLabel->setText(refusal ? toQt(say(*refusal, workspace().language())) : tr("No indicator has a target of this year that could be spread."));
    m_ui->parts->setVisible(!m_ui->messageLabel->isVisibleTo(this));
}

QString AllocationPage::hindrance() const {
    if (!m_problem.isEmpty()) return m_problem;
    if (m_plan->hasRefusedText()) return m_plan->refusedReason();
    const auto& hindered = m_plan->plan().hindrance;
    return hindered ? toQt(say(*hindered, workspace().language())) : QString();
}

QString AllocationPage::sumText() const {
    const AllocationPlan& plan = m_plan->plan();
    if (plan.rows.empty()) return {};
    const Indicator* indicator = workspace().latestCatalogue().find(m_indicator);
    const auto number = [this](const Decimal& value) { return toQt(workspace().numberFormat().decimal(value)); };
    QString text = tr("Σ %1 of %2 %3").arg(number(plan.sum()), number(plan.total), indicator ? toQt(indicator->unit) : QString());
    if (plan.heldCount() > 0) text += QStringLiteral("　") + tr("%n fixed by hand", nullptr, plan.heldCount());
    return text;
}

bool AllocationPage::canWrite() const {
    const AllocationPlan& plan = m_plan->plan();
    return !plan.rows.empty() && !plan.hindrance && !m_plan->hasRefusedText() && plan.changedCount() > 0 && !workspace().isReadOnly();
}

void AllocationPage::refreshFoot() {
    const QString why = hindrance();
    QPalette red = palette();
    red.setColor(QPalette::WindowText, coloursOf(red).refused);
    m_ui->problemLabel->setPalette(red);
    m_ui->problemLabel->setText(why);
    m_ui->problemLabel->setVisible(!why.isEmpty());
    m_ui->sumLabel->setText(sumText());
    const int count = m_plan->plan().hindrance ? 0 : m_plan->plan().changedCount();
    m_ui->writeButton->setText(m_over == AllocationOver::Regions ? tr("Set %n target(s)  Ctrl+Enter", nullptr, count) : tr("Set the planned curve  Ctrl+Enter"));
    m_ui->writeButton->setEnabled(canWrite());
    for (QLineEdit* edit : {m_ui->reasonEdit, m_ui->decidedOnEdit}) edit->setEnabled(!workspace().isReadOnly());
}

AllocateRequest AllocationPage::request() const {
    const Indicator* indicator = workspace().latestCatalogue().find(m_indicator);
    const int year = m_plan->wish().target.year;
    return {m_plan->wish(), fromQt(m_ui->reasonEdit->text().trimmed()), fromQt(m_ui->decidedOnEdit->text().trimmed()),
            indicator ? suggestedCurveName(*indicator, year, PlannedPoints{}, workspace().language()) : std::string()};
}

/// What the curve would make of the city's light.
void AllocationPage::refreshLight() {
    m_ui->lightBefore->hide();
    m_ui->lightAfter->hide();
    const Catalogue& catalogue = workspace().latestCatalogue();
    const Target* target = catalogue.find(m_plan->wish().target);
    if (m_over != AllocationOver::Months || !target || m_plan->plan().rows.empty() || m_plan->plan().hindrance) return;
    const auto curve = allocatedCurve(catalogue, request(), m_plan->plan());
    if (!curve) return;
    Target curved = *target;
    curved.curve = curve->code;
    const auto before = previewTarget(workspace().boardRequest(), *target, nullptr);
    const auto after = previewTarget(workspace().boardRequest(), curved, &*curve);
    if (!before || !after) return;
    const auto show = [this](LightLabel& label, const Standing& standing, const QString& pattern) {
        const QString gap = standing.gap ? QLatin1Char(' ') + toQt(workspace().numberFormat().points(*standing.gap)) + QStringLiteral("pp") : QString();
        label.setLight(standing.light, pattern.arg(toQt(lightWord(standing.light, workspace().language())) + gap));
        label.show();
    };
    show(*m_ui->lightBefore, before->standing, tr("Now %1 →"));
    show(*m_ui->lightAfter, after->standing, QStringLiteral("%1"));
}

void AllocationPage::write() {
    m_ui->parts->commitOpenEditor();
    if (!canWrite()) return;
    const auto done = workspace().acts().allocate(request());
    if (!done) {
        m_problem = toQt(say(done.error(), workspace().language()));
        refreshFoot();
        if (done.error().key.ends_with("reason")) m_ui->reasonEdit->setFocus();
        return;
    }
    m_ui->reasonEdit->clear();
    m_ui->decidedOnEdit->clear();
    tellWritten(static_cast<int>(done->targets.size()), done->curve.has_value());
    m_ui->parts->setFocus();
}

void AllocationPage::tellWritten(int targets, bool hasCurve) {
    const bool isNothing = targets == 0 && !hasCurve;
    const QString told = isNothing ? toQt(say(Remark{"allocation.unchanged", {}}, workspace().language()))
                         : hasCurve ? tr("The planned curve is set.")
                                    : tr("%n target(s) set.", nullptr, targets);
    m_frame->tellDone(told, !isNothing);
}

} // namespace xushi
