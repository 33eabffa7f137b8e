#pragma once

#include "app/text/QtText.h"
#include "domain/Tokens.h"
#include "words/Sentences.h"

#include <QComboBox>

namespace xushi {

/// Fills a box with every enumerator of E in its order, in the words of the trade.
template <class E> void fillEnum(QComboBox& box, std::string (*word)(E, Language), Language language) {
    for (const auto& entry : Tokens<E>::all) box.addItem(toQt(word(entry.first, language)), static_cast<int>(entry.first));
}

template <class E> E chosenIn(const QComboBox& box) { return static_cast<E>(box.currentData().toInt()); }

template <class E> void choose(QComboBox& box, E value) { box.setCurrentIndex(box.findData(static_cast<int>(value))); }

} // namespace xushi
