#pragma once

#include <QString>

class QDialog;

namespace xushi {

class MainWindow;

/// The dialogs that ask for a PIN and change one, by keys.
class PinDriver {
public:
    explicit PinDriver(MainWindow& window) : m_window(window) {}

    bool isAsked() const;
    /// What the question says, whose PIN it is.
    QString question() const;
    /// Types it and presses Enter, until it was held against what is kept.
    void answer(const QString& pin) const;
    void leave() const;

    /// By the menu of who is working.
    void openChange() const;
    bool isChanging() const;
    QString offered() const; ///< the button that sets or changes; empty where it is not there
    /// What is typed into the fields that are there, and Enter.
    void change(const QString& present, const QString& pin, const QString& again) const;
    /// The button that takes it away.
    void drop(const QString& present) const;
    void chooseWhose(const QString& name) const;
    void dropTheirs(const QString& present, const QString& reason) const;
    QStringList people() const;

    /// What either dialog says of what was typed.
    QString told() const;

private:
    QDialog& asking() const;
    QDialog& changing() const;

    MainWindow& m_window;
};

} // namespace xushi
