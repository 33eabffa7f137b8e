#pragma once

#include "app/office/Workspace.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <variant>

namespace Ui {
class ActPanel;
}

namespace xushi {

class ActModel;
class TableManners;
class TypedReason;

/// What one act wrote, record by record, and the ways back: the act is taken back, a value of it or a whole day is brought back. What that
/// would change is shown first, in the same place.
class ActPanel : public QWidget {
    Q_OBJECT
public:
    /// `tableId`: by which what was chosen of the table is remembered.
    ActPanel(Workspace& workspace, const QString& tableId, QWidget* parent);
    ~ActPanel() override;

    /// Values are brought back here, and the panel stands below the list of acts: it is not left.
    void offerValues();
    void open(std::int64_t group, const QString& heading);
    /// Whose act is shown; nothing while none is.
    std::optional<std::int64_t> group() const { return m_group; }
    /// Shows what taking it back would change and asks, or says why it is not taken back. Where values are brought back, so is what somebody
    /// else did, with a reason.
    void ask();
    /// The same of the value that the act found, or left, in the figure of the cursor.
    void askValue(ChangeSide side);
    /// The same of everything that was written on a day.
    void askDay(const DayAsked& day, const QString& heading);
    /// Does what was asked about. A question ends with the person who asked it.
    void confirm();
    /// Takes a question back; false where there was none.
    bool takeQuestionBack();
    bool isAsking() const { return m_question.index() != 0; }
    void takeFocus();
    /// Nothing is shown, and why.
    void clear(const QString& hint = {});

signals:
    void leaveRequested();
    void takenBack();
    /// Another record, act or question is shown.
    void changed();

private:
    using Question = std::variant<std::monostate, ChosenReversal, ValueAsked, DayAsked, WholeAct>;

    void wireBar();
    void askWhole();
    void showEntries();
    void endQuestion();
    bool mayWrite();
    void refuse(const Problem& problem);
    void put(Question question, const std::vector<FigureReversal>& figures, const QString& head);
    void restore(const Result<UndoResult>& done);
    void refreshBar();
    QString askingText() const;
    QString reversalText(const ChosenReversal& chosen) const;
    QString takeBackText() const;
    static QString whatIsAsked(const Question& question);

    Workspace& m_workspace;
    std::unique_ptr<Ui::ActPanel> m_ui;
    ActModel* m_model;
    TypedReason* m_typed;
    TableManners* m_manners = nullptr;
    std::optional<std::int64_t> m_group;
    QString m_heading;
    Question m_question;
    int m_actsOfDay = 0;
    int m_otherRecords = 0;
    bool m_offersValues = false;
    QString m_refusal;
};

} // namespace xushi
