#include "app/window/PageList.h"
#include "support/OpenWindow.h"
#include "support/QtWarnings.h"
#include "support/Rounds.h"
#include "support/ScopedVariable.h"

#include <QAbstractButton>
#include <QDialog>
#include <QMessageBox>
#include <QTimer>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <random>
#include <unistd.h>

namespace xushi {
namespace {

constexpr unsigned secondsForAnAct = 60;
constexpr int mostWithinADialog = 12; ///< then it is left

/// What was done last, for whoever reads why the program ended or stood still.
class LastActs {
public:
    static void note(const QString& act) {
        auto& line = lines[static_cast<std::size_t>(next++) % lines.size()];
        const QByteArray text = act.toUtf8().left(static_cast<qsizetype>(line.size()) - 2) + '\n';
        std::memcpy(line.data(), text.constData(), static_cast<std::size_t>(text.size()) + 1);
    }
    /// Of a signal.
    static void tell(int signal) {
        tell();
        std::signal(signal, SIG_DFL);
        ::raise(signal == SIGALRM ? SIGABRT : signal);
    }
    /// Also within a signal: nothing but write.
    static void tell() {
        const auto count = static_cast<int>(lines.size());
        for (int i = std::max(0, next - count); i < next; ++i) {
            const auto& line = lines[static_cast<std::size_t>(i % count)];
            (void)!::write(STDERR_FILENO, line.data(), std::strlen(line.data()));
        }
    }

private:
    static inline std::array<std::array<char, 120>, 40> lines{};
    static inline int next = 0;
};

/// Somebody who clicks and types anywhere, in menus and dialogs too, and knows nothing. What Qt warns of meanwhile is printed with what was done: a hint, for
/// such a hand also asks for what nobody can.
class AnyHand : public QObject {
public:
    AnyHand(OpenWindow& open, unsigned seed) : m_open(open), m_random(seed) {
        for (const int signal : {SIGALRM, SIGSEGV, SIGABRT}) std::signal(signal, static_cast<void (*)(int)>(LastActs::tell));
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
            if (type == QtDebugMsg || type == QtInfoMsg || isExpectedWarning(message)) return;
            std::cerr << "Qt: " << message.toStdString() << ", after:\n";
            LastActs::tell();
        });
        waitForDialogs();
    }
    ~AnyHand() override {
        qInstallMessageHandler(m_before);
        ::alarm(0);
        for (const int signal : {SIGALRM, SIGSEGV, SIGABRT}) std::signal(signal, SIG_DFL);
    }

    void act() {
        ::alarm(secondsForAnAct);
        m_within = 0;
        if (upTo(30) == 0) showPage();
        else if (upTo(40) == 0) resize();
        else actIn(place());
        QCoreApplication::processEvents();
        comeBack();
    }
    /// What this hand has not put away: menus, dialogs, whatever is typed.
    void putAway() {
        for (int i = 0; i < 50 && QApplication::activePopupWidget(); ++i) leave();
        ::alarm(0);
    }

private:
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    template <class Value, std::size_t count> Value oneOf(const std::array<Value, count>& all) { return all[static_cast<std::size_t>(upTo(static_cast<int>(count) - 1))]; }

