// What a reviewer works in: the table, the course beside it, and the schedule that is changed on the spot.
#include "app/entry/EntryPage.h"
#include "app/entry/review/BasisBar.h"
#include "app/entry/review/CourseDrawer.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "ui_EntryPage.h"

namespace xushi {

void EntryPage::wireReview() {
    m_course = new CourseDrawer(workspace(), this);
    m_basis = new BasisBar(workspace(), this);
    m_ui->split->addWidget(m_course);
    m_ui->gridLayout->insertWidget(0, m_basis);
    m_ui->review->setReviewModel(m_reviews);
    connect(m_ui->reviewButton, &QPushButton::toggled, this, [this](bool isOn) { setMode(isOn ? Mode::Review : Mode::Month); });
    connect(m_reviews, &ReviewModel::countsChanged, this, &EntryPage::refreshHead);
    connect(m_ui->review, &ReviewTable::figureChosen, this, &EntryPage::showFigure);
    connect(m_ui->review, &ReviewTable::historyRequested, this, &Page::historyRequested);
    connect(m_ui->review, &ReviewTable::reviewRefused, this, [this] {
        emit messageGiven(tr("Only submitted months can be reviewed, by a chief or a director who did not submit them."));
    });
    connect(m_basis, &BasisBar::left, this, [this] { m_ui->review->takeFocus(); });
    connect(m_basis, &BasisBar::saved, this, [this](const QString& told) {
        m_ui->review->takeFocus();
        emit messageGiven(told);
    });
    wireCourse();
    wireReviewFeed();
    addReviewActions();
}

/// → opens the course beside the table, and once more goes to its chart; ← and Esc close it.
void EntryPage::wireCourse() {
    connect(m_ui->review, &ReviewTable::courseRequested, this, [this](const FigureKey& key) {
        if (m_isCourseOpen) return showChart(key);
        m_isCourseOpen = true;
        refreshCourse();
    });
    connect(m_ui->review, &ReviewTable::courseLeft, this, [this] {
        m_isCourseOpen = false;
        refreshCourse();
    });
    connect(m_ui->review->selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryPage::refreshCourse);
    connect(m_reviews, &QAbstractItemModel::modelReset, this, &EntryPage::refreshCourse);
}

/// The row's course, not the city's.
void EntryPage::showChart(const FigureKey& key) {
    Place course = placeOf(key.indicator);
    course.region = key.region;
    emit pageRequested(QStringLiteral("charts"), course);
}

void EntryPage::refreshCourse() {
    const auto figure = m_mode == Mode::Review && m_isCourseOpen ? m_reviews->figureAt(m_ui->review->currentIndex().row()) : std::nullopt;
    if (figure) m_course->show(*figure);
    else m_course->hide();
}

void EntryPage::wireReviewFeed() {
    const auto follow = [this] {
        if (m_mode != Mode::Review) return;
        const auto figure = m_reviews->figureAt(m_ui->review->currentIndex().row());
        m_reviews->refresh();
        const int row = figure ? m_reviews->rowOf(*figure) : -1;
        if (row >= 0) m_ui->review->setCurrentIndex(m_reviews->index(row, ReviewModel::ValueColumn));
    };
    ChangeFeed& feed = workspace().feed();
    connect(&feed, &ChangeFeed::aboutToChange, m_ui->review, &ReviewTable::commitOpenEditor);
    connect(&feed, &ChangeFeed::catalogueChanged, this, follow); // a curve or a limit may have changed the lights
    connect(&feed, &ChangeFeed::periodChanged, this, follow);
    connect(&feed, &ChangeFeed::figuresChanged, this, follow);
    connect(&feed, &ChangeFeed::opened, this, [this] { setMode(Mode::Month); });
}

void EntryPage::askBasis() {
    const auto figure = m_reviews->figureAt(m_ui->review->currentIndex().row());
    if (!figure) return;
    if (const auto asked = m_basis->ask(*figure); !asked) emit messageGiven(toQt(say(asked.error(), workspace().language())));
}

/// The keys of the table, in its menus; the table itself obeys them.
void EntryPage::addReviewActions() {
    const auto add = [this](const QString& text, const char* key, auto act) { m_ui->review->manners().addRowAction(text, QLatin1String(key), act); };
    add(tr("Accept"), "Space", [this] { m_ui->review->accept(); });
    add(tr("Return with a comment"), "R", [this] { m_ui->review->askComment(); });
    add(tr("Course of the row"), "Right", [this] {
        if (const auto figure = m_reviews->figureAt(m_ui->review->currentIndex().row())) emit m_ui->review->courseRequested(*figure);
    });
    add(tr("History of its figure"), "H", [this] {
        if (const auto figure = m_reviews->figureAt(m_ui->review->currentIndex().row())) emit historyRequested(*figure);
    });
    add(tr("Another schedule"), "Alt+B", [this] { askBasis(); });
    add(tr("To the figure"), "Return", [this] {
        if (const auto figure = m_reviews->figureAt(m_ui->review->currentIndex().row())) showFigure(*figure);
    });
}

} // namespace xushi
