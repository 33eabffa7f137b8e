#include "app/entry/grid/EntryDrafts.h"

#include "app/office/StateFile.h"
#include "app/text/QtText.h"
#include "domain/Tokens.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace xushi {
namespace {

constexpr int delayMilliseconds = 250;
const auto seenKey = QStringLiteral("seen-revision");

constexpr std::array<std::pair<EntryField, const char*>, 3> fieldNames{
    {{EntryField::Value, "value"}, {EntryField::LastYear, "last-year"}, {EntryField::Note, "note"}}};

QString nameOf(EntryField field) {
    for (const auto& [known, name] : fieldNames)
        if (known == field) return QString::fromLatin1(name);
    return {};
}

std::optional<EntryField> fieldNamed(const QString& name) {
    for (const auto& [field, known] : fieldNames)
        if (name == QLatin1String(known)) return field;
    return std::nullopt;
}

QJsonObject jsonOf(const FigureKey& key, const QString& text) {
    const auto& [period, indicator, region] = key;
    return {{QStringLiteral("period"), toQt(period.toText())}, {QStringLiteral("kind"), toQt(std::string(token(period.kind)))},
            {QStringLiteral("indicator"), toQt(indicator.text)}, {QStringLiteral("region"), toQt(region.text)},
            {QStringLiteral("text"), text}};
}

QJsonObject jsonOf(const RefusedPlace& place, const QString& text) {
    QJsonObject json = jsonOf(place.key, text);
    json.insert(QStringLiteral("field"), nameOf(place.field));
    return json;
}

/// Nothing for what this program did not write.
std::optional<FigureKey> figureOf(const QJsonObject& json) {
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto period = Period::parse(fromQt(text("period")));
    const auto kind = fromToken<PeriodKind>(fromQt(text("kind")));
    if (!period || !kind) return std::nullopt;
    return FigureKey{period->withKind(*kind), {fromQt(text("indicator"))}, {fromQt(text("region"))}};
}

std::optional<RefusedPlace> placeOf(const QJsonObject& json) {
    const auto figure = figureOf(json);
    const auto field = fieldNamed(json.value(QStringLiteral("field")).toString());
    return figure && field ? std::optional(RefusedPlace{*figure, *field}) : std::nullopt;
}

QJsonObject jsonOf(const WordsPlace& place, const UnstoredText& words) {
    QJsonObject json = jsonOf(place.figure, words.text);
    json.insert(QStringLiteral("part"), toQt(place.part));
    json.insert(QStringLiteral("reason"), words.reason);
    json.insert(seenKey, words.seenRevision);
    if (words.isConflict) json.insert(QStringLiteral("conflict"), true);
    if (!words.choice.isEmpty()) json.insert(QStringLiteral("choice"), words.choice);
    if (words.isForStore) json.insert(QStringLiteral("for-store"), true);
    return json;
}

} // namespace

EntryDrafts::EntryDrafts(Workspace& workspace, RefusedTexts& refused, UnstoredWords& words, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_refused(refused), m_words(words) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EntryDrafts::write);
    connect(&workspace.feed(), &ChangeFeed::opened, this, [this] { load(Telling::Count); });
    connect(&workspace.feed(), &ChangeFeed::closed, this, &EntryDrafts::forget);
    connect(&workspace.feed(), &ChangeFeed::momentChanged, this, [this] { // what was typed belongs to cells of now, and waits for them
        if (m_workspace.moment()) forget();
        else load(Telling::Nothing); // nothing was lost and found: they were only out of sight
    });
    connect(&refused, &RefusedTexts::changed, this, &EntryDrafts::schedule);
    connect(&words, &UnstoredWords::changed, this, &EntryDrafts::schedule);
    connect(&words, &UnstoredWords::typingChanged, this, &EntryDrafts::schedule);
}

EntryDrafts::~EntryDrafts() {
    if (m_soon.isActive()) write();
}

QString EntryDrafts::fileFor(const QString& path) { return stateFileOf(path, QStringLiteral("drafts")); }

void EntryDrafts::setTyping(const std::optional<RefusedPlace>& place, const QString& text, int seenRevision) {
    m_typingAt = place;
    m_typing = text;
    m_seenRevision = seenRevision;
    schedule();
}

/// Where the folder takes nothing, what is being typed is kept in its cell, unconfirmed.
void EntryDrafts::keep() {
    if (m_soon.isActive()) write();
    if (!m_isKept && m_typingAt && !m_typing.trimmed().isEmpty())
        m_refused.set(*m_typingAt, {.text = m_typing, .reason = toQt(say(Remark{"drafts.unconfirmed", {}}, m_workspace.language())), .seenRevision = m_seenRevision});
    m_file.clear();
}

