#include "domain/Journal.h"

namespace xushi {
namespace {

constexpr char formatByte = 1;

std::string text(bool value) { return value ? "1" : "0"; }
std::string text(int value) { return std::to_string(value); }
std::string text(const Decimal& value) { return value.toString(); }
template <class Tag> std::string text(const Code<Tag>& code) { return code.text; }
std::string text(const LightThresholds& value) { return value.farBehindBelow.toString(); }
std::string text(const YearMonth& value) { return value.toText(); }
template <class E> requires std::is_enum_v<E> std::string text(E value) { return std::string(token(value)); }
template <class T> std::string text(const std::optional<T>& value) { return value ? text(*value) : ""; }

std::string joined(const std::vector<std::string>& items) { return encodeFields(items); }

Fields curvePoints(const CurveShape& shape) {
    Fields points;
    if (const auto* planned = std::get_if<PlannedPoints>(&shape))
        for (const auto& point : planned->points) {
            points.push_back(text(point.month.number()));
            points.push_back(text(point.percent));
        }
    return points;
}

void appendLength(std::string& out, std::size_t length) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((length >> shift) & 0xFF);
}

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (const char byte : bytes.substr(0, 4)) length = (length << 8) | static_cast<unsigned char>(byte);
    return length;
}

} // namespace

Fields fieldsOf(const Figure& f) {
    return {f.key.period.toText(), text(f.key.period.kind), f.key.indicator.text, f.key.region.text,
            text(f.value), text(f.state), text(f.qualifier), text(f.status),
            f.growth ? text(f.growth->percent) : "", f.growth ? text(f.growth->bound) : "", text(f.points),
            text(f.restatedBase), text(f.lastYear), f.source, f.note, f.label, f.typed,
            text(f.isAsOfAssumed), text(f.revision)};
}

Fields fieldsOf(const Indicator& i) {
    return {i.code.text, i.name, joined(i.aliases), i.initials, i.section, i.department.text, i.unit,
            text(i.decimals), text(i.measure), text(i.reporting), text(i.frequency), text(i.direction),
            text(i.isJanuaryExempt), text(i.parent), text(i.isExhaustivePart), text(i.numerator),
            text(i.denominator), i.basis, i.definition, text(i.validFrom), text(i.validTo), text(i.order),
            text(i.revision)};
}

Fields fieldsOf(const Target& t) {
    return {t.key.indicator.text, t.key.region.text, text(t.key.year), text(t.nature), text(t.comparator), t.word,
            text(t.commitment), text(t.value), text(t.startMonth.number()), t.document, t.basis, t.basisAssumption,
            text(t.startLevel), text(t.curve), text(t.thresholds), t.decidedOn, t.reason, t.note,
            text(t.revision)};
}

Fields fieldsOf(const Curve& c) {
    return {c.code.text, c.name, std::string(shapeToken(c.shape)), joined(curvePoints(c.shape)),
            text(c.isAssumed), c.reason, text(c.revision)};
}

Fields fieldsOf(const Region& r) {
    return {r.code.text, r.name, text(r.type), text(r.parent), text(r.isInTotal), text(r.validFrom),
            text(r.validTo), text(r.order), r.note, text(r.revision)};
}

Fields fieldsOf(const Department& d) {
    return {d.code.text, d.name, text(d.isAssumed), text(d.order), text(d.revision)};
}

Fields fieldsOf(const Settings& s) {
    return {s.title, text(s.isSample), text(s.rounding), text(s.thresholds)};
}

std::string keyTextOf(const Figure& f) {
    return f.key.period.toText() + "|" + text(f.key.period.kind) + "|" + f.key.indicator.text + "|"
           + f.key.region.text;
}

std::string keyTextOf(const Target& t) {
    return t.key.indicator.text + "|" + t.key.region.text + "|" + text(t.key.year);
}

std::string JournalHead::shortCode() const {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (std::size_t i = 0; i < 4 && i < hash.size(); ++i) {
        const auto byte = static_cast<unsigned char>(hash[i]);
        if (i == 2) code += '-';
        code += digits[byte >> 4U];
        code += digits[byte & 0xFU];
    }
    return code;
}

std::string encodeFields(std::span<const std::string> fields) {
    std::string out(1, formatByte);
    for (const auto& field : fields) {
        appendLength(out, field.size());
        out += field;
    }
    return out;
}

Result<Fields> decodeFields(std::string_view bytes) {
    const Problem unreadable{ProblemKind::Unreadable, "journal.body", {}};
    if (bytes.empty() || bytes.front() != formatByte) return unreadable;
    bytes.remove_prefix(1);
    Fields fields;
    while (!bytes.empty()) {
        if (bytes.size() < 4) return unreadable;
        const std::size_t length = lengthAt(bytes);
        bytes.remove_prefix(4);
        if (bytes.size() < length) return unreadable;
        fields.emplace_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    return fields;
}

std::string canonicalBytes(const JournalEntry& entry) {
    const Fields all{std::to_string(entry.sequence), std::to_string(entry.group), entry.previousHash,
                     entry.note.actor, entry.note.host, entry.note.at, entry.note.act, entry.note.reason,
                     text(entry.kind), entry.key, encodeFields(entry.before), encodeFields(entry.after)};
    return encodeFields(all);
}

} // namespace xushi
