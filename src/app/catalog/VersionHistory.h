#pragma once

#include "domain/Catalogue.h"
#include "words/Sentences.h"

#include <QWidget>

class QGridLayout;

namespace xushi {

/// The versions of one definition, the latest first: from when, what changed, why. Hidden while there is only one.
class VersionHistory : public QWidget {
    Q_OBJECT
public:
    explicit VersionHistory(QWidget* parent);

    /// `catalogue` with every version.
    void show(const Catalogue& catalogue, const Indicator& latest, Language language);

private:
    QGridLayout* m_rows;
};

/// 口径：省级认定 → 市级以上认定 · 频率：月 → 季: what `after` says differently.
QString differenceOf(const Indicator& before, const Indicator& after, const Catalogue& catalogue, Language language);

} // namespace xushi
