#include "io/sheets/foreign/ForeignCell.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace xushi {
namespace {

constexpr std::int64_t secondsOfDay = 86'400;
constexpr std::int64_t lastDay = 2'958'465; // 9999-12-31

/// Days and seconds, rounded to the second.
struct Serial {
    std::int64_t days = 0;
    std::int64_t seconds = 0;
};

std::optional<Serial> serialOf(std::string_view plain) {
    const auto point = plain.find('.');
    const std::string_view whole = plain.substr(0, point);
    if (plain.starts_with('-') || whole.size() > 9) return std::nullopt;
    Serial serial{.days = std::atoll(std::string(whole).c_str())};
    if (point == std::string_view::npos) return serial;
    constexpr std::size_t digits = 9;
    std::string fraction(plain.substr(point + 1, digits));
    fraction.resize(digits, '0');
    constexpr std::int64_t one = 1'000'000'000;
    serial.seconds = (std::atoll(fraction.c_str()) * secondsOfDay + one / 2) / one;
    if (serial.seconds == secondsOfDay) serial = {serial.days + 1, 0};
    return serial;
}

std::string clockText(std::int64_t seconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600), static_cast<int>(seconds / 60 % 60),
                  static_cast<int>(seconds % 60));
    return text.data();
}

std::string dayText(std::chrono::year_month_day day) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text.data();
}

} // namespace

std::optional<std::string> dayOfSerial(std::string_view plainDigits, bool isSince1904) {
    using namespace std::chrono;
    constexpr std::int64_t leapDayThatWasNot = 60;
    const auto serial = serialOf(plainDigits);
    if (!serial || serial->days > lastDay || (!isSince1904 && serial->days < 1)) return std::nullopt;
    std::string text;
    if (isSince1904) text = dayText(sys_days(year{1904} / January / 1) + days(serial->days));
    else if (serial->days == leapDayThatWasNot) text = "1900-02-29";
    else text = dayText(sys_days(year{1899} / December / (serial->days < leapDayThatWasNot ? 31 : 30)) + days(serial->days));
    if (text.size() > 10) return std::nullopt;
    return serial->seconds == 0 ? text : text + "T" + clockText(serial->seconds);
}

SheetCell numberCell(int row, int column, KeptNumber number, const ForeignFormat& format, bool isSince1904) {
    SheetCell cell{.row = row, .column = column, .kind = CellKind::Number};
    if (format.shows == ForeignFormat::Shows::Number) {
        cell.text = std::move(number.text);
        cell.written = std::move(number.written);
        cell.decimals = format.decimals;
        cell.isPercent = format.isPercent;
        return cell;
    }
    cell.written = number.written.empty() ? number.text : std::move(number.written);
    const auto serial = serialOf(number.text);
    if (format.shows == ForeignFormat::Shows::Time && serial && serial->days <= lastDay) {
        cell.kind = CellKind::Text;
        cell.text = clockText(serial->days * secondsOfDay + serial->seconds);
        return cell;
    }
    const auto day = dayOfSerial(number.text, isSince1904);
    cell.kind = day ? CellKind::Date : CellKind::Error;
    cell.text = day.value_or("####");
    return cell;
}

} // namespace xushi
