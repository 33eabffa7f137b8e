#pragma once

#include "app/office/AnchorReading.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace xushi {

/// 核对校验码: codes from paper, from a mail or from a file are held against the open store, which says of each whether that past is still in
/// it; and the store's own codes are given out, to be kept elsewhere.
class AnchorDialog : public QDialog {
    Q_OBJECT
public:
    AnchorDialog(Workspace& workspace, QWidget* parent);

private:
    void build();
    void check();
    void tell(const std::vector<CheckedAnchor>& checked);
    void refuse(const Problem& problem);
    void readCodes();
    void writeCodes();

    Workspace& m_workspace;
    AnchorReading* m_reading;
    QPlainTextEdit* m_codes;
    QPlainTextEdit* m_answers;
    QLabel* m_verdict;
    QPushButton* m_check;
};

} // namespace xushi
