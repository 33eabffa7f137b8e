#include "io/records/CatalogueFields.h"

#include <algorithm>
#include <cassert>

namespace xushi {
namespace {

using enum FieldForm;

constexpr std::array departments{CatalogueField{"code"}, CatalogueField{"name"}, CatalogueField{"assumed", Flag},
                                 CatalogueField{"order", Whole}};

constexpr std::array regions{CatalogueField{"code"},          CatalogueField{"name"},
                             CatalogueField{"type"},          CatalogueField{"parent"},
                             CatalogueField{"inTotal", Flag}, CatalogueField{"validFrom"},
                             CatalogueField{"validTo"},       CatalogueField{"order", Whole},
                             CatalogueField{"note"}};

constexpr std::array curves{CatalogueField{"code"},           CatalogueField{"name"},
                            CatalogueField{"kind"},           CatalogueField{"points", Points},
                            CatalogueField{"years", Whole},   CatalogueField{"day"},
                            CatalogueField{"assumed", Flag},  CatalogueField{"reason"},
                            CatalogueField{"decidedOn"}};

constexpr std::array indicators{
    CatalogueField{"code"},        CatalogueField{"name"},           CatalogueField{"aliases", Texts},
    CatalogueField{"initials"},    CatalogueField{"section"},        CatalogueField{"department"},
    CatalogueField{"unit"},        CatalogueField{"decimals", Whole}, CatalogueField{"measure"},
    CatalogueField{"reporting"},   CatalogueField{"frequency"},      CatalogueField{"direction"},
    CatalogueField{"janExempt", Flag}, CatalogueField{"parent"},     CatalogueField{"exhaustive", Flag},
    CatalogueField{"numerator"},   CatalogueField{"denominator"},    CatalogueField{"basis"},
    CatalogueField{"definition"},  CatalogueField{"validFrom"},      CatalogueField{"validTo"},
    CatalogueField{"order", Whole}, CatalogueField{"inForceFrom"},   CatalogueField{"changeReason"}};

constexpr std::array targets{
    CatalogueField{"indicator"},  CatalogueField{"region"},   CatalogueField{"year", Whole},
    CatalogueField{"nature"},     CatalogueField{"comparator"}, CatalogueField{"word"},
    CatalogueField{"commitment"}, CatalogueField{"value"},    CatalogueField{"startMonth", Whole},
    CatalogueField{"document"},   CatalogueField{"basis"},    CatalogueField{"basisAssumption"},
    CatalogueField{"startLevel"}, CatalogueField{"curve"},    CatalogueField{"behindAt"},
    CatalogueField{"farBehindAt"}, CatalogueField{"decidedOn"}, CatalogueField{"reason"},
    CatalogueField{"note"}};

constexpr std::array people{CatalogueField{"code"},  CatalogueField{"name"},          CatalogueField{"role"},
                            CatalogueField{"department"}, CatalogueField{"login"},    CatalogueField{"assumed", Flag},
                            CatalogueField{"validTo"}, CatalogueField{"order", Whole}};

constexpr CatalogueList peopleList{"people", people};

constexpr std::array<CatalogueList, 5> lists{{{"departments", departments},
                                              {"regions", regions},
                                              {"curves", curves},
                                              {"indicators", indicators},
                                              {"targets", targets}}};

} // namespace

std::span<const CatalogueList> catalogueLists() { return lists; }

const CatalogueList& catalogueList(std::string_view name) {
    if (name == peopleList.name) return peopleList;
    const auto at = std::ranges::find(lists, name, &CatalogueList::name);
    assert(at != lists.end());
    return *at;
}

} // namespace xushi
