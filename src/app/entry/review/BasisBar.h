#pragma once

#include "app/entry/review/BasisChoices.h"
#include "app/office/Workspace.h"
#include "app/shared/TargetTrial.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xushi {

class LightLabel;

/// Another schedule for the target of a row, on the spot: which one, what the light becomes, and why. Enter saves it as a revision, Esc leaves it.
class BasisBar : public QFrame {
    Q_OBJECT
public:
    BasisBar(Workspace& workspace, QWidget* parent = nullptr);

    /// Opens for the row's target; a sentence where it has none that a schedule judges.
    Result<void> ask(const FigureKey& figure);
    void leave();

signals:
    void saved(const QString& told);
    void left();

private:
    void build();
    void preview();
    void save();
    QString wordsFor(const Standing& standing) const;
    const BasisChoice& chosen() const;
    Target curved() const;

    Workspace& m_workspace;
    TargetTrial m_trial;
    TargetKey m_key;
    std::vector<BasisChoice> m_choices;
    QLabel* m_head;
    QComboBox* m_basis;
    LightLabel* m_before;
    LightLabel* m_after;
    QLabel* m_why;
    QLineEdit* m_reason;
    QPushButton* m_save;
};

} // namespace xushi
