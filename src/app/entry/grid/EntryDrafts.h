#pragma once

#include "app/entry/grid/RefusedTexts.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/office/Workspace.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <optional>

namespace xushi {

/// What was typed and is not in the store: refused texts, words about figures, and what is being typed. They are kept in a small file
/// of the person's own state folder (XDG), so that neither a restart nor a power cut loses them; the store is not touched.
class EntryDrafts : public QObject {
    Q_OBJECT
public:
    EntryDrafts(Workspace& workspace, RefusedTexts& refused, UnstoredWords& words, QObject* parent = nullptr);
    ~EntryDrafts() override;

    /// The text in the open editor, or none. Written within a quarter of a second.
    void setTyping(const std::optional<RefusedPlace>& place, const QString& text = {}, int seenRevision = 0);

    bool isTyping() const { return m_typingAt.has_value(); }

    /// The store is left: what stands here now is what comes back, whatever becomes of the open editor.
    void keep();

    /// False where the folder cannot be written: what is not in the store would be lost with the window.
    bool isKept();

    /// Where the drafts of the store at `path` are kept.
    static QString fileFor(const QString& path);

signals:
    /// So many inputs of an earlier run are back.
    void restored(int count);
    void typingRestored(const xushi::RefusedPlace& place, const QString& text, int seenRevision);

private:
    enum class Telling { Count, Nothing };
    void load(Telling telling);
    void forget();
    void schedule();
    void write();
    int seenRevisionIn(const QJsonObject& json, const FigureKey& key) const;

    Workspace& m_workspace;
    RefusedTexts& m_refused;
    UnstoredWords& m_words;
    QString m_file; ///< empty: no store, or one that is only read
    std::optional<RefusedPlace> m_typingAt;
    QString m_typing;
    int m_seenRevision = 0; ///< when the typing began
    QTimer m_soon;
    bool m_isLoading = false;
    bool m_isOpenForWriting = false; ///< the store that was opened last
    bool m_isKept = true;
};

} // namespace xushi
