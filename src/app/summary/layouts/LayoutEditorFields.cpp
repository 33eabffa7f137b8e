// What stands in the fields of the editor, and what is written in them.
#include "app/look/Colours.h"
#include "app/summary/layouts/LayoutColumnsEditor.h"
#include "app/summary/layouts/LayoutEditor.h"
#include "app/summary/layouts/LayoutFilterTree.h"
#include "app/summary/layouts/LayoutPreview.h"
#include "app/text/QtText.h"
#include "domain/summary/LayoutRules.h"
#include "wiring/LayoutFiles.h"
#include "words/LayoutPhrases.h"
#include "ui_LayoutEditor.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace xushi {
namespace {

template <class E> void fillChoices(QComboBox& box, std::string (*word)(E, Language), Language language) {
    for (const auto& entry : Tokens<E>::all) box.addItem(toQt(word(entry.first, language)), static_cast<int>(entry.first));
}

template <class E> E choiceOf(const QComboBox& box) { return static_cast<E>(box.currentData().toInt()); }

template <class E> void setChoice(QComboBox& box, E value) { box.setCurrentIndex(box.findData(static_cast<int>(value))); }

std::string paperWord(Paper paper, Language) { return std::string(token(paper)); }

void setText(QLineEdit& field, const std::string& text) {
    if (fromQt(field.text()) != text) field.setText(toQt(text));
}

std::vector<std::string> linesOf(const QString& text) {
    std::vector<std::string> lines;
    for (const QString& line : text.split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty()) lines.push_back(fromQt(line));
    return lines;
}

} // namespace

template <class Set> void LayoutEditor::change(Set set, const char* field) {
    SummaryTemplate next = m_draft.now();
    set(next);
    m_draft.change(std::move(next), field);
    showState();
    m_preview->show(m_draft.now());
}

void LayoutEditor::fillBoxes() {
    const Language language = m_workspace.language();
    fillChoices(*m_ui->paperBox, paperWord, language);
    fillChoices(*m_ui->orientationBox, orientationWord, language);
    fillChoices(*m_ui->groupingBox, groupingWord, language);
    fillChoices(*m_ui->matrixBox, matrixRegionsWord, language);
    fillChoices(*m_ui->rankedByBox, rankedByWord, language);
    fillChoices(*m_ui->orderBox, rankingOrderWord, language);
}

/// What a layout of the kind has no use for is not shown.
void LayoutEditor::showKind() {
    const LayoutKind kind = m_draft.now().kind;
    const bool isMatrix = kind == LayoutKind::Matrix;
    const bool isRanking = kind == LayoutKind::Ranking;
    m_ui->kindLabel->setText(toQt(layoutKindWord(kind, m_workspace.language())));
    m_ui->formLayout->setRowVisible(m_ui->groupingBox, !isRanking);
    m_ui->formLayout->setRowVisible(m_ui->matrixBox, isMatrix);
    m_ui->formLayout->setRowVisible(m_ui->rankedByBox, isRanking);
    m_ui->formLayout->setRowVisible(m_ui->orderBox, isRanking);
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_cells), isMatrix);
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->nameEdit, m_ui->titleEdit, m_ui->subtitleEdit, m_ui->notesEdit, m_ui->signatureEdit, m_ui->paperBox,
                                                          m_ui->orientationBox, m_ui->groupingBox, m_ui->matrixBox, m_ui->rankedByBox, m_ui->orderBox, m_targetedOnly})
        field->setEnabled(!m_workspace.isReadOnly());
    m_columns->setReadOnly(m_workspace.isReadOnly());
    m_cells->setReadOnly(m_workspace.isReadOnly());
    m_filter->setReadOnly(m_workspace.isReadOnly());
}

