#pragma once

#include "app/shared/Page.h"

#include <string>

class QLabel;
class QPushButton;

namespace xushi {

/// What every page does that shows what a file would change: Esc leaves and Ctrl+Enter takes, a copy of the store is kept first,
/// what is shown is held anew against a store that was written, and a bar tells what was done while it is the next to be taken
/// back. It belongs to its page.
class PreviewFrame : public QObject {
    Q_OBJECT
public:
    PreviewFrame(Workspace& workspace, Page& page);

    /// Where it is told; the button takes it back.
    void tellDoneIn(QWidget& bar, QLabel& text, QPushButton& undo);
    /// After the act; one that wrote nothing cannot be taken back.
    void tellDone(const QString& told, bool hasWritten);
    void hideDone();

    /// As StoreCopies: copyKept follows, or a notice and copyFailed.
    void keepCopy(const std::string& before);
    void giveCopyUp();
    bool isKeepingCopy() const { return m_isKeeping; }

    bool eventFilter(QObject* object, QEvent* event) override;

signals:
    void leaveAsked();
    void takeAsked();
    void copyKept();
    void copyFailed();
    /// Told while the page is in sight, else once it comes into sight: what is shown was held against the store as it stood.
    void storeChanged(bool haveNamesChanged);
    /// Another store has nothing to do with what is shown.
    void storeLeft();

private:
    void wireKeys(Page& page);
    void wireFeed(ChangeFeed& feed);
    void follow(bool haveNamesChanged);
    void tellChange();

    Workspace& m_workspace;
    Page& m_page;
    bool m_isKeeping = false; ///< a copy for this page
    QWidget* m_bar = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_undo = nullptr;
    QString m_undoText; ///< of the last act, while it is the next to be taken back
    bool m_isStale = false; ///< the store was written while nobody saw the page
    bool m_haveNamesChanged = false; ///< and other names, too
};

} // namespace xushi
