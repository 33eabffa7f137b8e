#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace xushi {

/// A person who types a name into the file dialog, or turns back where it is empty, and answers the question about replacing.
class FileDialogAnswers {
public:
    FileDialogAnswers(QString name, bool replaces) : m_name(std::move(name)), m_replaces(replaces) {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { answer(); });
        m_timer.start(1);
    }
    int questions() const { return m_questions; }
    /// Enter would have kept what stands there.
    bool isKeepingTheDefault() const { return m_isKeepingTheDefault; }

private:
    void answer() {
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* dialog = qobject_cast<QFileDialog*>(modal)) {
            if (m_name.isEmpty()) return dialog->reject();
            dialog->findChild<QLineEdit*>()->setText(m_name);
            QMetaObject::invokeMethod(dialog, "accept");
        } else if (auto* question = qobject_cast<QMessageBox*>(modal)) {
            ++m_questions;
            m_isKeepingTheDefault = question->buttonRole(question->defaultButton()) == QMessageBox::RejectRole;
            for (auto* button : question->buttons())
                if ((question->buttonRole(button) == QMessageBox::AcceptRole) == m_replaces) return button->click();
        }
    }

    QString m_name;
    bool m_replaces;
    int m_questions = 0;
    bool m_isKeepingTheDefault = false;
    QTimer m_timer;
};

} // namespace xushi
