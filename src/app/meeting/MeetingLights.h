#pragma once

#include "domain/analyses/Meeting.h"
#include "words/Sentences.h"

#include <QWidget>

namespace xushi {

/// How many indicators show each light: shape, word and number. Those that are not there are left out, and what is not judged.
class MeetingLights : public QWidget {
    Q_OBJECT
public:
    explicit MeetingLights(QWidget* parent);

    void showCounts(const Meeting& meeting, Language language);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Count {
        Light light;
        QString words;
    };
    int markSize() const { return fontMetrics().ascent(); }

    std::vector<Count> m_counts;
};

} // namespace xushi
