#pragma once

#include "app/proofing/ProofMarks.h"

#include <QPlainTextEdit>
#include <QTextCursor>

#include <vector>

namespace xushi {

/// A report as it is typed or pasted, every number underlined by how it stands: each verdict has a line of its own, so that no colour has to
/// be told from another. The marks move with what is typed before them.
class ProofText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ProofText(QWidget* parent = nullptr);

    void showMarks(std::vector<NumberMark> marks);
    const std::vector<NumberMark>& marks() const { return m_marks; }
    /// The mark that the cursor stands in or at the end of; -1 where there is none.
    int currentMark() const;
    /// Of a mark, where its number stands now.
    int startOf(int mark) const;
    void selectMark(int mark);
    /// One step of the text's own undo.
    void replaceMark(int mark, const QString& digits);
    /// Over all that stands there, which the text's own undo brings back.
    void replaceAll(const QString& text);

signals:
    /// By keys or by mouse: the cursor is in this number.
    void markEntered(int mark);
    /// Nothing was selected by it.
    void numberClicked(int mark);
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void paintMarks();
    int markAt(int position) const;
    QTextCharFormat formatOf(const NumberMark& mark) const;

    std::vector<NumberMark> m_marks;
    std::vector<QTextCursor> m_places; ///< one for each mark
};

} // namespace xushi
