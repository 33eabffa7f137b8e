#include "usecases/UndoChange.h"

#include "usecases/WriteBack.h"

namespace xushi {

Result<UndoResult> undoChange(Store& store, const UndoRequest& request) {
    ChangeNote note = request.note;
    note.act = actText(request.reversal);
    UndoResult result;
    const auto group = store.inTransaction(note, [&](Transaction& transaction) -> Result<void> {
        const auto entries = transaction.readGroup(request.reversal.group);
        if (!entries) return entries.error();
        return writeBack(transaction, note, request.reversal.way, changesOf(*entries), result);
    });
    if (!group) return group.error();
    result.group = *group;
    return result;
}

Result<std::vector<FigureReversal>> previewUndo(Reading& reading, const UndoRequest& request) {
    const auto entries = reading.readGroup(request.reversal.group);
    if (!entries) return entries.error();
    return previewWriteBack(reading, request.reversal.way, changesOf(*entries));
}

} // namespace xushi
