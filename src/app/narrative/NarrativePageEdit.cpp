// What a person writes over the sentences of a report.
#include "app/narrative/NarrativePage.h"
#include "app/text/QtText.h"
#include "ui_NarrativePage.h"

#include <QSignalBlocker>

#include <algorithm>

namespace xushi {

void NarrativePage::wireEditor() {
    connect(m_ui->editButton, &QPushButton::clicked, this, &NarrativePage::beginEdit);
    connect(m_ui->storeButton, &QPushButton::clicked, this, &NarrativePage::store);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &NarrativePage::leave);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &NarrativePage::keep);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &NarrativePage::restore);
}

const Narrative::Sentence* NarrativePage::sentenceOf(const std::string& id) const {
    const auto sentences = sentencesOf(m_ui->view->narrative());
    const auto at = std::ranges::find(sentences, id, &Narrative::Sentence::id);
    return at == sentences.end() ? nullptr : *at;
}

/// Both texts of the sentence in the editor, else of the edited one that the cursor is in.
void NarrativePage::refreshPanel() {
    const bool isEditing = !m_edited.empty();
    const auto* sentence = sentenceOf(isEditing ? m_edited : m_ui->view->currentSentence());
    m_ui->editButton->setEnabled(sentence && !isEditing && !workspace().isReadOnly());
    m_ui->editPanel->setVisible(isEditing || (sentence && sentence->edited));
    m_ui->editor->setReadOnly(!isEditing);
    m_ui->storeButton->setVisible(isEditing);
    m_ui->cancelButton->setVisible(isEditing);
    m_ui->keepButton->setVisible(!isEditing && sentence && sentence->isOutdated());
    m_ui->restoreButton->setVisible(sentence && sentence->edited);
    for (auto* button : {m_ui->keepButton, m_ui->restoreButton}) button->setEnabled(!workspace().isReadOnly());
    if (!sentence) return;
    m_ui->generated->setPlainText(toQt(sentence->generated()));
    if (!isEditing) m_ui->editor->setPlainText(toQt(sentence->text()));
    const QString changes = changesOf(*sentence);
    m_ui->changesLabel->setText(changes);
    m_ui->changesLabel->setToolTip(changes);
}

QString NarrativePage::changesOf(const Narrative::Sentence& sentence) const {
    if (!sentence.isOutdated()) return {};
    QStringList changes;
    const auto said = [](const std::string& text) { return text.empty() ? QStringLiteral("—") : toQt(text); };
    for (const auto& change : sentence.edited->changes) changes << said(change.before) + QStringLiteral("→") + said(change.now);
    return tr("Changed since: %1").arg(changes.join(QStringLiteral("，")));
}

void NarrativePage::beginEdit() {
    if (!m_ui->editButton->isEnabled()) return;
    const auto* sentence = sentenceOf(m_ui->view->currentSentence());
    if (!sentence) return;
    m_edited = sentence->id;
    m_editedOver = m_ui->view->narrative();
    m_ui->editor->setPlainText(toQt(sentence->text()));
    refreshPanel();
    m_ui->editor->setFocus();
    m_ui->editor->selectAll();
}

void NarrativePage::endEdit() {
    m_edited.clear();
    m_editedOver = {};
    refreshPanel();
}

/// Another period, region or template is about to be shown. What is refused stays in the editor, over the report that it was written in.
void NarrativePage::settleEdit() {
    if (isChanged()) store();
    else if (!m_edited.empty()) endEdit();
}

bool NarrativePage::isChanged() const {
    if (m_edited.empty()) return false;
    const auto sentences = sentencesOf(m_editedOver);
    const auto at = std::ranges::find(sentences, m_edited, &Narrative::Sentence::id);
    return at == sentences.end() || m_ui->editor->toPlainText() != toQt((*at)->text());
}

/// Over the sentence as it was shown when the editor was opened: whatever changed since has its mark.
bool NarrativePage::store() {
    if (m_edited.empty()) return false;
    if (isChanged()) {
        QString text = m_ui->editor->toPlainText();
        const auto written = workspace().acts().saveSentenceEdit(m_editedOver, m_edited, text.replace(QLatin1Char('\n'), QString()).trimmed());
        if (!written) return tellRefused(written.error());
        m_isStale = true;
    }
    const bool hadKeys = m_ui->editPanel->isAncestorOf(focusWidget());
    endEdit();
    if (m_isStale) isVisible() ? refresh() : followSoon();
    if (hadKeys) m_ui->view->setFocus();
    return true;
}

/// The same text over the figures of now.
void NarrativePage::keep() {
    const auto* sentence = sentenceOf(m_ui->view->currentSentence());
    if (!sentence || !sentence->edited) return;
    const auto written = workspace().acts().saveSentenceEdit(m_ui->view->narrative(), sentence->id, toQt(sentence->edited->text));
    if (!written) return void(tellRefused(written.error()));
    refresh();
    m_ui->view->setFocus();
}

void NarrativePage::restore() {
    const auto* sentence = sentenceOf(m_edited.empty() ? m_ui->view->currentSentence() : m_edited);
    if (!sentence || !sentence->edited) return;
    const Narrative& shown = m_ui->view->narrative();
    const auto written = workspace().acts().withdrawSentenceEdit({shown.code, sentence->id, shown.period, shown.region});
    if (!written) return void(tellRefused(written.error()));
    endEdit();
    refresh();
    m_ui->view->setFocus();
}

bool NarrativePage::tellRefused(const Problem& problem) {
    const QString why = toQt(say(problem, workspace().language()));
    m_ui->changesLabel->setText(why);
    m_ui->changesLabel->setToolTip(why);
    return false;
}

void NarrativePage::showUnsaved() {
    if (m_edited.empty()) return;
    m_ui->view->goToSentence(m_edited);
    m_ui->editor->setFocus();
}

} // namespace xushi
