#pragma once

#include <QStringList>

class QWidget;

namespace xushi {

class KeysDialog;

/// The start page as a person sees and uses it.
class StartDriver {
public:
    /// The page, or a window that has it.
    explicit StartDriver(QWidget& root) : m_root(root) {}

    /// The paths of the stores that are offered, the latest first; empty where none is shown.
    QStringList recent() const;
    bool isRecentTitleShown() const;
    void openRecent(int line);
    void takeSample();
    void makeStore();
    void chooseStore();

private:
    QWidget& m_root;
};

/// The dialog of the keys.
class KeysDriver {
public:
    explicit KeysDriver(KeysDialog& dialog) : m_dialog(dialog) {}

    /// How far the table can be scrolled down and sideways.
    int furtherDown() const;
    int furtherAside() const;
    QStringList lines() const;
    /// The lines that do not fit into their place.
    QStringList cutOffLines() const;
    void close();

private:
    KeysDialog& m_dialog;
};

} // namespace xushi
