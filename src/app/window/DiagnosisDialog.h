#pragma once

#include <QDialog>

namespace xushi {

/// Shows what would be sent to somebody who helps, to be read first; copies it or saves it as a text.
class DiagnosisDialog : public QDialog {
    Q_OBJECT
public:
    DiagnosisDialog(const QString& text, QWidget* parent);
};

} // namespace xushi
