#include "app/shared/PreviewFrame.h"

#include "app/office/StoreCopies.h"
#include "app/text/QtText.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace xushi {

PreviewFrame::PreviewFrame(Workspace& workspace, Page& page) : QObject(&page), m_workspace(workspace), m_page(page) {
    page.installEventFilter(this);
    connect(&workspace.copies(), &StoreCopies::kept, this, [this] {
        if (std::exchange(m_isKeeping, false)) emit copyKept();
    });
    connect(&workspace.copies(), &StoreCopies::failed, this, [this](const Problem& problem) {
        if (!std::exchange(m_isKeeping, false)) return;
        const Language language = m_workspace.language();
        emit copyFailed();
        emit m_page.noticeGiven(toQt(say(Remark{"import.copy-failed", {say(problem, language)}}, language)));
    });
    wireKeys(page);
    wireFeed(workspace.feed());
}

void PreviewFrame::wireKeys(Page& page) {
    const auto key = [&](const char* sequence, auto asked) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), &page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, asked);
    };
    key("Escape", &PreviewFrame::leaveAsked);
    key("Ctrl+Return", &PreviewFrame::takeAsked);
    key("Ctrl+Enter", &PreviewFrame::takeAsked);
}

void PreviewFrame::wireFeed(ChangeFeed& feed) {
    connect(&feed, &ChangeFeed::figuresChanged, this, [this] { follow(false); });
    connect(&feed, &ChangeFeed::workflowChanged, this, [this] { follow(false); });
    connect(&feed, &ChangeFeed::catalogueChanged, this, [this](ChangeReason reason) {
        if (reason != ChangeReason::OtherPlace) follow(true);
    });
    const auto leave = [this] {
        giveCopyUp();
        hideDone();
        emit storeLeft();
    };
    connect(&feed, &ChangeFeed::aboutToLeave, this, leave);
    connect(&feed, &ChangeFeed::closed, this, leave);
}

void PreviewFrame::follow(bool haveNamesChanged) {
    m_isStale = true;
    m_haveNamesChanged = m_haveNamesChanged || haveNamesChanged;
    if (m_page.isVisible()) tellChange();
}

void PreviewFrame::tellChange() {
    const bool haveNamesChanged = std::exchange(m_haveNamesChanged, false);
    if (std::exchange(m_isStale, false) && m_workspace.isOpen()) emit storeChanged(haveNamesChanged);
}

bool PreviewFrame::eventFilter(QObject* object, QEvent* event) {
    if (object == &m_page && event->type() == QEvent::Show) tellChange();
    return QObject::eventFilter(object, event);
}

void PreviewFrame::tellDoneIn(QWidget& bar, QLabel& text, QPushButton& undo) {
    m_bar = &bar;
    m_text = &text;
    m_undo = &undo;
    bar.hide();
    connect(&undo, &QPushButton::clicked, this, [this] {
        m_workspace.undoStack().undo();
        m_page.enter();
    });
    connect(&m_workspace.undoStack(), &UndoStack::changed, this, [this] {
        if (m_workspace.undoStack().undoText() != m_undoText) hideDone();
    });
}

void PreviewFrame::tellDone(const QString& told, bool hasWritten) {
    m_undoText = m_workspace.undoStack().undoText();
    m_text->setText(told);
    m_undo->setVisible(hasWritten);
    m_bar->show();
    emit m_page.messageGiven(told);
}

void PreviewFrame::hideDone() {
    if (m_bar) m_bar->hide();
}

void PreviewFrame::keepCopy(const std::string& before) {
    hideDone();
    m_isKeeping = true;
    m_workspace.copies().keep(before);
}

void PreviewFrame::giveCopyUp() {
    if (std::exchange(m_isKeeping, false)) m_workspace.copies().cancel();
}

} // namespace xushi
