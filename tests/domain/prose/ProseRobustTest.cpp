#include "domain/prose/ProseClauses.h"
#include "domain/prose/ProseReader.h"
#include "domain/prose/ProseText.h"
#include "support/DataFolders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace xushi {
namespace {

std::string keyedText(const std::string& name) {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Every digit of the text lies in one statement at most, in order, within the text.
void expectWhole(const std::string& text) {
    const auto statements = ProseReader().read(text, {.date = Date{2024, 7, 20}});
    const auto characters = codePoints(text);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const auto& s = statements[i];
        ASSERT_LE(s.start, s.end);
        ASSERT_LE(s.end, characters.size());
        ASSERT_TRUE(i == 0 || statements[i - 1].start <= s.start);
        ASSERT_TRUE(!s.parent || *s.parent < statements.size());
    }
}

/// A text that something was done to.
class Mutilator {
public:
    explicit Mutilator(unsigned seed) : m_random(seed) {}

    std::string mutilated(const std::u32string& text) {
        std::u32string made = text.substr(upTo(text.size()), 50 + upTo(400));
        for (std::size_t times = 1 + upTo(5); times > 0; --times) mutilate(made);
        return utf8Of(made);
    }

private:
    std::size_t upTo(std::size_t last) { return std::uniform_int_distribution<std::size_t>(0, last)(m_random); }

    void mutilate(std::u32string& text) {
        static const std::vector<std::u32string> pieces{U"（", U"）", U"、", U"，", U"。", U"；", U"：", U"“", U"〔", U"其中", U"分别", U"各", U"均", U"13月", U"0月45日", U"全年", U"力争", U"占", U"同比", U"%", U"个百分点", U"第", U"−", U"-", U"—", U"+", U"\n", U"\t", U"9999999999999999999999999999999999999999", U"0.00000000000000000000000001", U"１２３", U"年", U"万亿", U"比", U"由", U"\U0001F600", U"\u200B", U"·"};
        if (text.empty()) text = U"1";
        const std::size_t at = upTo(text.size());
        switch (upTo(3)) {
        case 0: text.insert(at, pieces[upTo(pieces.size() - 1)]); break;
        case 1: text.erase(at, upTo(12)); break;
        case 2: text.insert(at, text.substr(at, upTo(60))); break;
        default: std::swap(text[std::min(at, text.size() - 1)], text[upTo(text.size() - 1)]); break;
        }
    }

    std::mt19937 m_random;
};

TEST(ProseRobust, ReadsWhateverIsDoneToAText) {
    const auto one = codePoints(keyedText("text_1.txt"));
    const auto two = codePoints(keyedText("text_2.txt"));
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        const auto text = Mutilator(seed).mutilated(seed % 2 == 0 ? one : two);
        SCOPED_TRACE(text);
        expectWhole(text);
        if (HasFatalFailure()) return;
    }
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
}

/// What is asked of a number looks through its sentence: where none is longer than a bound, the work is that of the text times it.
TEST(ProseRobust, EndsASentenceThatHasNoEnd) {
    for (const char* piece : {"1、", "5亿元，", "甲、", "（", "增长3%和", "第一、", "“2场”", "全年3家", "一二三", "九"}) {
        const std::string endless = repeated(piece, 30000);
        const ProseText text(endless);
        const auto tokens = proseTokens(text, {});
        for (const auto& sentence : proseParts(text, tokens).sentences) ASSERT_LE(sentence.span.end - sentence.span.start, longestSentence + 20) << piece;
    }
}

TEST(ProseRobust, ReadsAHundredThousandCharactersWithoutAnEnd) {
    for (const char* piece : {"增长3%和", "5亿元，", "（全年3家", "1、"}) expectWhole(repeated(piece, 100000 / codePoints(piece).size()));
}

TEST(ProseRobust, ReadsBrokenUtf8AndNothing) {
    for (const std::string text : {"", "\n\n", "1", "第", "（", "\xE5", "\xFF\xFE", "1\xE5", "％", "全年", "比", "各"}) expectWhole(text);
    const auto whole = keyedText("text_1.txt");
    for (std::size_t cut = 0; cut < 300; ++cut) expectWhole(whole.substr(cut, 200 + cut));
}

} // namespace
} // namespace xushi
