#include "app/office/OpenStore.h"

#include "app/text/QtText.h"

#include <QFileInfo>

namespace xushi {
namespace {

/// The sentences of an opening say that nothing was opened and changed.
Problem ofAnOpenStore(Problem problem) {
    if (problem.key == "store.journal-differs") problem.key = "store.proof-differs";
    if (problem.key == "store.damaged-file") problem.key = "store.proof-damaged";
    return problem;
}

} // namespace

OpenStore::OpenStore(StoreOpener opener) : m_opener(std::move(opener)) {
    connect(&m_proving, &Task::progressed, this, &OpenStore::proofProgressed);
    connect(&m_proving, &Task::finished, this, [this] {
        m_store->acceptProof(m_proof->report());
        emit proved();
    });
    connect(&m_proving, &Task::failed, this, [this](const Problem& problem) { emit unsound(ofAnOpenStore(problem)); });
}

Result<NewlyOpened> OpenStore::open(const QString& path) const {
    auto opening = m_opener(fromQt(path));
    if (!opening) return opening.error();
    opening->store->believeRows(true); // it is shown while it is proved
    return NewlyOpened{.of = std::move(*opening), .path = path, .proof = {}};
}

Result<void> OpenStore::beginProof(NewlyOpened& opened) {
    if (opened.of.store->proof()) return {};
    auto proof = opened.of.store->beginProof();
    if (!proof) return proof.error();
    opened.proof = std::move(*proof);
    return {};
}

void OpenStore::take(NewlyOpened opened) {
    close();
    m_store = std::move(opened.of.store);
    m_readOnlyReason = std::move(opened.of.readOnlyReason);
    m_path = std::move(opened.path);
    m_proof = std::move(opened.proof);
    if (m_proof) m_proving.start([this] { return m_proof->step(); }, [this] { return m_proof->progress(); }, [this] { m_proof->giveUp(); });
}

void OpenStore::close() {
    m_proving.cancel();
    m_proof.reset();
    m_store.reset();
    m_readOnlyReason.reset();
    m_path.clear();
}

bool OpenStore::isAt(const QString& path) const {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return isOpen() && !canonical.isEmpty() && canonical == QFileInfo(m_path).canonicalFilePath();
}

} // namespace xushi
