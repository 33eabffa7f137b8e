#pragma once

#include <gtest/gtest.h>

#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdio>

namespace xushi {

/// What the platform without a screen says of itself, and the hand of the test of what it let go of (a key that opened a question is released behind it);
/// everything else that Qt warns of is a mistake of the program.
inline bool isExpectedWarning(const QString& message) {
    static const std::array known{QStringLiteral("This plugin does not support"), QStringLiteral("QStandardPaths: "),
                                  QStringLiteral("qt.qpa."),
                                  QStringLiteral("Keyboard event not accepted by receiving widget"), QStringLiteral("Mouse event")};
    return std::ranges::any_of(known, [&](const QString& start) { return message.startsWith(start); });
}

/// From now on a warning of Qt fails the test in which it is given.
inline void failOnQtWarnings() {
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& message) {
        const bool isBad = type == QtWarningMsg || type == QtCriticalMsg;
        const bool isPlatform = context.category && QString::fromLatin1(context.category).startsWith(QStringLiteral("qt.qpa"));
        if (isBad && !isPlatform && !isExpectedWarning(message)) ADD_FAILURE() << "Qt: " << message.toStdString();
        else std::fprintf(stderr, "%s\n", qPrintable(message));
        if (type == QtFatalMsg) std::abort();
    });
}

} // namespace xushi
