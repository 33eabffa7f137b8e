#pragma once

#include "domain/charts/SmallChart.h"
#include "plotting/ChartScene.h"
#include "plotting/PanelFrame.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace xushi {

/// A scene that shows one chart after the other in the look of print.
class ShownChart : public testing::Test {
protected:
    ChartScene& show(const Chart& chart, const QSizeF& size = {800, 400}, bool hasHead = false) {
        ChartLook look = printLook();
        look.hasHead = hasHead;
        m_scene.showChart(chart, look, size);
        return m_scene;
    }
    const PanelFrame& panel(std::size_t at = 0) const { return *m_scene.panels().at(at); }

    QImage picture() {
        QImage image(m_scene.sceneRect().size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter, image.rect(), m_scene.sceneRect());
        return image;
    }

    /// No two texts meet, and none is cut off.
    void expectReadable(const char* what) const {
        const auto texts = m_scene.texts();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            EXPECT_TRUE(m_scene.sceneRect().adjusted(-1, -1, 1, 1).contains(texts[i].rect)) << what << ": " << texts[i].text.toStdString();
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                EXPECT_FALSE(texts[i].rect.adjusted(1, 3, -1, -3).intersects(texts[j].rect.adjusted(1, 3, -1, -3)))
                    << what << ": " << texts[i].text.toStdString() << " | " << texts[j].text.toStdString();
        }
    }

    ChartScene m_scene;
};

} // namespace xushi
