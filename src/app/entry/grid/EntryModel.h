#pragma once

#include "app/entry/grid/RefusedTexts.h"
#include "app/office/Workspace.h"
#include "domain/analyses/Provenance.h"

#include <QAbstractTableModel>

namespace xushi {

/// How much a cell wants attention, the least first; F8 visits the most urgent first.
enum class CellTrouble { None, Missing, Soft, Hard, Refused };

/// What was typed for a part of a figure.
struct TypedText {
    RefusedPlace place;
    QString text;
    bool isOtherForm = false; ///< of 当月 and 累计 the one that is not stored
    int seenRevision = 0;     ///< of the figure when the typing began; 0: none was stored
    std::optional<NumberReading> reading = {}; ///< of a number that was taken from another cell: its text is not read again
};

/// What became of many texts. A blank where nothing stood is none of them.
struct EnteredTexts {
    int written = 0;
    int cleared = 0; ///< what stood there was taken away
    int refused = 0;
    QString alsoChanged; ///< of one value: what stood beside the old one and went with it
};

/// What stands in this part of the figure, digit by digit; empty for a blank and for a mark.
QString fieldText(const Figure& figure, EntryField field);

/// Stores the texts as one act; what is refused stays in `refused` with its reason. A text whose figure is of another
/// revision than it knew is a conflict: neither is lost.
EnteredTexts storeTexts(Workspace& workspace, RefusedTexts& refused, const std::vector<TypedText>& texts, const QString& act,
                        const QString& reason = {});

/// A table in which figures are typed. It knows how a text becomes a stored figure or a refused one, and what a view,
/// a clipboard or a panel asks of a cell; which figure stands where is said by the table itself.
class EntryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    EntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent);

    /// The figure that the cell belongs to; nothing on a heading and where no figure is reported.
    virtual std::optional<FigureKey> keyAt(const QModelIndex& index) const = 0;
    /// The part of the figure that can be typed in this column; nothing in a computed one.
    virtual std::optional<EntryField> fieldAt(int column) const = 0;
    virtual bool isHeading(int row) const = 0;
    /// The cell that shows the field of this figure. A table of one period takes the key of any period.
    virtual QModelIndex indexOf(const FigureKey& key, EntryField field) const = 0;
    /// The same, or the field of the indicator in the region that is shown where this one is not.
    QModelIndex nearestTo(const FigureKey& key, EntryField field) const;
    /// The text that the editor opens with: exact digits in the form of the row.
    virtual QString editTextAt(const QModelIndex& index) const = 0;
    /// The number of the cell, for sums; nothing for texts and percentages.
    virtual std::optional<Decimal> exactAt(const QModelIndex& index) const = 0;
    /// The number of the cell that a person may ask about.
    virtual std::optional<ExplainedColumn> explainedAt(const QModelIndex& index) const = 0;
    virtual std::vector<Finding> findingsAt(const QModelIndex& index) const = 0;
    /// Due in its period and not reported.
    virtual bool isMissingAt(const QModelIndex& index) const = 0;
    virtual int dueCount() const = 0;
    virtual int reportedCount() const = 0;

    /// The column that a number is typed in where the cursor stands on none of them.
    virtual int entryColumn() const = 0;
    /// True where Enter passes what is reported and goes to the next figure that is awaited.
    virtual bool goesToAwaited() const { return false; }

    /// True for a row that can show the regions below it.
    virtual bool isExpandable(int) const { return false; }
    virtual bool isExpanded(int) const { return false; }
    virtual void setExpanded(int, bool) {}
    virtual void setAllExpanded(bool) {}
    /// The row whose regions these are; itself when it is no region's row.
    virtual int ownerOf(int row) const { return row; }
    /// 当月 or 累计: true when the row is typed in the form that is not stored.
    virtual bool isOtherFormAt(const QModelIndex&) const { return false; }
    virtual void switchForm(const std::vector<int>&) {}
    /// Columns that are always shown; the others slide beside them where the table is narrow.
    virtual std::vector<int> frozenColumns() const = 0;
    /// Columns that may be left out before anything slides, the first ones first: the side panel shows them as well.
    virtual std::vector<int> spareColumns() const { return {}; }

    struct CellText {
        QModelIndex index;
        QString text;
        std::optional<int> seenRevision = {}; ///< when the typing began; none: it begins now
        std::optional<NumberReading> reading = {}; ///< of a number that was taken from another cell
    };
    /// What another cell takes from this one: its number to the last digit, with its 近, 超 or 余; nothing for words.
    std::optional<NumberReading> readingAt(const QModelIndex& index) const;
    using Entered = EnteredTexts;
    /// A paste, a fill or a deletion: one act, one step of undo.
    Entered enterTexts(const std::vector<CellText>& cells, const QString& act);

    /// The revision that a typing knows that begins here now: that of the stored figure, or the one that what was refused here
    /// knew; 0 where nothing is stored.
    int revisionAt(const QModelIndex& index) const;
    /// What was typed in an editor that opened at a revision.
    bool enterTyped(const QModelIndex& index, const QString& text, int seenRevision);

    /// Takes refused texts out of these cells, and leaves what is stored in them. Returns how many there were.
    int dropRefused(const QModelIndexList& cells);

    bool isEditable(const QModelIndex& index) const;
    /// Why nothing can be typed here, in words; empty where it can and on a heading.
    QString lockReasonAt(const QModelIndex& index) const;
    /// The findings of the cell that no 说明 holds for.
    std::vector<Finding> openFindingsAt(const QModelIndex& index) const;
    /// Why the cell is red or marked, and what was said to it; empty when it is sound.
    QString problemAt(const QModelIndex& index) const;
    /// Both of them: what a person should know of the cell before anything else.
    QString noticeAt(const QModelIndex& index) const;
    CellTrouble troubleAt(const QModelIndex& index) const;
    /// The unit of the cell's number.
    QString unitAt(const QModelIndex& index) const;

    /// What stands beside an open editor.
    struct Echo {
        QString text;
        bool isRefused = false;
    };
    /// What `text` would store, or the hard rule that it breaks; nothing for a text that needs no echo.
    Echo echoOf(const QModelIndex& index, const QString& text) const;

    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// A value was typed over another: its growth, source, note or status changed with it.
    void alsoChanged(const QString& changes);
    void countsChanged();

protected:
    Workspace& workspace() const { return m_workspace; }
    RefusedTexts& refusedTexts() const { return m_refused; }
    /// What was refused in the cell.
    const RefusedText* refusedAt(const QModelIndex& index) const;
    const Figure* figureAt(const QModelIndex& index) const;
    const Indicator* indicatorOf(const QModelIndex& index) const;
    /// Why the cell has no figure to type, where keyAt has none.
    virtual Remark noKeyReason(const QModelIndex& index) const = 0;

private:
    TypedText typedAt(const QModelIndex& index, const QString& text, std::optional<int> seenRevision = {}) const;
    /// Nothing where the finding was not explained, or says something else since.
    const FindingExplanation* explanationOf(const QModelIndex& index, const Finding& finding) const;
    std::optional<Remark> lockAt(const QModelIndex& index) const;
    QString echoOfFigure(const QModelIndex& index, const Figure& figure) const;

    Workspace& m_workspace;
    RefusedTexts& m_refused;
};

} // namespace xushi
