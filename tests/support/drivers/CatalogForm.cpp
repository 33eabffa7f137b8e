#include "support/drivers/CatalogForm.h"

#include "app/look/LightLabel.h"
#include "support/drivers/Hand.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <map>
#include <stdexcept>
#include <string>

namespace xushi {
namespace {

const char* nameOf(CatalogPart part) {
    using enum CatalogPart;
    static const std::map<CatalogPart, const char*> names{
        {Name, "nameEdit"}, {Code, "codeEdit"}, {Initials, "initialsEdit"}, {Department, "departmentBox"}, {Unit, "unitBox"},
        {Basis, "basisEdit"}, {Aliases, "aliasesEdit"}, {ValidFrom, "validFromEdit"}, {ValidTo, "validToEdit"}, {Usage, "usageLabel"},
        {Stop, "stopButton"}, {StopMonth, "stopEdit"}, {Restore, "restoreButton"}, {VersionBar, "versionBar"},
        {VersionKind, "versionBox"}, {VersionMonth, "versionMonthEdit"}, {VersionHistory, "versionHistory"},
        {SuccessorBar, "successorBar"}, {SuccessorFrom, "successorFromEdit"},
        {Year, "yearBox"}, {TargetRegion, "regionBox"}, {Value, "valueEdit"}, {Word, "wordEdit"}, {DecidedOn, "decidedOnEdit"},
        {Commitment, "commitmentBox"}, {Threshold, "thresholdEdit"}, {Curve, "curveBox"}, {Kind, "kindBox"},
        {CurveName, "curveNameEdit"}, {Day, "dayEdit"}, {CurveDate, "curveDateEdit"}, {CopyCurve, "copyButton"},
        {WhyNoCurve, "whyLabel"}, {ShareNote, "shareNote"}, {StoredVerdict, "storedVerdict"}, {OwnVerdict, "ownVerdict"},
        {LinearVerdict, "linearVerdict"},
        {Reason, "reasonEdit"}, {Save, "saveButton"},
        {Conflict, "conflictText"}, {ConflictTheirs, "conflictTheirs"}, {ConflictMine, "conflictMine"}, {ConflictReason, "conflictReason"},
        {Search, "searchEdit"}, {Scope, "scopeBox"}, {New, "newButton"}, {RollOver, "rollOverButton"}, {NothingFound, "nothingFound"},
        {ShownName, "nameLabel"}, {Lock, "lockLabel"}, {ShownLight, "lightLabel"}, {EmptyPage, "emptyPage"}, {First, "firstButton"},
        {EditPage, "editPage"}, {RollOverBar, "rollOverBar"}, {RollOverYear, "rollOverYear"}, {RollOverCounts, "rollOverCounts"},
        {RollOverCopy, "rollOverCopy"},
        {BulkTitle, "bulkTitle"}, {BulkSection, "section"}, {BulkDecimals, "decimals"}, {BulkValidTo, "validTo"},
        {ListCode, "code"}, {ListName, "name"}, {ListValidFrom, "validFrom"}, {ListRole, "role"}, {ListUsage, "listUsage"},
        {Preset, "presetBox"}, {FarBehind, "farBehindEdit"}, {RuleText, "ruleText"}, {GrowthLimit, "growthEdit"},
        {DueDay, "dueDayEdit"}, {ClosedThrough, "closedThroughEdit"}, {SmallCount, "smallCountEdit"}};
    return names.at(part);
}

template <class Part> Part& as(QWidget& widget) {
    if (auto* part = qobject_cast<Part*>(&widget)) return *part;
    throw std::logic_error(widget.objectName().toStdString() + " is no " + Part::staticMetaObject.className());
}

/// The field itself, or that of a box into which a text can be typed.
QLineEdit& fieldOf(QWidget& widget) {
    if (auto* box = qobject_cast<QComboBox*>(&widget); box && box->lineEdit()) return *box->lineEdit();
    return as<QLineEdit>(widget);
}

} // namespace

QWidget& CatalogForm::the(CatalogPart part) const {
    for (const QWidget* root : m_roots())
        if (auto* found = root->findChild<QWidget*>(QLatin1String(nameOf(part)))) return *found;
    throw std::logic_error(std::string("no such part: ") + nameOf(part));
}

QString CatalogForm::text(CatalogPart part) const {
    QWidget& widget = the(part);
    if (const auto* light = qobject_cast<LightLabel*>(&widget)) return light->words();
    if (const auto* label = qobject_cast<QLabel*>(&widget)) return label->text();
    if (const auto* box = qobject_cast<QComboBox*>(&widget)) return box->currentText();
    if (const auto* number = qobject_cast<QSpinBox*>(&widget)) return number->text();
    return as<QLineEdit>(widget).text();
}

bool CatalogForm::isShown(CatalogPart part) const { return the(part).isVisible(); }
bool CatalogForm::isEnabled(CatalogPart part) const { return the(part).isEnabled(); }
bool CatalogForm::isReadOnly(CatalogPart part) const { return as<QLineEdit>(the(part)).isReadOnly(); }
bool CatalogForm::hasFocus(CatalogPart part) const { return hand::focus() == &the(part); }

void CatalogForm::goTo(CatalogPart part) const { the(part).setFocus(); }
void CatalogForm::type(CatalogPart part, const QString& text) const { hand::typeOver(fieldOf(the(part)), text); }
void CatalogForm::pick(CatalogPart part, const QString& text) const { hand::choose(as<QComboBox>(the(part)), text); }

QStringList CatalogForm::choices(CatalogPart part) const {
    QStringList texts;
    const auto& box = as<QComboBox>(the(part));
    for (int i = 0; i < box.count(); ++i) texts << box.itemText(i);
    return texts;
}

void CatalogForm::click(CatalogPart part) const { hand::click(as<QAbstractButton>(the(part))); }

QString CatalogForm::problem() const {
    for (const QWidget* root : m_roots())
        for (const auto* label : root->findChildren<QLabel*>(QStringLiteral("problemLabel")))
            if (label->parentWidget()->objectName() == QStringLiteral("SaveBar")) return label->text();
    return {};
}

} // namespace xushi
