#pragma once

#include "domain/Problem.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace xushi {

/// A value, or the Problem that stood in its way. Shaped like std::expected, which GCC 12 does not have.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : m_content(std::in_place_index<1>, std::move(problem)) {}

    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return assert(has_value()), std::get<0>(m_content); }
    const T& value() const& { return assert(has_value()), std::get<0>(m_content); }
    T&& value() && { return assert(has_value()), std::get<0>(std::move(m_content)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Problem& error() const { return assert(!has_value()), std::get<1>(m_content); }

private:
    std::variant<T, Problem> m_content;
};

/// Done, or the Problem that stood in the way.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Problem problem) : m_problem(std::move(problem)) {}

    bool has_value() const { return !m_problem; }
    explicit operator bool() const { return has_value(); }
    const Problem& error() const { return assert(m_problem), *m_problem; }

private:
    std::optional<Problem> m_problem;
};

} // namespace xushi
