#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/Provenance.h"

#include <QWidget>

namespace xushi {

/// A number on a page that a person may ask about.
struct CellQuestion {
    IndicatorCode indicator;
    ExplainedColumn column = ExplainedColumn::Value;
    RegionCode region = {}; ///< empty: the one that the window shows
};

/// A screen of the main window. It wires models and widgets and holds no rule.
class Page : public QWidget {
    Q_OBJECT
public:
    /// A page fits itself into the room that there is: lines that wrap ask the window for no height.
    bool hasHeightForWidth() const override { return false; }

    Page(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

    /// The page was brought to the front: take the focus to where work starts.
    virtual void enter() {}
    /// The store may be left: what is being typed in open forms is taken in where nothing else would keep it.
    virtual void settleForms() {}
    /// Tries again what only the store's disk stood in the way of.
    virtual void retry() {}
    /// How many inputs the page holds that are not in the store: refused cells, unsaved forms.
    virtual int unsavedCount() const { return 0; }
    /// True where saveUnsaved can store any of them.
    virtual bool canSaveUnsaved() const { return false; }
    /// Stores all of them; false as soon as one is refused, which is then shown with the reason.
    virtual bool saveUnsaved() { return unsavedCount() == 0; }
    /// Shows the first of them.
    virtual void showUnsaved() {}
    /// The window closes: how the page is laid out is kept for the next start.
    virtual void keepLayout() const {}
    /// Where the person is on the page: what is shown, and the row that the cursor is on.
    virtual Place place() const { return workspace().place(); }
    /// Chooses the row of an indicator, when the person comes here from another place.
    virtual void showIndicator(const IndicatorCode&) {}
    /// Shows what was ever written of a figure, when the person comes here from another place.
    virtual void showHistoryOf(const FigureKey&) {}
    /// Shows what differs between two entries of the journal, each the last of its act; 0: now.
    virtual void compare(std::int64_t from, std::int64_t to) { Q_UNUSED(from) Q_UNUSED(to) }
    /// The same between a copy of what was saved and the file that lies in the store's place now.
    virtual void compareStores(const QString& mine, const QString& there) { Q_UNUSED(mine) Q_UNUSED(there) }
    /// Files that were dropped on the window, pasted or chosen, for the page that reads them.
    virtual void takeFiles(const QStringList&) {}
    /// The same for a table that is no file, tab-separated.
    virtual void takeTable(const QString& name, const QString& text) { Q_UNUSED(name) Q_UNUSED(text) }
    /// What the page can do with a file or a printer; the window offers it from every page.
    virtual QList<QAction*> fileActions() const { return {}; }
    /// What works on what the page shows: finds and replaces a text, copies a picture; the window offers it in its menu 编辑 while the page is in front.
    virtual QList<QAction*> editActions() const { return {}; }
    /// True for a page of numbers that can be asked how they were made.
    virtual bool answersQuestions() const { return false; }
    /// The number that the cursor is on; nothing where it was not computed.
    virtual std::optional<CellQuestion> question() const { return std::nullopt; }

signals:
    /// The person wants to see this place on the page named (the id of PageList).
    void pageRequested(const QString& pageId, const xushi::Place& place);
    /// The person wants to see what was ever written of a figure.
    void historyRequested(const xushi::FigureKey& key);
    /// The person wants to see the store as it stood after an entry, which is the last of its act.
    void momentRequested(qint64 entry);
    /// The person wants to see what differs between two entries; 0: now.
    void comparisonRequested(qint64 from, qint64 to);
    /// The person wants to go back to where they were.
    void backRequested();
    /// Tables of other people are to be imported; none: they are to be chosen.
    void importRequested(const QStringList& files);
    /// A list of the catalogue is to be imported; none: it is to be chosen.
    void catalogueImportRequested(const QStringList& files);
    /// The same for a table that is no file, tab-separated.
    void tableRequested(const QString& name, const QString& text);
    /// A package that came back is to be chosen.
    void packageRequested();
    /// A copy of the store is to be looked at, in a window of its own.
    void copyRequested(const QString& path);
    /// A copy is to take the place of the store.
    void restoreRequested(const QString& path);
    /// The cursor is on another number.
    void questionChanged();
    /// A sentence that stays above the page until it is closed.
    void noticeGiven(const QString& text);
    /// A sentence for the status bar.
    void messageGiven(const QString& text);

protected:
    Workspace& workspace() const { return m_workspace; }
    /// The row of an indicator where the person is.
    Place placeOf(const IndicatorCode& indicator) const;
    /// While there is no `list`, its keys are the page's own; they are the list's again when there is one, and it is shown.
    void giveKeys(QWidget& list, bool isThere);
    /// Leads to the history of a figure, or says that none is meant.
    void goToHistory(const std::optional<FigureKey>& key);
    /// The figure that a row of the period shows: the latest one of the year up to it.
    std::optional<FigureKey> figureOf(const IndicatorCode& indicator, const RegionCode& region) const;
    /// The figure of another place, of exactly its period; nothing where no row is meant.
    std::optional<FigureKey> figureOf(const Place& place) const;

private:
    Workspace& m_workspace;
};

inline Place Page::placeOf(const IndicatorCode& indicator) const {
    Place place = m_workspace.place();
    if (!indicator.empty()) place.indicator = indicator;
    return place;
}

} // namespace xushi
