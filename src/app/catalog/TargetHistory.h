#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "words/Sentences.h"

#include <QStandardItemModel>

namespace xushi {

/// The revisions of one target, the latest first: 150→180, its curve, date and reason.
class TargetHistory : public QStandardItemModel {
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    /// `revisions` stand oldest first, as the store reads them.
    void show(const std::vector<Target>& revisions, const Catalogue& catalogue, const NumberFormat& format,
              Language language);
};

} // namespace xushi
