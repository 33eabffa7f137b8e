#pragma once

#include "app/office/TextReading.h"
#include "app/proofing/ProofModel.h"
#include "app/shared/Page.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QPushButton;
namespace Ui {
class ProofPage;
}

namespace xushi {

class ProofFilter;

/// 核对文稿, a view of 汇总表: a report of anybody, each number held against the store and against the text itself. Read anew after a pause in
/// typing and after whatever the store was told; the text stays as long as the program runs and is written nowhere.
class ProofPage : public Page {
    Q_OBJECT
public:
    ProofPage(Workspace& workspace, QWidget* parent);
    ~ProofPage() override;

    void enter() override;
    /// The first is the text; it is read beside the window.
    void takeFiles(const QStringList& files) override;
    /// What was typed or opened is yet to be read.
    bool isWaiting() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireText();
    void wireFindings();
    void wireChips();
    void wireKeys();
    void wireFeed();
    void followSoon();
    void check();
    void takeRead(CheckedText checked, const QString& problem);
    void afterReading(std::function<void()> act);
    void showMarks();
    void refreshHead();
    void refreshChips();
    void refreshEmptyState(const QString& problem);
    void refreshRow();
    void choose(ProofModel::Kind kind);
    void chooseMark(int mark, bool mayShowAll);
    void chooseRow();
    void walk(bool isForward);
    void replace();
    void ignore();
    void tick();
    void storeFigures();
    void goToCell();
    void wireFiles();
    void chooseFile();
    void takeText(const QString& text);
    void writeReport();
    void copyText();
    void leave();
    int markOf(int statement) const;
    int currentStatement() const;
    QPushButton& chipOf(ProofModel::Kind kind) const;

    std::unique_ptr<Ui::ProofPage> m_ui;
    ProofModel* m_model;
    ProofFilter* m_filter;
    TextReading* m_reading;
    std::vector<std::function<void()>> m_then; ///< what was asked for while the text was being read
    Task m_opening;
    std::shared_ptr<QString> m_opened;
    QString m_file;         ///< from which the text came; empty where it was typed or pasted
    CheckedText m_read;     ///< what is listed, without the statements that the model has
    QTimer m_pause; ///< in typing
    QTimer m_soon;
    QTimer m_slow; ///< it takes long enough to be told of
    bool m_isStale = true;
    bool m_isFollowing = false; ///< one of text and table is being brought to where the other is
};

} // namespace xushi
