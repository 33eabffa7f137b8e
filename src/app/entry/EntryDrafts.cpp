#include "app/entry/EntryDrafts.h"

#include "app/shared/QtText.h"
#include "domain/Tokens.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>

namespace xushi {
namespace {

constexpr int delayMilliseconds = 250;

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

QJsonObject jsonOf(const RefusedPlace& place, const QString& text) {
    const auto& [period, indicator, region] = place.key;
    return {{QStringLiteral("period"), toQt(period.toText())}, {QStringLiteral("kind"), toQt(std::string(token(period.kind)))},
            {QStringLiteral("indicator"), toQt(indicator.text)}, {QStringLiteral("region"), toQt(region.text)},
            {QStringLiteral("field"), nameOf(place.field)}, {QStringLiteral("text"), text}};
}

/// Nothing for what this program did not write.
std::optional<RefusedPlace> placeOf(const QJsonObject& json) {
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto period = Period::parse(fromQt(text("period")));
    const auto kind = fromToken<PeriodKind>(fromQt(text("kind")));
    const auto field = fieldNamed(text("field"));
    if (!period || !kind || !field) return std::nullopt;
    return RefusedPlace{{period->withKind(*kind), {fromQt(text("indicator"))}, {fromQt(text("region"))}}, *field};
}

QString stateFolder() {
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : chosen;
    return base + QStringLiteral("/xushi/drafts");
}

} // namespace

EntryDrafts::EntryDrafts(Workspace& workspace, RefusedTexts& refused, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_refused(refused) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EntryDrafts::write);
    connect(&workspace, &Workspace::aboutToLeave, this, &EntryDrafts::keep);
    connect(&workspace, &Workspace::opened, this, &EntryDrafts::load);
    connect(&workspace, &Workspace::closed, this, &EntryDrafts::forget);
    connect(&refused, &RefusedTexts::changed, this, &EntryDrafts::schedule);
}

EntryDrafts::~EntryDrafts() {
    if (m_soon.isActive()) write();
}

QString EntryDrafts::fileFor(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash((canonical.isEmpty() ? path : canonical).toUtf8(), QCryptographicHash::Sha256);
    return stateFolder() + QLatin1Char('/') + QString::fromLatin1(name.toHex().left(32)) + QStringLiteral(".json");
}

void EntryDrafts::setTyping(const std::optional<RefusedPlace>& place, const QString& text) {
    m_typingAt = place;
    m_typing = text;
    schedule();
}

/// The store is left: what the file holds now is what comes back, whatever becomes of the open editor.
void EntryDrafts::keep() {
    if (m_soon.isActive()) write();
    m_file.clear();
}

/// The texts of the store before were written when it was left.
void EntryDrafts::load() {
    if (m_soon.isActive()) write();
    m_typingAt.reset();
    m_isLoading = true;
    m_refused.clear();
    m_file = m_workspace.isReadOnly() ? QString() : fileFor(m_workspace.path());
    QFile file(m_file);
    QJsonObject root;
    if (!m_file.isEmpty() && file.open(QIODevice::ReadOnly)) root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto& each : root.value(QStringLiteral("refused")).toArray()) {
        const QJsonObject json = each.toObject();
        if (const auto place = placeOf(json))
            m_refused.set(*place, {.text = json.value(QStringLiteral("text")).toString(),
                                   .reason = json.value(QStringLiteral("reason")).toString(),
                                   .isForStore = json.value(QStringLiteral("for-store")).toBool(),
                                   .isOtherForm = json.value(QStringLiteral("other-form")).toBool()});
    }
    m_isLoading = false;
    const QJsonObject typing = root.value(QStringLiteral("typing")).toObject();
    const auto place = placeOf(typing);
    if (m_refused.count() > 0 || place) emit restored(m_refused.count() + (place ? 1 : 0));
    if (place) emit typingRestored(*place, typing.value(QStringLiteral("text")).toString());
}

void EntryDrafts::forget() {
    if (m_soon.isActive()) write();
    m_file.clear();
    m_typingAt.reset();
    m_refused.clear();
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
    if (!m_typingAt && m_refused.count() == 0) {
        QFile::remove(m_file);
        return;
    }
    QJsonArray refused;
    for (const auto& [place, text] : m_refused.entries()) {
        QJsonObject json = jsonOf(place, text.text);
        json.insert(QStringLiteral("reason"), text.reason);
        if (text.isForStore) json.insert(QStringLiteral("for-store"), true);
        if (text.isOtherForm) json.insert(QStringLiteral("other-form"), true);
        refused.append(json);
    }
    QJsonObject root{{QStringLiteral("refused"), refused}};
    if (m_typingAt) root.insert(QStringLiteral("typing"), jsonOf(*m_typingAt, m_typing));
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    m_isKept = file.open(QIODevice::WriteOnly);
    if (!m_isKept) return;
    file.write(QJsonDocument(root).toJson(QJsonDocument::Compact));
    m_isKept = file.commit();
}

} // namespace xushi
