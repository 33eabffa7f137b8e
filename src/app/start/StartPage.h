#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace xushi {

/// What stands there before a store is open: sample, new, open, and the recent ones.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    ~StartPage() override;

    /// Reads the recent stores again.
    void refresh();

signals:
    void openRequested();
    void newRequested();
    void sampleRequested(const QString& name);
    void recentRequested(const QString& path);

private:
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace xushi
