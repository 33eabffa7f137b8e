#pragma once

#include "domain/Records.h"

#include <optional>

namespace xushi {

/// Takes the fields of a record one by one, in the order in which fieldsOf wrote them. A field that does not fit gives
/// a default and lets `finished` refuse the whole record. The fields must outlive the reader.
class FieldReader {
public:
    explicit FieldReader(const Fields& fields) : m_fields(fields) {}

    std::string text();
    /// The items of a list, which stand in one field.
    Fields list();
    bool flag();
    int number();
    std::optional<int> optionalNumber();
    /// The bytes that a text of base64Of means.
    std::string base64();
    Decimal decimal();
    std::optional<Decimal> optionalDecimal();
    Month month();
    YearMonth yearMonth();
    std::optional<YearMonth> optionalYearMonth();
    Period period();
    FigureKey figureKey();
    CurveShape shape();
    std::vector<SealedVerdict> verdicts();
    std::vector<CheckSilence> silences();
    template <class C> C code() { return C{text()}; }
    template <class C> std::optional<C> optionalCode();
    template <class E> E tokenOf();
    template <class E> std::optional<E> optionalToken();

    /// False before fields that records of an earlier version do not have; they keep their defaults.
    bool hasMore() const { return m_next < m_fields.size(); }
    /// The record, if every field was taken and fitted; `record.unreadable` otherwise.
    template <class R> Result<R> finished(R record) const;

private:
    /// What was read, and notes when it could not be.
    template <class T> std::optional<T> noted(std::optional<T> value);
    template <class T> std::optional<T> noted(Result<T> value);

    const Fields& m_fields;
    std::size_t m_next = 0;
    bool m_isGood = true;
};

template <class T> std::optional<T> FieldReader::noted(std::optional<T> value) {
    m_isGood = m_isGood && value.has_value();
    return value;
}

template <class T> std::optional<T> FieldReader::noted(Result<T> value) {
    return noted(value ? std::optional(*std::move(value)) : std::nullopt);
}

template <class C> std::optional<C> FieldReader::optionalCode() {
    C code{text()};
    return code.empty() ? std::nullopt : std::optional(code);
}

template <class E> E FieldReader::tokenOf() { return noted(fromToken<E>(text())).value_or(E{}); }

template <class E> std::optional<E> FieldReader::optionalToken() {
    const std::string field = text();
    return field.empty() ? std::nullopt : noted(fromToken<E>(field));
}

template <class R> Result<R> FieldReader::finished(R record) const {
    if (m_isGood && !hasMore()) return record;
    return Problem{ProblemKind::Unreadable, "record.unreadable", {m_fields.empty() ? "" : m_fields.front()}};
}

} // namespace xushi
