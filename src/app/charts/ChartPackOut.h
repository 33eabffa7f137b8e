#pragma once

#include "app/office/Workspace.h"
#include "domain/charts/ChartPack.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace xushi {

/// 图册: the charts of the shown period and region as a PDF, a page each, of everything or of one 板块.
class ChartPackOut : public QObject {
    Q_OBJECT
public:
    ChartPackOut(Workspace& workspace, QWidget* page);

    /// For the menu of files.
    QList<QAction*> actions() const { return {m_all, m_themes}; }
    /// Asks for a file and writes the pack; the file that stood there stays where the person gives it up. Empty: of everything.
    void write(const std::string& section);

signals:
    void messageGiven(const QString& text);
    void noticeGiven(const QString& text);

private:
    Result<ChartPack> pack(const std::string& section) const;
    void writeTo(const ChartPack& pack, const QString& path);
    void offerThemes();

    Workspace& m_workspace;
    QWidget* m_page;
    QAction* m_all;
    QAction* m_themes; ///< with a menu of them
};

} // namespace xushi
