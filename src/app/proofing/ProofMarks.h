#pragma once

#include "usecases/CheckProse.h"

#include <QString>

#include <vector>

namespace xushi {

/// Where a number of a checked text stands, in the units of a QString.
struct NumberMark {
    int start = 0;
    int end = 0;
    ProseVerdict verdict = ProseVerdict::NoFigure;
    QString hint; ///< what is told of it under the mouse
    int statement = 0; ///< its place among the statements
    bool isIgnored = false;
};

/// Where the code points of a text stand in its QString.
class ProofPlaces {
public:
    explicit ProofPlaces(const QString& text);

    int at(std::size_t codePoint) const;

private:
    std::vector<int> m_wide; ///< code points that take two units
    int m_size;
};

} // namespace xushi
