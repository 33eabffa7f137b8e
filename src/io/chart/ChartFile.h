#pragma once

#include "domain/charts/Chart.h"

#include <string>

namespace xushi {

// A chart as a picture for a document, with its head and notes on a light ground, 960 logical pixels wide. Needs a QApplication.

/// PNG at 300 dots per inch, and says so: a word processor shows it ten inches wide. Empty where there is no memory for it.
std::string chartAsPng(const Chart& chart);
/// The characters of that picture for which an empty box stands, each once.
std::u32string undrawnInPicture(const Chart& chart);
/// SVG with its texts as text: who shows it draws them.
std::string chartAsSvg(const Chart& chart);

} // namespace xushi
