#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class MainWindow;
class NarrativePage;
class NarrativeView;

/// 文字报告 as a person sees and uses it.
class NarrativeDriver {
public:
    explicit NarrativeDriver(MainWindow& window) : m_window(window) {}

    /// Ctrl+Shift+W.
    void open() const;
    bool isShown() const;
    NarrativePage& page() const;

    /// What stands in the report.
    QString text() const;
    QString title() const;
    /// 12 个数字 · 3 处标记 …
    QString counts() const;
    /// What stands instead of the report; empty while there is one.
    QString emptyText() const;
    void chooseTemplate(const QString& name) const;

    /// The cursor before a text of the report. False where it is not there.
    bool goTo(const QString& text) const;
    /// A click into the middle of it.
    bool click(const QString& text) const;
    /// What the mouse is told over it.
    QString tipOver(const QString& text) const;
    /// What is selected: the number or the mark that the cursor walked to.
    QString selected() const;

    /// What is said, indicator and period of each row beside the text.
    QStringList figureRows() const;
    bool areFiguresShown() const;
    /// The row that the cursor is on; empty: none.
    QString figureRow() const;
    void chooseFigure(int row) const;

    bool isPanelShown() const;
    QString generated() const;
    QString editor() const;
    bool isEditing() const;
    QString changes() const;
    /// F2, the text over what stands there, Ctrl+Enter.
    void rewrite(const QString& text) const;
    /// keepButton, restoreButton, editButton, cancelButton.
    bool offers(const char* button) const;
    void press(const char* button) const;

    /// The button of a format (DOCX, ODT), or the line of the menu of the others.
    void exportAs(const char* format) const;
    QString told() const;

private:
    NarrativeView& view() const;

    MainWindow& m_window;
};

} // namespace xushi