/// The texts of the store before were written when it was left.
void EntryDrafts::load(Telling telling) {
    if (m_soon.isActive()) write();
    m_typingAt.reset();
    if (telling == Telling::Count) m_isOpenForWriting = !m_workspace.isReadOnly();
    const bool isKeptInSight = m_workspace.openStore().isDisplaced() && m_isOpenForWriting; // nothing can be stored, but nothing is let go of
    m_file = m_workspace.isReadOnly() && !isKeptInSight ? QString() : fileFor(m_workspace.openStore().path());
    if (telling == Telling::Nothing && !m_isKept) return schedule(); // they are here alone
    m_isLoading = true;
    m_refused.clear();
    m_words.clear();
    const QJsonObject root = m_file.isEmpty() ? QJsonObject() : readState(m_file);
    for (const auto& each : root.value(QStringLiteral("refused")).toArray()) {
        const QJsonObject json = each.toObject();
        if (const auto place = placeOf(json))
            m_refused.set(*place, {.text = json.value(QStringLiteral("text")).toString(),
                                   .reason = json.value(QStringLiteral("reason")).toString(),
                                   .seenRevision = seenRevisionIn(json, place->key),
                                   .isConflict = json.value(QStringLiteral("conflict")).toBool(),
                                   .isForStore = json.value(QStringLiteral("for-store")).toBool(),
                                   .isOtherForm = json.value(QStringLiteral("other-form")).toBool()});
    }
    for (const auto& each : root.value(QStringLiteral("words")).toArray()) {
        const QJsonObject json = each.toObject();
        const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
        if (const auto figure = figureOf(json))
            m_words.set({*figure, fromQt(text("part"))}, {.text = text("text"), .choice = text("choice"), .reason = text("reason"),
                                                          .seenRevision = seenRevisionIn(json, *figure),
                                                          .isConflict = json.value(QStringLiteral("conflict")).toBool(),
                                                          .isForStore = json.value(QStringLiteral("for-store")).toBool()});
    }
    m_isLoading = false;
    const QJsonObject typing = root.value(QStringLiteral("typing")).toObject();
    const auto place = placeOf(typing);
    const int typed = place && !m_refused.find(*place) ? 1 : 0; // over a refused text it is one cell
    if (const int count = m_refused.count() + m_words.count() + typed; count > 0 && telling == Telling::Count) emit restored(count);
    if (place) emit typingRestored(*place, typing.value(QStringLiteral("text")).toString(), seenRevisionIn(typing, place->key));
}

/// A draft of a version that kept none knows the figure as it is now.
int EntryDrafts::seenRevisionIn(const QJsonObject& json, const FigureKey& key) const {
    if (json.contains(seenKey)) return json.value(seenKey).toInt();
    const Figure* figure = m_workspace.now().figureAt(key);
    return figure ? figure->revision : 0;
}

void EntryDrafts::forget() {
    if (m_soon.isActive()) write();
    m_file.clear();
    m_typingAt.reset();
    m_refused.clear();
    m_words.clear();
}

/// Somebody is about to rely on it: what still waits is written first.
bool EntryDrafts::isKept() {
    if (m_soon.isActive()) write();
    return m_isKept;
}

void EntryDrafts::schedule() {
    if (!m_isLoading && !m_file.isEmpty() && !m_soon.isActive()) m_soon.start(delayMilliseconds);
}

/// The file is replaced as a whole and reaches the disk; where nothing is left to keep it goes.
void EntryDrafts::write() {
    m_soon.stop();
    if (m_file.isEmpty()) return;
    if (!m_typingAt && m_refused.count() == 0 && m_words.count() == 0 && !m_words.typing()) {
        writeState(m_file, {});
        return;
    }
    QJsonArray refused;
    for (const auto& [place, text] : m_refused.entries()) {
        QJsonObject json = jsonOf(place, text.text);
        json.insert(QStringLiteral("reason"), text.reason);
        json.insert(seenKey, text.seenRevision);
        if (text.isConflict) json.insert(QStringLiteral("conflict"), true);
        if (text.isForStore) json.insert(QStringLiteral("for-store"), true);
        if (text.isOtherForm) json.insert(QStringLiteral("other-form"), true);
        refused.append(json);
    }
    QJsonArray words;
    const auto& typed = m_words.typing(); // what stands in the editor comes back as left unconfirmed
    for (const auto& [place, text] : m_words.entries())
        if (!typed || typed->first != place) words.append(jsonOf(place, text));
    if (typed) words.append(jsonOf(typed->first, typed->second));
    QJsonObject root{{QStringLiteral("refused"), refused}, {QStringLiteral("words"), words}};
    if (m_typingAt) {
        QJsonObject json = jsonOf(*m_typingAt, m_typing);
        json.insert(seenKey, m_seenRevision);
        root.insert(QStringLiteral("typing"), json);
    }
    m_isKept = writeState(m_file, root);
}

} // namespace xushi
