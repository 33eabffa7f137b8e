#pragma once

#include "app/catalog/Drafts.h"
#include "words/Sentences.h"

#include <QStandardItemModel>

namespace xushi {

/// Indicators by section, parts below their parents, stopped ones in a group of their own at the end.
class IndicatorTree : public QStandardItemModel {
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    enum Role {
        CodeRole = Qt::UserRole + 1, ///< unset for a group
        SearchRole,                  ///< name, code, other names and initials in one text
    };

    /// An indicator that is being added stands first, while `isAdding` or its draft is kept.
    void fill(const Catalogue& catalogue, const Period& period, const Drafts& drafts, bool isAdding);
    /// Marks what has unsaved edits.
    void markEdits(const Drafts& drafts);
    QModelIndex indexOf(const IndicatorCode& code) const;

private:
    QStandardItem* addGroup(const QString& title);
    void addAll(const std::vector<const Indicator*>& indicators, bool areStopped);
};

} // namespace xushi
