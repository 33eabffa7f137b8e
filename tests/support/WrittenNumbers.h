#pragma once

#include "domain/Figure.h"

#include <array>
#include <string>

namespace xushi {

/// One text at every door where a number comes in. What comes of it is a value with its qualifier, a state, or the key of
/// the refusal without `number.`.
struct WrittenNumber {
    const char* unit; ///< of the row
    const char* text;
    const char* typed;  ///< in the grid, by a paste, by `set`
    const char* inFile; ///< in a CSV of figures
    const char* asTarget;          ///< by `target` and in the form
    const char* asTargetInFile;    ///< in a catalogue that is imported
};

/// In the order of the grammar: states, digits, groups, units, words, sums.
inline constexpr std::array writtenNumbers{
    WrittenNumber{"亿元", "114.2", "114.2", "114.2", "114.2", "114.2"},
    WrittenNumber{"亿元", "3.00", "3.00", "3.00", "3.00", "3.00"},
    WrittenNumber{"亿元", "１１４．２", "114.2", "114.2", "114.2", "114.2"},
    WrittenNumber{"亿元", "3。5", "3.5", "3.5", "3.5", "3.5"},
    WrittenNumber{"亿元", "　66.87 ", "66.87", "66.87", "66.87", "66.87"},
    WrittenNumber{"亿元", "\u00A066.87\u00A0", "66.87", "66.87", "66.87", "66.87"},
    WrittenNumber{"亿元", "1\u200B14.2", "114.2", "114.2", "114.2", "114.2"},
    WrittenNumber{"亿元", "114.2\uFEFF", "114.2", "114.2", "114.2", "114.2"},
    WrittenNumber{"亿元", "\u202E123", "misleading-character", "misleading-character", "misleading-character", "misleading-character"},
    WrittenNumber{"项", "无", "cleared", "cleared", "no-number", "no-number"},
    WrittenNumber{"项", "未报", "cleared", "cleared", "no-number", "no-number"},
    WrittenNumber{"项", "—", "not-applicable", "not-applicable", "no-number", "no-number"},
    WrittenNumber{"项", "——", "not-applicable", "not-applicable", "no-number", "no-number"},
    WrittenNumber{"项", "--", "not-applicable", "not-applicable", "no-number", "no-number"},
    WrittenNumber{"项", "…", "below-unit", "below-unit", "no-number", "no-number"},
    WrittenNumber{"项", "……", "below-unit", "below-unit", "no-number", "no-number"},
    WrittenNumber{"项", "1,337", "1337", "1337", "1337", "1337"},
    WrittenNumber{"项", "1，337", "1337", "1337", "1337", "1337"},
    WrittenNumber{"项", "1\u00A0337", "1337", "1337", "1337", "1337"},
    WrittenNumber{"项", "0,123", "decimal-comma", "decimal-comma", "decimal-comma", "decimal-comma"},
    WrittenNumber{"项", "00,123", "decimal-comma", "decimal-comma", "decimal-comma", "decimal-comma"},
    WrittenNumber{"亿元", "1,23", "decimal-comma", "decimal-comma", "decimal-comma", "decimal-comma"},
    WrittenNumber{"亿元", "1.234.567", "groups-unclear", "groups-unclear", "groups-unclear", "groups-unclear"},
    WrittenNumber{"亿元", "1.234,5", "groups-unclear", "groups-unclear", "groups-unclear", "groups-unclear"},
    WrittenNumber{"亿元", "66.8.1", "not-a-number", "not-a-number", "not-a-number", "not-a-number"},
    WrittenNumber{"%", "45%", "45", "45", "45", "45"},
    WrittenNumber{"%", "74.5％", "74.5", "74.5", "74.5", "74.5"},
    WrittenNumber{"%", "0.5个百分点", "unit-differs", "unit-differs", "unit-differs", "unit-differs"},
    WrittenNumber{"亿元", "5亿元", "5", "5", "5", "5"},
    WrittenNumber{"亿元", "5亿", "5", "5", "5", "5"},
    WrittenNumber{"亿元", "50000万元", "5", "5", "5", "5"},
    WrittenNumber{"亿元", "1.3万", "scale-unclear", "scale-unclear", "scale-unclear", "scale-unclear"},
    WrittenNumber{"项", "5家", "unit-differs", "unit-differs", "unit-differs", "unit-differs"},
    WrittenNumber{"万人", "近1.2万", "1.2近", "1.2近", "qualifier-not-here", "qualifier-not-here"},
    WrittenNumber{"万人", "12000人", "1.2", "1.2", "1.2", "1.2"},
    WrittenNumber{"项", "570余", "570余", "570余", "qualifier-not-here", "qualifier-not-here"},
    WrittenNumber{"项", "超700", "700超", "700超", "qualifier-not-here", "qualifier-not-here"},
    WrittenNumber{"项", "六十六", "66", "66", "66", "66"},
    WrittenNumber{"亿元", "114.2*", "note-mark", "note-mark", "note-mark", "note-mark"},
    WrittenNumber{"亿元", "=32.5+25.31", "57.81", "formula", "57.81", "formula"},
    WrittenNumber{"项", "=2*3", "6", "formula", "6", "formula"},
    WrittenNumber{"亿元", "=1/3", "not-exact", "formula", "not-exact", "formula"},
    WrittenNumber{"项", "1.2e2", "exponent-typed", "120", "exponent-typed", "120"},
    WrittenNumber{"亿元", "0.1234567", "too-many-decimals", "too-many-decimals", "too-many-decimals", "too-many-decimals"},
    WrittenNumber{"亿元", "1234567890123456", "too-many-digits", "too-many-digits", "too-many-digits", "too-many-digits"},
    WrittenNumber{"亿元", "nan", "not-a-number", "not-a-number", "not-a-number", "not-a-number"},
};

/// True where the text is not read.
inline bool isRefusal(const std::string& told) {
    return told == "formula" || (told.find('-') != std::string::npos && told != "not-applicable" && told != "below-unit");
}

/// What is stored, as the table tells it.
inline std::string toldOf(const Figure& figure) {
    if (figure.state != FigureState::Reported) return std::string(token(figure.state));
    if (!figure.value) return "nothing";
    return figure.value->toString() + (figure.qualifier ? std::string(token(*figure.qualifier)) : "");
}

} // namespace xushi
