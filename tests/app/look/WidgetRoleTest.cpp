#include "app/look/Colours.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "support/SourceTree.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

namespace xushi {
namespace {

/// The words of a property "role", in every form.
std::vector<std::pair<std::string, std::string>> rolesOfForms() {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(XUSHI_SOURCE).parent_path() / "ui")) {
        std::ifstream file(entry.path());
        const SourceFile form{entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}};
        for (const auto& word : form.matches(R"re(name="role"[^>]*><string[^>]*>([^<]*)<)re")) found.emplace_back(form.path, word);
    }
    return found;
}

TEST(WidgetRole, IsKnownOfEveryWordOfAForm) {
    const auto roles = rolesOfForms();
    EXPECT_GT(roles.size(), 100u);
    for (const auto& [form, word] : roles) EXPECT_TRUE(widgetRole(toQt(word))) << form << " " << word;
}

TEST(WidgetRole, IsTakenFromTheProperty) {
    QWidget widget;
    EXPECT_EQ(roleOf(widget), WidgetRole::None);
    widget.setProperty("role", QStringLiteral("card"));
    EXPECT_EQ(roleOf(widget), WidgetRole::Card);
    widget.setProperty("role", QStringLiteral("nothing of this kind"));
    EXPECT_EQ(roleOf(widget), WidgetRole::None);
    setRole(widget, WidgetRole::Notice);
    EXPECT_EQ(roleOf(widget), WidgetRole::Notice);
    setRole(widget, WidgetRole::None);
    EXPECT_EQ(roleOf(widget), WidgetRole::None);
    EXPECT_TRUE(widget.dynamicPropertyNames().isEmpty());
}

struct SeenLabel : testing::Test {
    SeenLabel() {
        label.setText(QStringLiteral("说明"));
        label.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&label));
    }

    QColor colour() const { return label.palette().color(label.foregroundRole()); }
    QImage picture() { return label.grab().toImage(); }

    QLabel label;
    const QColor text = coloursOf(label.palette()).text;
    const QColor muted = coloursOf(label.palette()).muted;
};

TEST_F(SeenLabel, IsPaintedByTheRoleThatItIsGivenLater) {
    const QImage plain = picture();
    setRole(label, WidgetRole::Muted);
    EXPECT_EQ(colour(), muted);
    EXPECT_NE(picture(), plain);
    setRole(label, WidgetRole::None);
    EXPECT_EQ(colour(), text);
    EXPECT_EQ(picture(), plain);
}

TEST_F(SeenLabel, HasTheFontOfATitleAndLosesIt) {
    const QFont plain = label.font();
    setRole(label, WidgetRole::PageTitle);
    EXPECT_EQ(label.font().pointSizeF(), 13);
    EXPECT_EQ(label.font().weight(), QFont::DemiBold);
    EXPECT_EQ(label.font().families(), plain.families());
    setRole(label, WidgetRole::BigNumber);
    EXPECT_EQ(label.font().pointSizeF(), 20);
    setRole(label, WidgetRole::None);
    EXPECT_EQ(label.font().pointSizeF(), plain.pointSizeF());
    EXPECT_EQ(label.font().weight(), plain.weight());
}

TEST_F(SeenLabel, KeepsAGapAboveASection) {
    const int before = label.contentsRect().top();
    const int plain = label.sizeHint().height();
    setRole(label, WidgetRole::Section);
    EXPECT_EQ(label.contentsRect().top(), before + 8);
    EXPECT_GE(label.sizeHint().height(), plain + 8);
    setRole(label, WidgetRole::None);
    EXPECT_EQ(label.contentsRect().top(), before);
}

TEST(WidgetRole, ACardKeepsItsEdgeFree) {
    QFrame frame;
    auto* column = new QVBoxLayout(&frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new QWidget);
    frame.resize(120, 60);
    frame.show();
    const QSize plain = frame.contentsRect().size();
    setRole(frame, WidgetRole::Card);
    EXPECT_EQ(frame.contentsRect().size(), plain - QSize(2, 2));
    setRole(frame, WidgetRole::Moment);
    EXPECT_EQ(frame.contentsRect().size(), plain - QSize(0, 2));
    setRole(frame, WidgetRole::None);
    EXPECT_EQ(frame.contentsRect().size(), plain);
}

} // namespace
} // namespace xushi
