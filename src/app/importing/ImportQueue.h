#pragma once

#include "app/importing/ImportFile.h"
#include "app/office/Task.h"
#include "app/office/Workspace.h"
#include "wiring/CatalogueLists.h"
#include "wiring/ImportMemory.h"

#include <QObject>
#include <QTemporaryFile>

#include <atomic>
#include <cstdint>
#include <memory>

namespace xushi {

/// The files that are to be imported, in the order in which they came. They are read one after the other beside the window.
class ImportQueue : public QObject {
    Q_OBJECT
public:
    ImportQueue(Workspace& workspace, QObject* parent);

    /// Behind those that are there; a file that waits already is not taken twice. The place of the first.
    int add(const QStringList& paths);
    /// A table that is no file: what the clipboard holds, tab-separated.
    int addText(const QString& name, const QString& text);
    int count() const { return static_cast<int>(m_files.size()); }
    ImportFile& at(int place) { return *m_files[static_cast<std::size_t>(place)]; }
    const ImportFile& at(int place) const { return *m_files[static_cast<std::size_t>(place)]; }
    bool isReading() const { return m_reader.isRunning(); }
    /// Of the file that is being read, by now.
    std::int64_t cellsRead() const { return m_cellsRead; }
    /// Nothing is read and nothing waits any more.
    void clear();

    /// Recognises and plans again, by what was decided.
    void refresh(int place);
    /// Another sheet, with what is remembered of tables of its make.
    void chooseSheet(int place, std::size_t sheet);
    /// Forgets what was taken over from an earlier file.
    void dropInherited(int place);
    /// Takes over what somebody has saved of tables of its make; false where that says nothing of them.
    bool takeMaps(int place, const std::vector<RememberedMap>& maps);
    /// Everything again: the store has other names.
    void refreshAll();
    /// What was understood is held against the store again: it has other figures.
    void planAll();
    /// What was decided of the file, for the next one of its make.
    void remember(int place);

signals:
    /// A file is a list of the catalogue; it waits here no more.
    void catalogueMet(const QString& path);
    /// Files go: nothing of them may be shown any more.
    void aboutToDrop();
    void added();
    /// More of a file has been read.
    void progressed();
    /// The file has another state or another plan.
    void changed(int place);
    void problemMet(const xushi::Problem& problem);

private:
    struct Held {
        QString path;
        Catalogue catalogue; ///< by which it is first understood
        std::atomic<bool> isCancelled = false;
        bool isCatalogue = false;
        std::optional<Result<OpenedSheet>> opened;
    };

    void readNext();
    void takeRead();
    void stopReading();
    void inherit(ImportFile& file);
    void plan(int place);
    void hearOf(const std::shared_ptr<Held>& held, std::int64_t cells);
    const Catalogue& catalogue() const { return m_workspace.latestCatalogue(); }

    Workspace& m_workspace;
    std::vector<std::unique_ptr<ImportFile>> m_files;
    std::vector<std::unique_ptr<QTemporaryFile>> m_pasted; ///< tables that are no files, for the program that reads
    ImportMemory m_memory;
    Task m_reader;
    std::shared_ptr<Held> m_held;
    std::int64_t m_cellsRead = 0;
};

} // namespace xushi
