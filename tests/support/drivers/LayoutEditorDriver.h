#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace xushi {

class LayoutEditor;

/// The editor of a layout as a person sees and uses it. `root` is the window that it was opened in.
class LayoutEditorDriver {
public:
    explicit LayoutEditorDriver(QWidget& root) : m_root(root) {}

    /// By the button of the page of tables.
    void open() const;
    bool isOpen() const;
    LayoutEditor& editor() const;

    /// A tab by its name.
    void turnTo(const QString& tab) const;
    /// Typed over what stands in a field: nameEdit, codeEdit, titleEdit, subtitleEdit, signatureEdit.
    void typeInto(const char* field, const QString& text) const;
    QString textOf(const char* field) const;
    bool isEnabled(const char* part) const;
    QString tipOf(const char* button) const;
    /// In a box: paperBox, orientationBox, groupingBox, matrixBox, rankedByBox, orderBox.
    void choose(const char* box, const QString& word) const;
    QString noteOfTheCode() const;
    void tick(const QString& group, const QString& line) const;
    QStringList filterGroups() const;

    /// The columns of the tab that is in front: their titles, in order.
    QStringList titles() const;
    /// Puts the cursor there with the mouse.
    void goToColumn(const QString& title, int cell = 1) const;
    /// Typed over the title, the title above, the width or the decimals of a column.
    void typeCell(const QString& title, int cell, const QString& text) const;
    void addColumn(const QString& word) const;
    QStringList offeredColumns() const;
    /// A button: columnUpButton, columnDownButton, removeColumnButton, undoButton, redoButton, saveButton, closeButton, copyButton,
    /// removeButton, yesButton, noButton, backButton.
    void press(const char* button) const;

    /// The titles of the columns of the table that is drawn, after the pause.
    QStringList drawnTitles() const;
    int drawnWidth() const;
    QString widths() const;
    /// Empty while nothing is wrong.
    QString problem() const;
    bool isAsking() const;
    QString question() const;

private:
    QWidget& tab() const;

    QWidget& m_root;
};

} // namespace xushi
