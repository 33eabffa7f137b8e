#pragma once

#include "words/Sentences.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SaveBar;
}

namespace xushi {

/// The foot of a form: what stands in the way, the reason of the change, take back and save.
class SaveBar : public QWidget {
    Q_OBJECT
public:
    SaveBar(const QString& reasonHint, QWidget* parent);
    ~SaveBar() override;

    void setEdited(bool isEdited);
    void showProblem(const Problem& problem, Language language);
    void clearProblem();
    QString reason() const;
    /// What was typed as the reason, and what else is to be said.
    QString reasonAnd(const QString& more) const;
    void setReason(const QString& reason);

signals:
    void reasonEdited();
    void saveRequested();
    void revertRequested();

private:
    std::unique_ptr<Ui::SaveBar> m_ui;
};

} // namespace xushi
