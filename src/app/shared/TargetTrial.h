#pragma once

#include "app/office/Workspace.h"
#include "usecases/PreviewTarget.h"

#include <optional>
#include <vector>

namespace xushi {

/// Judges a target and its curve before they are saved, by the figures as far back as the curve looks.
class TargetTrial {
public:
    explicit TargetTrial(Workspace& workspace) : m_workspace(workspace) {}

    /// Which target is tried.
    void setKey(const TargetKey& key);
    /// How many years before the target's own the curve that is tried needs.
    void setYearsLookedBack(int years) { m_years = years; }
    /// Figures have changed: earlier years are read again when a curve needs them.
    void forgetFigures() { m_earlier.reset(); }

    /// What was done by each month of the years looked back at.
    PastShares pastShares() const;
    /// The verdict with `curve` where there is one, otherwise with the curve that the target names.
    std::optional<TargetPreview> judge(const Target& target, const std::optional<Curve>& curve) const;

private:
    BoardRequest request() const;

    struct EarlierFigures {
        int first = 0;
        int last = 0;
        std::vector<Figure> figures;
    };

    Workspace& m_workspace;
    TargetKey m_key;
    int m_years = 0;
    mutable std::optional<EarlierFigures> m_earlier; ///< where the curve looks further back than the workspace does
};

} // namespace xushi
