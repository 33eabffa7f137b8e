#include "app/shared/ProofWait.h"

#include "app/office/Workspace.h"

#include <QCoreApplication>
#include <QProgressDialog>

namespace xushi {

bool waitForProof(Workspace& workspace, QWidget* parent) {
    if (workspace.openStore().isProofOwed()) {
        emit workspace.feed().problemMet(refused("store.proof-owed"));
        return false;
    }
    if (!workspace.openStore().isBeingProved()) return workspace.isOpen();
    constexpr int whole = 1000;
    QProgressDialog dialog(QCoreApplication::translate("xushi::ProofWait", "The store is being checked. What leaves it waits for that."),
                           QCoreApplication::translate("xushi::ProofWait", "Cancel"), 0, whole, parent);
    dialog.setObjectName(QStringLiteral("proofWait"));
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(0);
    dialog.setAutoReset(false);
    dialog.setValue(workspace.openStore().proofShare());
    QObject::connect(&workspace.feed(), &ChangeFeed::proofProgressed, &dialog, [&] { dialog.setValue(workspace.openStore().proofShare()); });
    QObject::connect(&workspace.feed(), &ChangeFeed::proofEnded, &dialog, &QDialog::accept);
    QObject::connect(&workspace.openStore(), &OpenStore::proofGivenUp, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted && !dialog.wasCanceled() && workspace.isOpen();
}

} // namespace xushi
