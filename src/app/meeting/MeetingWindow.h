#pragma once

#include "app/office/Workspace.h"
#include "domain/charts/Chart.h"
#include "words/MeetingPhrases.h"

#include <QLabel>
#include <QList>
#include <QWidget>

#include <memory>

class QScreen;

namespace xushi {

class LinesLabel;
class ChartPicture;
class MeetingCounties;
class MeetingLights;

/// The screen that a meeting goes onto: the one after `of`, so that the speaker keeps theirs; `of` itself where it is alone.
QScreen* screenBeside(const QList<QScreen*>& screens, QScreen* of);

/// 会议模式: what is behind on a screen of its own, one indicator after the other. It is read once, when it opens, and nothing of it can
/// be changed. Esc closes it.
class MeetingWindow : public QWidget {
    Q_OBJECT
public:
    MeetingWindow(Workspace& workspace, QWidget* parent);
    ~MeetingWindow() override;

    /// Over a whole screen: another one than the speaker's, where there is another.
    void present(QScreen* speaker);
    const Meeting& meeting() const { return m_meeting; }
    /// The slide that is shown, from 0.
    int slide() const { return m_slide; }

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void buildSlide();
    void buildFoot();
    void dress();
    void judge();
    void walkTo(int slide);
    void showSlide();
    std::optional<Chart> chartOfSlide(const MeetingSlide& slide) const;
    void goOnto(QScreen* screen);
    bool act(int key);

    Workspace& m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what the meeting points into
    Meeting m_meeting;
    int m_slide = 0;

    QLabel* m_head = nullptr;
    MeetingLights* m_lights = nullptr;
    QWidget* m_body = nullptr;   ///< what is shown of a slide
    QLabel* m_mark = nullptr;    ///< shape and word of its light
    LinesLabel* m_title = nullptr;
    QLabel* m_number = nullptr;
    LinesLabel* m_facts = nullptr;
    ChartPicture* m_chart = nullptr;
    MeetingCounties* m_counties = nullptr;
    LinesLabel* m_explanation = nullptr;
    LinesLabel* m_duty = nullptr; ///< and the remarks
    QLabel* m_empty = nullptr;
    QLabel* m_keys = nullptr;
};

} // namespace xushi
