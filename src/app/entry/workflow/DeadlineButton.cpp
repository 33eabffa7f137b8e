#include "app/entry/workflow/DeadlineButton.h"

#include "app/look/Colours.h"
#include "app/office/ShownDay.h"

#include <QDateEdit>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace xushi {

DeadlineButton::DeadlineButton(Workspace& workspace, QWidget* parent)
    : QToolButton(parent), m_workspace(workspace), m_day(new QDateEdit) {
    setObjectName(QStringLiteral("deadlineButton"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    buildMenu();
}

void DeadlineButton::buildMenu() {
    auto* menu = new QMenu(this);
    auto* day = new QWidgetAction(menu);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day->setDefaultWidget(m_day);
    menu->addAction(day);
    connect(menu->addAction(tr("Set this deadline")), &QAction::triggered, this,
            [this] { emit dayChosen(m_day->date().toString(Qt::ISODate)); });
    connect(menu->addAction(tr("As the store's rule says")), &QAction::triggered, this, [this] { emit dayChosen({}); });
    setMenu(menu);
}

std::optional<Date> DeadlineButton::firstDay(const std::vector<Submission>& submissions) const {
    const auto& dueDay = m_workspace.catalogue().settings.dueDay;
    std::optional<Date> first;
    for (const auto& submission : submissions)
        if (const auto day = deadlineOf(submission, dueDay); day && !submission.isLocked())
            first = first ? std::min(*first, *day) : *day;
    return first;
}

void DeadlineButton::follow(const std::vector<Submission>& submissions) {
    const auto first = firstDay(submissions);
    const bool isReviewer = m_workspace.person() && m_workspace.person()->role != Role::Clerk;
    setEnabled(isReviewer && !m_workspace.isReadOnly());
    setVisible(first || isReviewer);
    setPalette(parentWidget()->palette());
    if (first) showDay(*first);
    else setText(tr("No deadline"));
}

void DeadlineButton::showDay(const Date& due) {
    const QDate day(due.year, due.month, due.day);
    const Date now = shownDay(m_workspace.openStore());
    const int left = static_cast<int>(QDate(now.year, now.month, now.day).daysTo(day));
    m_day->setDate(day);
    setText(left < 0 ? tr("Due %1, %n day(s) overdue", nullptr, -left).arg(day.toString(Qt::ISODate))
                     : tr("Due %1, %n day(s) left", nullptr, left).arg(day.toString(Qt::ISODate)));
    if (left >= 0) return;
    QPalette look = palette();
    look.setColor(QPalette::ButtonText, coloursOf(look).refused);
    setPalette(look);
}

} // namespace xushi
