#include "app/office/TextReading.h"

#include "app/text/QtText.h"

#include <utility>

namespace xushi {
namespace {

Result<CheckedText> checkText(Reading& reading, const std::string& text, const ProseContext& context) {
    auto checked = checkProse(reading, text, context);
    if (!checked) return checked.error();
    const auto settings = reading.readSettings();
    if (!settings) return settings.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    return CheckedText{text, std::move(*checked), settings->title, *head};
}

} // namespace

TextReading::TextReading(const OpenStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_task, &Task::finished, this, [this] { finish(nullptr); });
    connect(&m_task, &Task::failed, this, [this](const Problem& problem) { finish(&problem); });
}

void TextReading::ask(const QString& text, const ProseContext& context) {
    if (!m_store.isOpen()) return emit failed(missing("store.closed"));
    Asked asked{fromQt(text), context};
    if (m_task.isRunning()) m_next = std::move(asked);
    else start(std::move(asked));
}

void TextReading::start(Asked asked) {
    m_isForgotten = false;
    m_checked = std::make_shared<CheckedText>();
    m_task.start([asked = std::move(asked), reader = m_store.reader(), checked = m_checked]() -> Result<bool> {
        const auto store = reader();
        if (!store) return store.error();
        auto read = readTogether(**store, [&](Reading& reading) { return checkText(reading, asked.text, asked.context); });
        if (!read) return read.error();
        *checked = std::move(*read);
        return true;
    }, [] { return 0; });
}

void TextReading::finish(const Problem* problem) {
    if (m_next) return start(*std::exchange(m_next, std::nullopt));
    if (m_isForgotten) return;
    if (problem) emit failed(*problem);
    else emit read(*m_checked);
}

void TextReading::forget() {
    m_next.reset();
    m_isForgotten = true;
}

} // namespace xushi
