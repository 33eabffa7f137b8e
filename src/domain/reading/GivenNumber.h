#pragma once

#include "domain/reading/Amount.h"

#include <utility>

namespace xushi {

/// A number as it was given for a field: a text that a person typed or a file holds, or what a cell of a file was read as.
/// Every way in meets here: a text goes through readNumber once the field is known, and both through the same conversion
/// into the unit of the row, with the same refusals.
class GivenNumber {
public:
    /// Typed by a person; an empty one takes the number away.
    GivenNumber(std::string typed) : m_text(std::move(typed)) {}
    GivenNumber(std::string_view typed) : m_text(typed) {}
    GivenNumber(const char* typed) : m_text(typed) {}
    /// As a file writes it.
    static GivenNumber inFile(std::string text);
    /// An exact value that was read elsewhere, with its unit, qualifier and marks; `text` is how it stood there.
    static GivenNumber read(NumberReading reading, std::string text);

    /// As it was given: for refusals and conflicts.
    const std::string& text() const { return m_text; }
    /// True when it is an exact value and its text is not to be read any more.
    bool isRead() const { return m_reading.has_value(); }

    Result<Amount> amount(std::string_view unit) const;
    Result<std::optional<Decimal>> numberOrNone(std::string_view unit) const;
    Result<std::optional<PublishedGrowth>> growth() const;
    Result<std::optional<Decimal>> points() const;

private:
    std::string m_text;
    Strictness m_strictness = Strictness::Typed;
    std::optional<NumberReading> m_reading;
};

} // namespace xushi
