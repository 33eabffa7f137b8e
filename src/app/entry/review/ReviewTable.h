#pragma once

#include <QTableView>

namespace xushi {

class CellEditor;
class ReviewModel;
class TableManners;
struct FigureKey;

/// The table of ReviewModel: Space accepts the selected rows, R types the comment with which one is returned, Enter goes
/// to the figure in the grid, → to its course.
class ReviewTable : public QTableView {
    Q_OBJECT
public:
    explicit ReviewTable(QWidget* parent = nullptr);

    void setReviewModel(ReviewModel* model);
    TableManners& manners() const { return *m_manners; }
    /// The first row, where none is chosen.
    void takeFocus();
    /// Space: accepts the chosen rows, or takes that back.
    void accept();
    /// R: opens the comment with which the current row is returned.
    void askComment();
    /// Stores the comment that is being typed.
    void commitOpenEditor();
    /// The store is left: the comment that is being typed is kept, unconfirmed.
    void keepUnconfirmed();

signals:
    void figureChosen(const xushi::FigureKey& key);
    void courseRequested(const xushi::FigureKey& key);
    void historyRequested(const xushi::FigureKey& key);
    /// ← or Esc: the course is not needed any more.
    void courseLeft();
    /// The figure cannot be judged now, by nobody or not by this person.
    void reviewRefused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    CellEditor* openEditor() const;

    ReviewModel* m_reviews = nullptr;
    TableManners* m_manners = nullptr;
};

} // namespace xushi
