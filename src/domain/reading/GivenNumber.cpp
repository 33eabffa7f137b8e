#include "domain/reading/GivenNumber.h"

namespace xushi {

GivenNumber GivenNumber::inFile(std::string text) {
    GivenNumber given(std::move(text));
    given.m_strictness = Strictness::FromFile;
    return given;
}

GivenNumber GivenNumber::read(NumberReading reading, std::string text) {
    GivenNumber given(std::move(text));
    given.m_reading = std::move(reading);
    return given;
}

Result<Amount> GivenNumber::amount(std::string_view unit) const {
    return m_reading ? amountOf(*m_reading, m_text, unit) : readAmount(m_text, unit, m_strictness);
}

Result<std::optional<Decimal>> GivenNumber::numberOrNone(std::string_view unit) const {
    return m_reading ? numberOrNoneOf(*m_reading, m_text, unit) : readNumberOrNone(m_text, unit, m_strictness);
}

Result<std::optional<PublishedGrowth>> GivenNumber::growth() const {
    return m_reading ? publishedGrowthOf(*m_reading, std::nullopt, m_text) : readPublishedGrowth(m_text, m_strictness);
}

Result<std::optional<Decimal>> GivenNumber::points() const {
    return m_reading ? publishedPointsOf(*m_reading, m_text) : readPublishedPoints(m_text, m_strictness);
}

} // namespace xushi
