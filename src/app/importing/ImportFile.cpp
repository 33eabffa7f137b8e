#include "app/importing/ImportFile.h"

#include "app/text/QtText.h"

#include <QFileInfo>

#include <algorithm>

namespace xushi {

ImportFile::ImportFile(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)), m_isPasted(!m_name.isEmpty()) {
    if (m_name.isEmpty()) m_name = QFileInfo(m_path).fileName();
}

void ImportFile::refuse(const Problem& problem) {
    m_problem = problem;
    m_state = State::NotRead;
}

void ImportFile::take(OpenedSheet opened) {
    m_file = std::move(opened.file);
    m_file.origin.fileName = fromQt(m_name);
    if (m_isPasted) m_file.book.encoding.clear();
    m_state = State::Ready;
    beginSheet(opened.sheet, std::move(opened.recognition));
}

void ImportFile::chooseSheet(std::size_t number, const Catalogue& catalogue) {
    beginSheet(number, recognised(m_file.book.sheets[number], catalogue, nullptr));
    if (m_state == State::Imported) m_state = State::Ready;
}

void ImportFile::beginSheet(std::size_t number, Recognition plain) {
    m_sheet = number;
    m_map = {};
    m_inheritedFrom.clear();
    m_typed.clear();
    m_leftOut.clear();
    m_fingerprint = sheetFingerprint(plain);
    m_plain = std::move(plain);
}

void ImportFile::inherit(const RememberedMap& remembered) {
    m_map = remembered.map;
    m_inheritedFrom = toQt(remembered.fileName);
}

Recognition ImportFile::recognised(const Sheet& sheet, const Catalogue& catalogue, const ImportMap* map) const {
    const NameBook names = map ? NameBook(catalogue, *map) : NameBook(catalogue);
    return recognise({.names = names, .sheet = sheet, .fileName = m_file.origin.fileName, .region = m_region, .period = m_period, .withHidden = m_withHidden, .map = map});
}

void ImportFile::understand(const Catalogue& catalogue) {
    const bool isUndecided = m_map.isEmpty() && !m_region && !m_period && !m_withHidden;
    m_recognised = {sheet().name, m_plain && isUndecided ? std::move(*m_plain) : recognised(sheet(), catalogue, &m_map)};
    m_plain.reset();
    obeyTyped();
}

/// What was typed is read as typed entry is, in the unit of the indicator.
void ImportFile::obeyTyped() {
    for (auto& cell : m_recognised.recognition.cells) {
        const auto typed = m_typed.find(cell.place);
        const bool isItsNumber = cell.fate == CellFate::Figure || cell.asks == CellAsks::Number;
        if (typed == m_typed.end() || !isItsNumber) continue;
        cell.fate = CellFate::Figure;
        cell.reason = {};
        cell.value = GivenNumber(fromQt(typed->second));
        cell.unitFound.clear();
        cell.isConverted = cell.isOtherWord = false;
    }
}

Result<void> ImportFile::plan(const Questions& questions) {
    auto planned = questions.importPlan(m_recognised, m_file.origin);
    if (!planned) return planned.error();
    m_plan = std::move(*planned);
    return {};
}

void ImportFile::type(const SheetPlace& place, const QString& number) {
    if (number.trimmed().isEmpty()) m_typed.erase(place);
    else m_typed[place] = number.trimmed();
}

QString ImportFile::typedAt(const SheetPlace& place) const {
    const auto at = m_typed.find(place);
    return at == m_typed.end() ? QString() : at->second;
}

const FoundColumn* ImportFile::columnAt(const SheetPlace& place) const {
    for (const auto& table : recognition().tables) {
        if (place.row < table.firstHeaderRow || place.row > table.lastRow) continue;
        const auto found = std::ranges::find(table.columns, place.column, &FoundColumn::column);
        if (found != table.columns.end()) return &*found;
    }
    return nullptr;
}

const FoundColumn* ImportFile::columnOf(int column) const {
    for (const auto& table : recognition().tables) {
        const auto found = std::ranges::find(table.columns, column, &FoundColumn::column);
        if (found != table.columns.end()) return &*found;
    }
    return nullptr;
}

bool ImportFile::canBeTyped(const ImportLine& line) const {
    return m_typed.contains(line.found.place) || (line.verdict == ImportVerdict::Problem && line.found.asks == CellAsks::Number);
}

void ImportFile::choose(std::size_t line, bool isChosen) {
    if (isChosen) m_leftOut.erase(m_plan.lines[line].found.place);
    else m_leftOut.insert(m_plan.lines[line].found.place);
}

bool ImportFile::isChosen(std::size_t line) const {
    return m_plan.lines[line].edit && !m_leftOut.contains(m_plan.lines[line].found.place);
}

int ImportFile::chosenCount() const {
    int count = 0;
    for (std::size_t i = 0; i < m_plan.lines.size(); ++i) count += isChosen(i);
    return count;
}

ImportPlan ImportFile::chosenPlan() const {
    ImportPlan chosen;
    for (std::size_t i = 0; i < m_plan.lines.size(); ++i)
        if (isChosen(i)) chosen.lines.push_back(m_plan.lines[i]);
    return chosen;
}

void ImportFile::setImported(int count) {
    m_importedCount = count;
    m_state = State::Imported;
}

} // namespace xushi
