#pragma once

#include "app/entry/grid/EntryView.h"
#include "app/window/MainWindow.h"
#include "support/TemporaryFolder.h"

#include <vector>

namespace xushi {

/// The real window at its entry page, on a store of its own that is on disk and as durable as every other.
class BenchWindow {
public:
    /// Shows `period` of a store with this catalogue and these figures.
    BenchWindow(const Catalogue& catalogue, const std::vector<Figure>& figures, const Period& period);

    /// Shows `period` of a store that is there already, once it is proved.
    BenchWindow(const std::string& store, const Period& period);

    /// Lets the window do all that it has put off: what has changed is painted.
    void settle() const;
    /// The same, and paints the whole grid once more.
    void paint() const;
    /// To the widget that has the focus of the grid: an open editor, else the grid itself.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {}) const;
    /// From now on the grid of a whole year is the one that is painted and takes the keys.
    void showYear();

private:
    void show(const std::string& store, const Period& period);

public:
    TemporaryFolder folder;
    MainWindow window{Language::Chinese};
    EntryView* grid = nullptr;
};

/// A province of 200 indicators in 110 counties, each with a target and figures of these months, at May of 2025.
BenchWindow aProvince(const std::vector<Period>& months);

/// A city and `regions` other regions, one department, `indicators` indicators in 亿元.
Catalogue aBenchCatalogue(int indicators, int regions);

} // namespace xushi
