#include "app/shared/RestoreWait.h"

#include "app/office/Task.h"
#include "app/text/QtText.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>

#include <memory>
#include <optional>

namespace xushi {

Result<RestoredStore> restoreWaiting(const QString& store, const QString& copy, const RestoringPerson& by, QWidget* parent) {
    constexpr int unseen = 500; // milliseconds
    const auto result = std::make_shared<std::optional<Result<RestoredStore>>>();
    QProgressDialog dialog(QCoreApplication::translate("xushi::RestoreWait", "The present store is kept, and the copy is put in its place."), QString(), 0, 0, parent); // how long a proof takes is not known
    dialog.setObjectName(QStringLiteral("restoreWait"));
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(unseen);
    QEventLoop loop;
    Task task;
    QObject::connect(&task, &Task::finished, &loop, &QEventLoop::quit);
    task.start([=]() -> Result<bool> {
        result->emplace(restoreCopy(fromQt(store), fromQt(copy), by));
        return true;
    }, [] { return 0; });
    loop.exec(QEventLoop::ExcludeUserInputEvents); // what is pressed meanwhile waits for the store
    task.cancel(); // a session that ends has ended the loop: what was begun is brought to its end
    if (!*result) return Problem{ProblemKind::Unavailable, "store.copy-given-up", {}};
    return std::move(**result);
}

} // namespace xushi
