#pragma once

#include "app/catalog/IndicatorDraft.h"
#include "words/Sentences.h"

#include <QWidget>

#include <memory>
#include <set>

namespace Ui {
class IndicatorForm;
}

namespace xushi {

/// The fields of a definition. It knows nothing of stores: a draft goes in, a draft comes out.
class IndicatorForm : public QWidget {
    Q_OBJECT
public:
    IndicatorForm(Language language, QWidget* parent);
    ~IndicatorForm() override;

    /// Shows `draft`; the code can be typed while `own`, the code as stored, is empty. Emits nothing.
    void fill(const IndicatorDraft& draft, const IndicatorCode& own, const Catalogue& catalogue);
    /// What stands in the fields; `reason` stays empty.
    IndicatorDraft draft() const;
    /// What is typed goes on from `theirs`.
    void rebase(const Indicator& theirs) { m_base = theirs; }
    void focusFirst();

signals:
    void edited();

private:
    void wireEdits();
    void fillChoices(const Catalogue& catalogue, const IndicatorCode& own);
    void suggest(const QString& name);
    void rememberSuggested();
    QString codeFor(const QString& name) const;

    std::unique_ptr<Ui::IndicatorForm> m_ui;
    Indicator m_base; ///< keeps what the form does not show
    std::set<QString> m_codes; ///< that are taken
    QString m_suggestedInitials;
    QString m_suggestedCode;
    bool m_isNew = false;
};

} // namespace xushi
