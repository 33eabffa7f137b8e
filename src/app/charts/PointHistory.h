#pragma once

#include "app/office/Workspace.h"

#include <QPlainTextEdit>

namespace xushi {

/// What the journal has of one figure: who entered it and when, and what was changed. The latest first.
class PointHistory : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PointHistory(QWidget* parent = nullptr);

    void showFigure(const Workspace& workspace, const std::optional<FigureKey>& key);
};

} // namespace xushi