void LayoutEditor::wireFields() {
    const auto onText = [this](QLineEdit* field, std::string SummaryTemplate::* member) {
        connect(field, &QLineEdit::textEdited, this, [this, field, member](const QString& text) {
            change([&](SummaryTemplate& layout) { layout.*member = fromQt(text); }, field->objectName().toLatin1().constData());
        });
    };
    onText(m_ui->nameEdit, &SummaryTemplate::name);
    onText(m_ui->codeEdit, &SummaryTemplate::code);
    onText(m_ui->titleEdit, &SummaryTemplate::title);
    onText(m_ui->subtitleEdit, &SummaryTemplate::subtitle);
    onText(m_ui->signatureEdit, &SummaryTemplate::signature);
    const auto onChoice = [this](QComboBox* box, auto set) {
        connect(box, &QComboBox::activated, this, [this, box, set] {
            change([&](SummaryTemplate& layout) { set(layout, *box); });
            showFields();
        });
    };
    onChoice(m_ui->paperBox, [](SummaryTemplate& to, const QComboBox& box) { to.page.paper = choiceOf<Paper>(box); });
    onChoice(m_ui->orientationBox, [](SummaryTemplate& to, const QComboBox& box) { to.page.orientation = choiceOf<Orientation>(box); });
    onChoice(m_ui->groupingBox, [](SummaryTemplate& to, const QComboBox& box) { to.grouping = choiceOf<RowGrouping>(box); });
    onChoice(m_ui->matrixBox, [](SummaryTemplate& to, const QComboBox& box) { to.matrixRegions = choiceOf<MatrixRegions>(box); });
    onChoice(m_ui->rankedByBox, [](SummaryTemplate& to, const QComboBox& box) { to.rankedBy = choiceOf<RankedBy>(box); });
    onChoice(m_ui->orderBox, [](SummaryTemplate& to, const QComboBox& box) { to.rankingOrder = choiceOf<RankingOrder>(box); });
    connect(m_columns, &LayoutColumnsEditor::edited, this, [this] { change([&](SummaryTemplate& layout) { layout.columns = m_columns->columns(); }); });
    connect(m_cells, &LayoutColumnsEditor::edited, this, [this] { change([&](SummaryTemplate& layout) { layout.cells = m_cells->columns(); }); });
    connect(m_filter, &LayoutFilterTree::edited, this, [this] {
        change([&](SummaryTemplate& layout) { layout.filter = m_filter->filterAfter(std::move(layout.filter)); });
    });
    connect(m_targetedOnly, &QCheckBox::clicked, this, [this](bool isOn) { change([&](SummaryTemplate& layout) { layout.filter.isTargetedOnly = isOn; }); });
    connect(m_ui->notesEdit, &QPlainTextEdit::textChanged, this, [this] {
        change([&](SummaryTemplate& layout) { layout.notes = linesOf(m_ui->notesEdit->toPlainText()); }, "notesEdit");
    });
}

void LayoutEditor::showFields() {
    const SummaryTemplate& layout = m_draft.now();
    setText(*m_ui->nameEdit, layout.name);
    setText(*m_ui->codeEdit, layout.code);
    setText(*m_ui->titleEdit, layout.title);
    setText(*m_ui->subtitleEdit, layout.subtitle);
    setText(*m_ui->signatureEdit, layout.signature);
    setChoice(*m_ui->paperBox, layout.page.paper);
    setChoice(*m_ui->orientationBox, layout.page.orientation);
    setChoice(*m_ui->groupingBox, layout.grouping);
    setChoice(*m_ui->matrixBox, layout.matrixRegions);
    setChoice(*m_ui->rankedByBox, layout.rankedBy);
    setChoice(*m_ui->orderBox, layout.rankingOrder);
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_cells), layout.matrixRegions == MatrixRegions::Columns ? tr("For each region") : tr("For each indicator"));
    m_columns->show(layout.columns);
    m_columns->offer(columnsFor(layout));
    m_cells->show(layout.cells);
    m_cells->offer(cellsFor(layout));
    m_filter->show(layout);
    m_targetedOnly->setChecked(layout.filter.isTargetedOnly);
    if (linesOf(m_ui->notesEdit->toPlainText()) == layout.notes) return;
    QString notes;
    for (const auto& note : layout.notes) notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + toQt(note);
    const QSignalBlocker quiet(m_ui->notesEdit);
    m_ui->notesEdit->setPlainText(notes);
}

/// What can be done now, and how the widths stand to the page.
void LayoutEditor::showState() {
    const bool isReadOnly = m_workspace.isReadOnly();
    m_ui->undoButton->setEnabled(m_draft.canUndo());
    m_ui->redoButton->setEnabled(m_draft.canRedo());
    m_ui->removeButton->setVisible(!m_isNew);
    m_ui->copyButton->setVisible(!m_isNew);
    for (QWidget* button : {m_ui->removeButton, m_ui->copyButton}) button->setEnabled(!isReadOnly);
    m_ui->codeEdit->setEnabled(m_isNew && !isReadOnly);
    m_ui->saveButton->setText(m_isNew ? tr("Save as the store's own") : tr("Save"));
    m_ui->saveButton->setEnabled(!isReadOnly && (m_isNew || m_draft.isEdited()));
    m_ui->saveButton->setToolTip(isReadOnly ? tr("The store is only read: layouts can be looked at.") : QStringLiteral("Ctrl+S"));
    showCodeNote();
    const auto fits = checkLayout(m_draft.now());
    if (!fits) return showProblem(fits.error());
    m_ui->problemLabel->hide();
    const SummaryTable& table = m_preview->table();
    m_ui->widthsLabel->setText(table.columns.empty() ? QString() : toQt(say(widthsOf(table), m_workspace.language())));
}

void LayoutEditor::showCodeNote() {
    const std::string& code = m_draft.now().code;
    m_ui->codeNote->setText(!m_isNew          ? tr("A layout of the store's own; saving makes its next revision.")
                            : isBuiltIn(code) ? tr("The code of a layout that comes with the program: the store's own will stand in its place.")
                                              : tr("What comes with the program is never changed: this will be a layout of the store's own."));
}

void LayoutEditor::showProblem(const Problem& problem) {
    QPalette red = palette();
    red.setColor(QPalette::WindowText, coloursOf(red).refused);
    m_ui->problemLabel->setPalette(red);
    m_ui->problemLabel->setText(toQt(say(problem, m_workspace.language())));
    m_ui->problemLabel->show();
}

} // namespace xushi
