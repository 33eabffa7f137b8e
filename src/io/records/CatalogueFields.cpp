#include "io/records/CatalogueFields.h"

#include <algorithm>
#include <cassert>

namespace xushi {
namespace {

using Field = CatalogueField;
using Form = FieldForm;

constexpr std::array departments{Field{"code", Form::Code}, Field{"name"}, Field{"assumed", Form::Flag}, Field{"order", Form::Whole}};

constexpr std::array regions{Field{"code", Form::Code},       Field{"name"},           Field{"type", Form::Token},
                             Field{"parent", Form::Reference, "regions"},              Field{"inTotal", Form::Flag},
                             Field{"validFrom", Form::Month}, Field{"validTo", Form::Month}, Field{"order", Form::Whole},
                             Field{"note"}};

constexpr std::array curves{Field{"code", Form::Code},   Field{"name"},       Field{"kind", Form::Token},   Field{"points", Form::Points}, Field{"years", Form::Whole},
                            Field{"day", Form::Day},     Field{"assumed", Form::Flag}, Field{"reason"},     Field{"decidedOn", Form::Day}};

constexpr std::array indicators{
    Field{"code", Form::Code},          Field{"name"},           Field{"aliases", Form::Texts},   Field{"initials"},
    Field{"section"},             Field{"department", Form::Reference, "departments"},      Field{"unit"},
    Field{"decimals", Form::Whole},     Field{"measure", Form::Token}, Field{"reporting", Form::Token}, Field{"frequency", Form::Token},
    Field{"direction", Form::Token},    Field{"janExempt", Form::Flag}, Field{"parent", Form::Reference, "indicators"},
    Field{"exhaustive", Form::Flag},    Field{"numerator", Form::Reference, "indicators"},        Field{"denominator", Form::Reference, "indicators"},
    Field{"basis"},               Field{"definition"},     Field{"validFrom", Form::Month}, Field{"validTo", Form::Month},
    Field{"order", Form::Whole},        Field{"inForceFrom", Form::Month}, Field{"changeReason"}};

constexpr std::array targets{
    Field{"indicator", Form::Reference, "indicators"}, Field{"region", Form::Reference, "regions"}, Field{"year", Form::Whole},
    Field{"nature", Form::Token},        Field{"comparator", Form::Token},   Field{"word"},
    Field{"commitment", Form::Token},    Field{"value", Form::Decimal},      Field{"startMonth", Form::Whole},
    Field{"document"},             Field{"basis"},               Field{"basisAssumption"},
    Field{"startLevel", Form::Decimal},  Field{"curve", Form::Reference, "curves"}, Field{"behindAt", Form::Decimal},
    Field{"farBehindAt", Form::Decimal}, Field{"decidedOn", Form::Day},      Field{"reason"},
    Field{"note"}};

constexpr std::array people{Field{"code", Form::Code},  Field{"name"},          Field{"role", Form::Token},
                            Field{"department", Form::Reference, "departments"}, Field{"login"}, Field{"assumed", Form::Flag},
                            Field{"validTo", Form::Month}, Field{"order", Form::Whole}};

constexpr std::array<CatalogueList, 6> lists{{{"departments", "处室", departments},
                                              {"regions", "地区", regions},
                                              {"curves", "曲线", curves},
                                              {"indicators", "指标", indicators},
                                              {"targets", "目标", targets},
                                              {"people", "人员", people}}};

} // namespace

std::span<const CatalogueList> catalogueLists() { return lists; }

const CatalogueList& catalogueList(std::string_view name) {
    const auto at = std::ranges::find(lists, name, &CatalogueList::name);
    assert(at != lists.end());
    return *at;
}

const CatalogueField* fieldOf(const CatalogueList& list, std::string_view name) {
    const auto at = std::ranges::find(list.fields, name, &CatalogueField::name);
    return at == list.fields.end() ? nullptr : &*at;
}

} // namespace xushi
