#include "domain/reading/Formula.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"
#include "domain/reading/Magnitude.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace xushi {
namespace {

__extension__ typedef __int128 Wide;

constexpr int deepestBracket = 20;

Wide greatestDivisor(Wide a, Wide b) {
    while (b != 0) a = std::exchange(b, a % b);
    return a < 0 ? -a : a;
}

/// A reduced fraction, and the decimals that its terms were written with.
struct Term {
    Wide numerator = 0;
    Wide denominator = 1;
    int scale = 0;
};

/// Walks the expression once. What goes wrong is kept as the key of its refusal, and everything after it is nothing.
class Computation {
public:
    explicit Computation(std::string_view expression) : m_rest(trimmed(expression)) {}

    Term sum() {
        const bool isNegative = take("-");
        if (!isNegative) take("+");
        Term total = product();
        if (isNegative) total.numerator = -total.numerator;
        for (;;) {
            if (take("+")) total = added(total, product(), 1);
            else if (take("-")) total = added(total, product(), -1);
            else return total;
        }
    }
    bool isAtEnd() const { return m_rest.empty(); }
    const char* refusal() const { return m_refusal; }

private:
    Term product() {
        Term total = factor();
        for (;;) {
            if (take("*") || take("×")) total = multiplied(total, factor());
            else if (take("/") || take("÷")) total = divided(total, factor());
            else return total;
        }
    }
    Term factor() {
        if (!take("(")) return number();
        if (++m_depth > deepestBracket) return failed("number.not-a-sum");
        const Term inside = sum();
        --m_depth;
        return take(")") ? inside : failed("number.not-a-sum");
    }
    Term number() {
        const bool hasDigits = !m_rest.empty() && (isDigit(m_rest.front()) || m_rest.front() == '.');
        if (!hasDigits) return failed("number.not-a-sum");
        const auto written = m_rest.substr(0, std::min(m_rest.find_first_not_of("0123456789.,"), m_rest.size()));
        std::string_view digits = written;
        const auto magnitude = takeMagnitude(digits, {}, written);
        if (!magnitude) return failed(magnitude.error().key == "number.too-many-digits" ? "number.too-many-digits" : "number.not-a-sum");
        m_rest = trimmed(m_rest.substr(written.size()));
        return reduced({magnitude->value.units(), powerOfTen(magnitude->value.scale()), magnitude->value.scale()});
    }

    Term added(const Term& a, const Term& b, int sign) {
        const Wide left = times(a.numerator, b.denominator);
        const Wide right = times(b.numerator, a.denominator);
        Wide numerator = 0;
        if (__builtin_add_overflow(left, sign * right, &numerator)) return failed("number.too-many-digits");
        return reduced({numerator, times(a.denominator, b.denominator), std::max(a.scale, b.scale)});
    }
    Term multiplied(const Term& a, const Term& b) {
        return reduced({times(a.numerator, b.numerator), times(a.denominator, b.denominator), a.scale + b.scale});
    }
    Term divided(const Term& a, const Term& b) {
        if (b.numerator == 0) return failed("number.not-a-sum");
        const Wide sign = b.numerator < 0 ? -1 : 1;
        return reduced({times(a.numerator, sign * b.denominator), times(a.denominator, sign * b.numerator), std::max(a.scale, b.scale)});
    }
    Wide times(Wide a, Wide b) {
        Wide product = 0;
        if (__builtin_mul_overflow(a, b, &product)) failed("number.too-many-digits");
        return m_refusal ? 1 : product;
    }
    static Term reduced(Term term) {
        const Wide divisor = greatestDivisor(term.numerator, term.denominator);
        return {term.numerator / divisor, term.denominator / divisor, term.scale};
    }
    Term failed(const char* key) {
        if (!m_refusal) m_refusal = key;
        return {};
    }
    bool take(std::string_view sign) {
        if (!m_rest.starts_with(sign)) return false;
        m_rest = trimmed(m_rest.substr(sign.size()));
        return true;
    }

    std::string_view m_rest;
    int m_depth = 0;
    const char* m_refusal = nullptr;
};

/// The decimals that `term` needs; nothing when more than a figure has would be left.
std::optional<int> neededScale(const Term& term) {
    int needed = 0;
    for (Wide power = 1; power % term.denominator != 0; power *= 10)
        if (++needed > Decimal::maxScale) return std::nullopt;
    return needed;
}

/// `term` with that many decimals; nothing where a figure has not so many digits.
std::optional<Decimal> withScale(const Term& term, int scale) {
    const Wide limit = powerOfTen(Decimal::maxDigits);
    Wide units = 0;
    const bool isTooLong = __builtin_mul_overflow(term.numerator, Wide{powerOfTen(scale)} / term.denominator, &units);
    if (isTooLong || units >= limit || units <= -limit) return std::nullopt;
    return Decimal(static_cast<std::int64_t>(units), scale);
}

} // namespace

Result<Decimal> computed(std::string_view expression, std::string_view text) {
    Computation computation(expression);
    const Term term = computation.sum();
    if (computation.refusal()) return refused(computation.refusal(), {std::string(text)});
    if (!computation.isAtEnd()) return refused("number.not-a-sum", {std::string(text)});
    const auto needed = neededScale(term);
    if (!needed) return refused("number.not-exact", {std::string(text)});
    for (int scale = std::max(*needed, std::min(term.scale, Decimal::maxScale)); scale >= *needed; --scale)
        if (const auto value = withScale(term, scale)) return *value;
    return refused("number.too-many-digits", {std::string(text)});
}

} // namespace xushi
