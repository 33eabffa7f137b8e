#include "app/office/OpenStore.h"

#include "app/office/WaysOn.h"
#include "app/text/QtText.h"
#include "store/NoticingStore.h"
#include "wiring/RestoreCopy.h"
#include "words/Phrases.h"

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

Remark asOfRemark(const JournalHead& head) { return {"store.as-of", {localMinute(head.at), std::to_string(head.sequence)}}; }

Problem asOfProblem(const JournalHead& head) {
    const Remark why = asOfRemark(head);
    return {ProblemKind::Unavailable, why.key, why.args};
}

OpenStore::OpenStore(StoreOpener opener) : m_opener(std::move(opener)) {
    connect(&m_proving, &Task::progressed, this, &OpenStore::proofProgressed);
    connect(&m_proving, &Task::finished, this, [this] {
        m_store->acceptProof(m_proof->report());
        emit proved();
    });
    connect(&m_proving, &Task::failed, this, [this](const Problem& problem) {
        look();
        m_isProofOwed = isDisplaced(); // then it was another file that was not sound
        if (!m_isProofOwed) emit unsound(ofAnOpenStore(problem));
        else emit proofGivenUp();
    });
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
    auto store = std::make_unique<NoticingStore>(std::move(opened.of.store), [this] { QMetaObject::invokeMethod(this, &OpenStore::look, Qt::QueuedConnection); },
                                                 [this](const Problem& problem) { QMetaObject::invokeMethod(this, [this, problem] { emit unconfirmed(problem); }, Qt::QueuedConnection); });
    m_noticing = store.get();
    m_store = std::move(store);
    m_readOnlyReason = std::move(opened.of.readOnlyReason);
    m_path = std::move(opened.path);
    m_proof = std::move(opened.proof);
    prove();
}

void OpenStore::prove() {
    if (m_proof) m_proving.start([this] { return m_proof->step(); }, [this] { return m_proof->progress(); }, [this] { m_proof->giveUp(); });
}

void OpenStore::look() {
    StoreStanding now = m_store ? m_store->standing() : StoreStanding();
    if (now.fate == FileFate::AsItWas) now = {};
    if (now == m_standing) return proveWhatIsOwed();
    m_standing = std::move(now);
    m_whyDisplaced = isDisplaced() ? std::optional(remarkOf(m_standing)) : std::nullopt;
    const bool isGone = isDisplaced() && !m_standing.isReadable;
    if (m_noticing) m_noticing->refuse(isGone ? std::optional(Problem{ProblemKind::Unavailable, m_whyDisplaced->key, m_whyDisplaced->args}) : std::nullopt);
    emit standingChanged();
    proveWhatIsOwed();
}

/// The file that a proof missed is back.
void OpenStore::proveWhatIsOwed() {
    if (!m_isProofOwed || !m_store || isDisplaced()) return;
    auto proof = m_store->beginProof();
    if (!proof) return;
    m_isProofOwed = false;
    m_proving.cancel();
    m_proof = std::move(*proof);
    prove();
    emit proofProgressed();
}

ReaderOpener OpenStore::presentReader() const {
    const StoreStanding now = m_store ? m_store->standing() : StoreStanding();
    if (now.fate == FileFate::AsItWas) return [path = fromQt(m_path)] { return openCopy(path); }; // of whatever schema: a copy that is looked at stays as it is
    const Remark why = remarkOf(now);
    return [problem = Problem{ProblemKind::Unavailable, why.key, why.args}]() -> Result<std::unique_ptr<Store>> { return problem; };
}

ReaderOpener OpenStore::reader() const {
    return [opener = presentReader(), moment = m_moment]() -> Result<std::unique_ptr<Store>> {
        auto store = opener();
        if (!store || !moment) return store;
        return std::unique_ptr<Store>(std::make_unique<EarlierStore>(std::move(*store), moment->head.sequence, asOfProblem(moment->head)));
    };
}

void OpenStore::lookAt(std::optional<StoreMoment> moment) {
    m_moment = std::move(moment);
    m_whyThen = m_moment ? std::optional(asOfRemark(m_moment->head)) : std::nullopt;
    m_then = m_moment ? std::make_unique<EarlierStore>(*m_store, m_moment->head.sequence, asOfProblem(m_moment->head)) : nullptr;
}

std::string OpenStore::momentNote(Language language) const {
    return m_moment ? say(Remark{"summary.as-of", asOfRemark(m_moment->head).args}, language) : std::string();
}

std::string OpenStore::anchorOf(const JournalHead& head) const {
    return momentNote(Language::Chinese) + "校验码 " + head.shortCode() + " #" + std::to_string(head.sequence);
}

void OpenStore::close() {
    m_proving.cancel();
    m_proof.reset();
    lookAt({});
    m_noticing = nullptr;
    m_isProofOwed = false;
    m_store.reset();
    m_readOnlyReason.reset();
    m_standing = {};
    m_whyDisplaced.reset();
    m_path.clear();
}

bool OpenStore::isAt(const QString& path) const {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return isOpen() && !canonical.isEmpty() && canonical == QFileInfo(m_path).canonicalFilePath();
}

} // namespace xushi
