#include "app/catalog/FormLines.h"

#include "app/text/QtText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <optional>

namespace xushi {
namespace {

constexpr int longestText = 40;
constexpr int beforeTheyPart = 8;

/// Nothing for what is no field, such as the line that a box is typed into.
std::optional<QString> textIn(const QWidget& field) {
    if (const auto* edit = qobject_cast<const QLineEdit*>(&field)) return edit->text();
    if (const auto* box = qobject_cast<const QComboBox*>(&field)) return box->currentText();
    if (const auto* number = qobject_cast<const QSpinBox*>(&field)) return number->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&field)) return text->toPlainText();
    return std::nullopt;
}

QString flagWord(bool isSet, Language language) { return toQt(say(Remark{isSet ? "change.yes" : "change.no", {}}, language)); }

std::string shortened(const QString& text, const QString& other, Language language) {
    if (text.isEmpty()) return say(Remark{"change.empty", {}}, language);
    if (std::max(text.size(), other.size()) <= longestText) return fromQt(text.simplified());
    const auto part = std::ranges::mismatch(text, other).in1 - text.begin();
    const auto start = std::max<qsizetype>(0, part - beforeTheyPart);
    const auto mark = QStringLiteral("…");
    return fromQt(((start > 0 ? mark : QString()) + text.mid(start, longestText)
                   + (start + longestText < text.size() ? mark : QString())).simplified());
}

} // namespace

std::vector<FormLine> linesOf(const QWidget& form, Language language) {
    QHash<const QWidget*, QString> labels;
    for (const auto* label : form.findChildren<QLabel*>())
        if (label->buddy()) labels.insert(label->buddy(), label->text());
    std::vector<FormLine> lines;
    for (const auto* field : form.findChildren<QWidget*>()) {
        if (const auto* flag = qobject_cast<const QCheckBox*>(field))
            lines.push_back({flag->text(), flagWord(flag->isChecked(), language)});
        else if (const QString label = labels.value(field, field->accessibleName()); !label.isEmpty())
            if (const auto text = textIn(*field)) lines.push_back({label, *text});
    }
    return lines;
}

QString differencesOf(const std::vector<FormLine>& theirs, const std::vector<FormLine>& mine, Language language) {
    std::vector<Remark> differences;
    for (std::size_t i = 0; i < std::min(theirs.size(), mine.size()); ++i) {
        const QString& their = theirs[i].text;
        const QString& own = mine[i].text;
        if (their.trimmed() == own.trimmed()) continue;
        differences.push_back({"conflict.field", {fromQt(theirs[i].label), shortened(their, own, language), shortened(own, their, language)}});
    }
    return toQt(sayAll(differences, language));
}

} // namespace xushi
