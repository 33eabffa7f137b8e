// The layout of the table, edited.
#include "app/summary/SummaryPage.h"
#include "app/summary/layouts/LayoutEditor.h"
#include "app/text/QtText.h"
#include "wiring/LayoutFiles.h"
#include "ui_SummaryPage.h"

namespace xushi {

void SummaryPage::editLayout() {
    if (!workspace().isOpen() || m_ui->publishedButton->isChecked()) return;
    const Catalogue& catalogue = workspace().latestCatalogue();
    const auto layout = layoutNamed(catalogue, fromQt(chosenLayout()));
    if (!layout) return showProblem(layout.error());
    const auto* stored = catalogue.find(LayoutCode{layout->code});
    auto* editor = new LayoutEditor(workspace(), *layout, stored && stored->isThere(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &LayoutEditor::saved, this, &SummaryPage::showLayout);
    connect(editor, &LayoutEditor::removed, this, [this](const QString& name) { emit messageGiven(tr("The layout “%1” was removed; undo takes that back.").arg(name)); });
    editor->open();
}

void SummaryPage::showLayout(const QString& code) {
    m_ui->layoutBox->setCurrentIndex(m_ui->layoutBox->findData(code));
    chooseLayout();
    emit messageGiven(tr("The layout was saved."));
}

} // namespace xushi
