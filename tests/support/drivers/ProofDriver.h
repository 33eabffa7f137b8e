#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class MainWindow;
class ProofPage;

/// 核对文稿 as a person sees and uses it.
class ProofDriver {
public:
    explicit ProofDriver(MainWindow& window) : m_window(window) {}

    /// Ctrl+Shift+K.
    void open() const;
    bool isShown() const;
    ProofPage& page() const;
    /// What takes keys and has no name to be called by; empty where everything has one.
    QStringList nameless() const;

    /// By the clipboard, over what stands there; read at once it is not.
    void paste(const QString& text) const;
    void type(const QString& text) const;
    QString text() const;
    /// What is selected in the text.
    QString selected() const;
    /// False where it takes longer than a few pauses.
    bool waitUntilRead() const;
    /// Into the middle of the first that reads so.
    void clickNumber(const QString& number) const;
    /// How many numbers are underlined.
    int marks() const;

    QString summary() const;
    QString emptyText() const;
    /// allChip, differentChip, contradictoryChip, questionChip, unknownChip, equalChip: 一致 2
    QString chip(const char* name) const;
    void click(const char* name) const;
    /// Number, result and stored number of every row that is shown.
    QStringList rows() const;
    QString current() const;
    void goTo(const QString& number) const;
    QString detail() const;
    bool canReplace() const;
    bool canStore() const;
    QString storeWords() const;
    void setDay(const QString& iso) const;
    /// text, findings, or whatever has the keys.
    QString focus() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
