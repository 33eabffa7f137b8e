#include "io/sheets/foreign/OleStream.h"

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>
#include <memory>

namespace xushi {
namespace {

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, ReleaseObject>;

/// What libgsf says about broken files is said here by the result.
class QuietLibgsf {
public:
    QuietLibgsf() : m_own(quiet("libgsf:msole")), m_other(quiet(nullptr)) {}
    QuietLibgsf(const QuietLibgsf&) = delete;
    QuietLibgsf& operator=(const QuietLibgsf&) = delete;
    ~QuietLibgsf() {
        g_log_remove_handler("libgsf:msole", m_own);
        g_log_remove_handler(nullptr, m_other);
    }

private:
    static guint quiet(const char* domain) {
        constexpr auto all = static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK);
        return g_log_set_handler(domain, all, [](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
    }

    guint m_own;
    guint m_other;
};

Owned<GsfInput> childOf(GsfInfile* container, const char* name) { return Owned<GsfInput>(gsf_infile_child_by_name(container, name)); }

std::string_view problemWithoutWorkbook(GsfInfile* container) {
    if (childOf(container, "EncryptedPackage")) return "sheet.encrypted";
    return gsf_infile_num_children(container) > 0 ? "sheet.not-a-table" : "sheet.damaged";
}

/// The first record of a stream: 0009, 0209, 0409 before Excel 5, 0809 since.
WorkbookStream bareStream(const std::string& file) {
    using namespace std::string_view_literals;
    const auto begins = [&](std::string_view start) { return file.starts_with(start); };
    if (begins("\x09\x08"sv)) return {file, {}};
    const bool isOld = begins("\x09\x00"sv) || begins("\x09\x02"sv) || begins("\x09\x04"sv);
    return {{}, isOld ? "sheet.old-xls" : "sheet.damaged"};
}

} // namespace

WorkbookStream workbookStream(const std::string& file) {
    if (!file.starts_with("\xD0\xCF\x11\xE0")) return bareStream(file);
    const QuietLibgsf quiet;
    gsf_init();
    const Owned<GsfInput> memory(gsf_input_memory_new(reinterpret_cast<const guint8*>(file.data()), static_cast<gsf_off_t>(file.size()), FALSE));
    const Owned<GsfInfile> container(memory ? gsf_infile_msole_new(memory.get(), nullptr) : nullptr);
    if (!container) return {{}, "sheet.damaged"};
    Owned<GsfInput> stream = childOf(container.get(), "Workbook");
    if (!stream) stream = childOf(container.get(), "Book");
    if (!stream) return {{}, problemWithoutWorkbook(container.get())};
    const gsf_off_t size = gsf_input_size(stream.get());
    if (size <= 0 || size > static_cast<gsf_off_t>(file.size())) return {{}, "sheet.damaged"};
    WorkbookStream workbook{.bytes = std::string(static_cast<std::size_t>(size), '\0')};
    if (!gsf_input_read(stream.get(), workbook.bytes.size(), reinterpret_cast<guint8*>(workbook.bytes.data()))) return {{}, "sheet.damaged"};
    if (!workbook.bytes.starts_with("\x09\x08")) return bareStream(workbook.bytes);
    return workbook;
}

} // namespace xushi
