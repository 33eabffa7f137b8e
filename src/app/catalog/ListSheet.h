#pragma once

#include "app/office/Acts.h"
#include "domain/Catalogue.h"
#include "domain/Records.h"
#include "domain/Result.h"
#include "words/Sentences.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <vector>

namespace xushi {

/// One field of a list's form, in the order of typing.
struct SheetField {
    enum class Kind { Code, Text, Choice, Flag };

    QString id;
    QString label;
    Kind kind = Kind::Text;
    QString hint;
    std::vector<std::pair<QString, QString>> choices = {}; ///< shown, value
    bool isHalf = false; ///< stands beside the next one
};

/// What was typed, by the field's id; a flag is `1` or empty. `revision` is the one that the typing began with.
using SheetValues = QMap<QString, QString>;

struct SheetRow {
    QString code;
    QStringList cells;
    SheetValues values;
    QString usage;
    bool isStopped = false;
};

/// A list of the catalogue as rows and a form: what ListEditor needs to know of regions, departments or people.
class ListSheet {
    Q_DECLARE_TR_FUNCTIONS(xushi::ListSheet)
public:
    virtual ~ListSheet() = default;

    virtual QString id() const = 0;
    /// As which the journal names its records.
    virtual RecordKind kind() const = 0;
    virtual QString newTitle() const = 0;
    virtual QStringList headings() const = 0;
    /// By which the columns are remembered, as many as the headings.
    virtual QStringList columnKeys() const = 0;
    virtual std::vector<SheetField> fields(const Catalogue& catalogue) const = 0;
    virtual std::vector<SheetRow> rows(const Catalogue& catalogue, const Period& period) const = 0;
    virtual SheetValues newValues(const Catalogue& catalogue) const = 0;
    /// Stores what was typed; `taken` has the code of what was saved.
    virtual Result<void> save(Acts& acts, const SheetValues& values, const QString& reason, const Taken<QString>& taken) const = 0;
};

} // namespace xushi
