#pragma once

#include <nlohmann/json.hpp>

namespace xushi {

/// A document of the exchange with one of everything, for tests to bend.
inline nlohmann::ordered_json smallCatalogue() {
    return nlohmann::ordered_json::parse(R"({
        "format": 1, "title": "T", "sample": false,
        "departments": [{"code": "D", "name": "处"}],
        "regions": [{"code": "C", "name": "市", "type": "city"}, {"code": "R", "name": "区", "parent": "C"}],
        "curves": [{"code": "K", "name": "曲线", "kind": "planned-points",
                    "points": [{"month": 3, "share": "15"}, {"month": 12, "share": "100"}]}],
        "indicators": [{"code": "A", "name": "指标甲", "department": "D"},
                       {"code": "B", "name": "指标乙", "parent": "A"}],
        "targets": [{"indicator": "A", "region": "C", "year": 2025, "value": "268.0", "curve": "K"}]
    })");
}

} // namespace xushi
