#pragma once

#include <QString>

namespace xushi {

class AnchorDialog;

/// The dialog that holds check codes against the store.
class AnchorDriver {
public:
    explicit AnchorDriver(AnchorDialog& dialog) : m_dialog(dialog) {}

    /// What is typed, and Ctrl+Enter.
    void check(const QString& codes) const;
    void readFile(const QString& path) const;
    void saveOwn(const QString& path) const;
    QString codes() const;
    QString verdict() const;
    QString answers() const;
    /// Waits until the store has answered; false after some seconds.
    bool isAnswered() const;

private:
    AnchorDialog& m_dialog;
};

} // namespace xushi
