#include "app/shared/TypedReason.h"

#include "app/office/StateFile.h"

namespace xushi {
namespace {

constexpr int delayOfReasons = 250;

} // namespace

TypedReason::TypedReason(Workspace& workspace, QLineEdit& line) : QObject(&line), m_workspace(workspace), m_line(line) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TypedReason::write);
    connect(&line, &QLineEdit::textEdited, this, [this] {
        if (!m_file.isEmpty()) m_soon.start(delayOfReasons);
    });
    connect(&workspace.feed(), &ChangeFeed::aboutToLeave, this, [this] {
        if (m_soon.isActive()) write();
        m_file.clear();
    });
}

QString TypedReason::fileFor(const QString& store) { return stateFileOf(store, QStringLiteral("drafts"), QStringLiteral("-reasons")); }

void TypedReason::ask(const QString& what) {
    if (m_soon.isActive()) write();
    m_what = what;
    m_file = m_workspace.isOpen() && !m_workspace.isReadOnly() ? fileFor(m_workspace.openStore().path()) : QString();
    m_line.setText(m_file.isEmpty() ? QString() : readState(m_file).value(what).toString());
}

void TypedReason::end() {
    m_line.clear();
    if (!m_file.isEmpty()) write();
    m_file.clear();
}

void TypedReason::write() {
    m_soon.stop();
    QJsonObject reasons = readState(m_file);
    const QString text = m_line.text().trimmed();
    if (text.isEmpty() && !reasons.contains(m_what)) return;
    if (text.isEmpty()) reasons.remove(m_what);
    else reasons.insert(m_what, text);
    writeState(m_file, reasons);
}

} // namespace xushi
