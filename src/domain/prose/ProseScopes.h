#pragma once

#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseLexicon.h"

namespace xushi {

/// Takes words off the head of a clause that name nothing: 同时, 截至, 一是.
void dropLeads(std::u32string& words);

/// The word of a scope with which the words begin, taken off them: 全市, 我县. Nothing where it is only compared or ranked with: 占全市,
/// 居全省第2, 全市首位.
std::u32string takeScope(std::u32string& words);

/// The same of words behind those that name nothing, which are dropped; nothing where something is done with it: 与本市企业签订.
std::u32string takeScopeBehindLeads(std::u32string& words);

/// The place that words name, taken off them: of 临河县完成投资, of 完成率最高的临河县, the list of 甲县、乙县分别完成. Empty for none.
std::u32string takePlaceOff(std::u32string& words, const ProsePlaces& places);

/// Whose report a text is: the place in its title, or the office that signs it; else the first 全县 of its words.
ProseHome homeOf(const ProseText& text, const ProsePlaces& places);

/// The region that a scope means in a report of `home`; nullptr for a place that the catalogue does not have.
const Region* regionOf(const std::string& scope, const ProseHome& home, const ProseLexicon& lexicon);

/// The scope that holds at each number: of the document, of the paragraph or sentence in which 全省 stands, of the
/// sentence or paragraph at whose head a place stands, up to the next place, of the heading that is one. A place that is named later holds
/// up to the semicolon.
class ScopeWalk {
public:
    explicit ScopeWalk(const ProseReading& reading) : m_reading(reading), m_home(reading.home.scope), m_paragraphScope(m_home) {}

    /// Goes on to a clause, through those without numbers before it.
    void enter(std::size_t clause);
    /// A scope or a place that is said at a number.
    void take(std::u32string scope);
    void takePlace(std::u32string place);
    /// True for the name of the place whose report the text is.
    bool isHome(std::u32string_view place) const;
    /// Behind a number that no place was said of, none is that of the sentence any more: 其中涟水县.
    void pass();
    const std::u32string& scope() const { return !m_place.empty() ? m_place : !m_sentenceScope.empty() ? m_sentenceScope : m_paragraphScope; }

private:
    void beginParagraph(std::size_t paragraph);
    void begin(const ProseClause& clause);
    void hear(const ProseClause& clause);

    const ProseReading& m_reading;
    std::u32string m_home;
    std::u32string m_paragraphScope;
    std::u32string m_sentenceScope;
    std::u32string m_paragraphPlace; ///< where it is a place at its head
    std::u32string m_place;
    std::u32string m_section; ///< the place of the last heading
    bool m_isFirst = false;   ///< the clause begins its paragraph, behind its period
    bool m_isLead = false;    ///< the clause is a period alone
    std::u32string m_leading; ///< the place that the sentence speaks of, behind its semicolons, too
    bool m_isLed = true;      ///< it may still name one
    std::size_t m_next = 0; ///< clause
    std::size_t m_sentence = noDraft;
    std::size_t m_paragraph = noDraft;
};

} // namespace xushi
