#include "app/catalog/SuccessorBar.h"

#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xushi {
namespace {

constexpr int fieldWidth = 120;

} // namespace

SuccessorBar::SuccessorBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("successorBar"));
    setRole(*this, WidgetRole::Notice);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    const auto field = [&](const QString& label, const char* name) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        edit->setMaximumWidth(fieldWidth);
        auto* text = new QLabel(label, this);
        text->setBuddy(edit);
        row->addWidget(text);
        row->addWidget(edit);
        return edit;
    };
    m_from = field(tr("Replace it by a new indicator from"), "successorFromEdit");
    m_code = field(tr("with the code"), "successorCodeEdit");
    auto* note = new QLabel(tr("Its figures stay as they are."), this);
    setRole(*note, WidgetRole::Muted);
    row->addWidget(note, 1);
    auto* replace = new QPushButton(tr("Replace"), this);
    replace->setObjectName(QStringLiteral("successorButton"));
    auto* cancel = new QPushButton(tr("Not now"), this);
    row->addWidget(replace);
    row->addWidget(cancel);
    const auto request = [this] { emit replaceRequested(m_code->text().trimmed(), m_from->text().trimmed()); };
    connect(replace, &QPushButton::clicked, this, request);
    connect(m_from, &QLineEdit::returnPressed, this, request);
    connect(m_code, &QLineEdit::returnPressed, this, request);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void SuccessorBar::ask(const QString& code, const YearMonth& from) {
    m_code->setText(code);
    m_from->setText(toQt(from.toText()));
    show();
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

} // namespace xushi
