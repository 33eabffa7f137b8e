#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace xushi {

/// What a person reads, types into or presses on 指标库.
enum class CatalogPart {
    // the definition
    Name, Code, Initials, Department, Unit, Basis, Aliases, ValidFrom, ValidTo, Usage, Stop, StopMonth, Restore,
    VersionBar, VersionKind, VersionMonth, VersionHistory, SuccessorBar, SuccessorFrom,
    // the target and its curve
    Year, TargetRegion, Value, Word, DecidedOn, Commitment, Threshold, Curve, Kind, CurveName, Day, CurveDate, CopyCurve, WhyNoCurve,
    ShareNote, StoredVerdict, OwnVerdict, LinearVerdict,
    // what is saved with either
    Reason, Save,
    // what somebody else changed meanwhile
    Conflict, ConflictTheirs, ConflictMine, ConflictReason,
    // the list at the left and the head at the right
    Search, Scope, New, RollOver, NothingFound, ShownName, Lock, ShownLight, EmptyPage, First, EditPage,
    RollOverBar, RollOverYear, RollOverCounts, RollOverCopy,
    // several indicators at once
    BulkTitle, BulkSection, BulkDecimals, BulkValidTo,
    // regions, departments and people
    ListCode, ListName, ListValidFrom, ListRole, ListUsage,
    // the rules
    Preset, FarBehind, RuleText, GrowthLimit, DueDay, ClosedThrough, SmallCount,
};

/// The parts below some widgets, the first that has one; asked for anew each time, because tabs and stores change.
class CatalogForm {
public:
    using Roots = std::function<QList<QWidget*>()>;
    explicit CatalogForm(Roots roots) : m_roots(std::move(roots)) {}

    QString text(CatalogPart part) const;
    bool isShown(CatalogPart part) const;
    bool isEnabled(CatalogPart part) const;
    bool isReadOnly(CatalogPart part) const;
    bool hasFocus(CatalogPart part) const;

    void goTo(CatalogPart part) const;
    /// Types over what stands in the field.
    void type(CatalogPart part, const QString& text) const;
    /// By the arrow keys.
    void pick(CatalogPart part, const QString& text) const;
    /// What a box has to choose from.
    QStringList choices(CatalogPart part) const;
    void click(CatalogPart part) const;
    /// Why it was not saved, beside the button that saves; empty where there is none.
    QString problem() const;

private:
    QWidget& the(CatalogPart part) const;

    Roots m_roots;
};

} // namespace xushi