    QWidget& place() {
        if (QWidget* popup = QApplication::activePopupWidget()) return *popup;
        if (QWidget* modal = QApplication::activeModalWidget()) return *modal;
        const auto windows = QApplication::topLevelWidgets();
        std::vector<QWidget*> shown;
        for (QWidget* each : windows)
            if (each->isVisible() && each->windowType() != Qt::ToolTip) shown.push_back(each);
        return shown.empty() ? m_open.window : *shown[static_cast<std::size_t>(upTo(static_cast<int>(shown.size()) - 1))];
    }
    void actIn(QWidget& widget) {
        switch (upTo(5)) {
        case 0: case 1: return click(widget);
        case 2: return turn(widget);
        default: return press(widget);
        }
    }
    void click(QWidget& within) {
        const QPoint at(upTo(std::max(0, within.width() - 1)), upTo(std::max(0, within.height() - 1)));
        QWidget* child = within.childAt(at);
        QWidget& widget = child ? *child : within;
        const QPoint own = widget.mapFrom(&within, at);
        const auto button = upTo(6) == 0 ? Qt::RightButton : Qt::LeftButton;
        const auto modifiers = oneOf(std::array<Qt::KeyboardModifiers, 4>{Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier});
        LastActs::note(QStringLiteral("click %1 %2 at %3,%4").arg(QLatin1String(widget.metaObject()->className()), widget.objectName()).arg(at.x()).arg(at.y()));
        if (upTo(8) == 0) QTest::mouseDClick(&widget, Qt::LeftButton, modifiers, own);
        else QTest::mouseClick(&widget, button, modifiers, own);
        if (button == Qt::RightButton && !QApplication::activePopupWidget()) {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, own, widget.mapToGlobal(own));
            QCoreApplication::sendEvent(&widget, &asked);
        }
    }
    void turn(QWidget& within) {
        const QPoint at(upTo(std::max(0, within.width() - 1)), upTo(std::max(0, within.height() - 1)));
        QWidget* child = within.childAt(at);
        QWidget& widget = child ? *child : within;
        const QPointF own = widget.mapFrom(&within, at);
        QWheelEvent event(own, widget.mapToGlobal(own), QPoint(), QPoint(0, upTo(1) == 0 ? 120 : -120), Qt::NoButton, upTo(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
        LastActs::note(QStringLiteral("wheel over %1 %2").arg(QLatin1String(widget.metaObject()->className()), widget.objectName()));
        QCoreApplication::sendEvent(&widget, &event);
    }
    void press(QWidget& fallback) {
        static constexpr std::array keys{Qt::Key_Return, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Escape, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right,
                                         Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Insert,
                                         Qt::Key_F1, Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F10, Qt::Key_F11, Qt::Key_F12, Qt::Key_Menu};
        static constexpr std::array letters{"0", "1", "5", "9", ".", "-", "%", "a", "c", "e", "g", "h", "n", "q", "s", "v", "w", "x", "y", "z", "?", "/", "无", "亿"};
        const auto modifiers = oneOf(std::array<Qt::KeyboardModifiers, 7>{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier, Qt::ControlModifier | Qt::ShiftModifier});
        if (upTo(1) == 0) {
            const auto key = oneOf(keys);
            LastActs::note(QStringLiteral("key %1").arg(QKeySequence(QKeyCombination(modifiers, key)).toString()));
            return hand::press(key, modifiers, &fallback);
        }
        const QString letter = QString::fromUtf8(oneOf(letters));
        LastActs::note(QStringLiteral("letter %1 with %2").arg(letter).arg(static_cast<int>(modifiers.toInt())));
        if (modifiers == Qt::NoModifier || letter.front().unicode() >= 128) return hand::type(letter, &fallback);
        hand::press(static_cast<Qt::Key>(letter.front().toUpper().unicode()), modifiers, &fallback);
    }
    void showPage() {
        const auto pages = pageList();
        const auto& page = pages[static_cast<std::size_t>(upTo(static_cast<int>(pages.size()) - 1))];
        LastActs::note(QStringLiteral("page %1").arg(QLatin1String(page.id)));
        m_open.window.showPage(QLatin1String(page.id));
    }
    void resize() {
        const QSize size(916 + upTo(700), 600 + upTo(400));
        LastActs::note(QStringLiteral("window of %1 × %2").arg(size.width()).arg(size.height()));
        m_open.window.resize(size);
    }
    /// A dialog and an open menu have a loop of their own, in which this goes on.
    void waitForDialogs() {
        QTimer::singleShot(5, this, [this] {
            waitForDialogs();
            if (!QApplication::activePopupWidget() && !QApplication::activeModalWidget()) return;
            if (++m_within > mostWithinADialog) leave();
            else actIn(place());
        });
    }
    void leave() {
        LastActs::note(QStringLiteral("leave %1").arg(QLatin1String(place().metaObject()->className())));
        if (QWidget* popup = QApplication::activePopupWidget()) return void(popup->close());
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* question = qobject_cast<QMessageBox*>(dialog);
        if (question && !question->escapeButton() && !question->buttons().isEmpty()) return question->buttons().constFirst()->click();
        if (dialog) dialog->reject();
    }
    /// The window that was closed is opened, and the store that was left.
    void comeBack() {
        if (!m_open.window.isVisible()) m_open.window.show();
        if (!m_open.window.workspace().isOpen()) (void)m_open.window.openStore(toQt(m_open.storePath));
        if (!QApplication::activeWindow()) QApplication::setActiveWindow(&m_open.window);
    }

    OpenWindow& m_open;
    std::mt19937 m_random;
    QtMessageHandler m_before = nullptr;
    int m_within = 0; ///< acts in the dialogs that this act opened
};

/// Where a file lands whose name is typed without a folder.
class WorkingFolder {
public:
    explicit WorkingFolder(const std::filesystem::path& folder) : m_before(std::filesystem::current_path()) { std::filesystem::current_path(folder); }
    ~WorkingFolder() { std::filesystem::current_path(m_before); }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    std::filesystem::path m_before;
};

/// XUSHI_LONG=n: n times as many, by n hands.
TEST(AnyHand, FindsNoPlaceWhereTheProgramEndsOrStandsStill) {
    constexpr int acts = 600;
    for (int round = 0; round < rounds(1); ++round) {
        TemporaryFolder home;
        const ScopedVariable own("HOME", home.path().c_str());
        const WorkingFolder there(home.path());
        OpenWindow open("demonstration");
        {
            AnyHand hand(open, static_cast<unsigned>(100 + round));
            for (int i = 0; i < acts; ++i) hand.act();
            hand.putAway();
        }
        const auto report = open.window.workspace().openStore().store().verify();
        ASSERT_TRUE(report) << report.error().key;
        EXPECT_TRUE(report->faults.empty()) << "hand " << round;
        std::cout << "hand " << round << ": " << acts << " acts anywhere, " << report->journalEntries << " entries\n";
    }
}

} // namespace
} // namespace xushi
