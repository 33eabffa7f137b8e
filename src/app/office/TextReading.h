#pragma once

#include "app/office/OpenStore.h"
#include "app/office/Task.h"
#include "usecases/CheckProse.h"

#include <memory>
#include <optional>
#include <string>

namespace xushi {

/// A text that was checked, and of which store it was: title and end of the journal are of the same moment as the figures.
struct CheckedText {
    std::string text;
    CheckedProse checked;
    std::string title;
    JournalHead head;
};

/// What each number of a text means and how it stands against the open store, read beside the window by a reader of the store's
/// file of its own. The text that was asked for last is told of; whoever asks never waits for what is being read.
class TextReading : public QObject {
    Q_OBJECT
public:
    TextReading(const OpenStore& store, QObject* parent);

    /// Instead of whatever was asked for and is not told of yet. `failed` with `store.closed` without a store.
    void ask(const QString& text, const ProseContext& context);
    bool isRunning() const { return m_task.isRunning(); }
    /// Nothing is told of what was asked for.
    void forget();

signals:
    void read(const xushi::CheckedText& checked);
    void failed(const xushi::Problem& problem);

private:
    struct Asked {
        std::string text;
        ProseContext context;
    };
    void start(Asked asked);
    void finish(const Problem* problem);

    const OpenStore& m_store;
    Task m_task;
    std::shared_ptr<CheckedText> m_checked;
    std::optional<Asked> m_next;
    bool m_isForgotten = false; ///< what is being read
};

} // namespace xushi
