#pragma once

#include "words/MeetingPhrases.h"

#include <QWidget>

namespace xushi {

/// The counties of a slide as lines with a bar each. Where there is no room for all, the last line says how many more there are.
class MeetingCounties : public QWidget {
    Q_OBJECT
public:
    explicit MeetingCounties(QWidget* parent);

    void showCounties(const MeetingSlideText& slide, Language language);
    /// How many of them there is room for.
    int shownCount() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        int name = 0;   ///< left edges in pixels
        int value = 0;  ///< right edges
        int number = 0;
        int bar = 0;    ///< left edge
    };

    int rowHeight() const;
    int markSize() const { return fontMetrics().ascent(); }
    QString nameOf(const MeetingCountyText& county) const;
    int widthOf(const QString& head, std::string MeetingCountyText::*text) const;
    Columns columns() const;
    void paintHead(QPainter& painter, const Columns& at) const;
    void paintCounty(QPainter& painter, const Columns& at, const QRect& line, const MeetingCountyText& county) const;
    void paintBar(QPainter& painter, const QRect& room, const MeetingCountyText& county) const;

    MeetingSlideText m_slide;
    Percent m_wholeBar; ///< of the longest line
    Language m_language = Language::Chinese;
};

} // namespace xushi
