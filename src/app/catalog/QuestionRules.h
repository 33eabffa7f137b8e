#pragma once

#include "domain/Catalogue.h"
#include "domain/Result.h"
#include "words/Sentences.h"

#include <QFrame>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace xushi {

/// The questions of the audit (核实): which are asked, and of which indicators, units or kinds they are not.
class QuestionRules : public QFrame {
    Q_OBJECT
public:
    QuestionRules(Language language, QWidget* parent);

    void fill(const Catalogue& catalogue);
    /// What stands in the fields; `stored` where it says the same. Refuses what names neither an indicator nor a unit
    /// nor a kind (`settings.no-scope`).
    Result<std::vector<CheckSilence>> typed(const Catalogue& catalogue, const std::vector<CheckSilence>& stored) const;

signals:
    void edited();

private:
    struct Row {
        std::string check;
        QCheckBox* isAsked;
        QLineEdit* exceptions;
    };

    void addRow(QGridLayout& grid, const std::string& check);
    QString exceptionsOf(const Row& row, const Catalogue& catalogue) const;
    Result<CheckSilence> silenceOf(const Row& row, const QString& name, const Catalogue& catalogue) const;

    Language m_language;
    std::vector<Row> m_rows;
};

} // namespace xushi
