#include "io/records/FileValue.h"

namespace xushi {

std::string shownValue(const FileValue& value) {
    if (value.is_string()) return shownText(value.get_ref<const std::string&>());
    return shownText(value.dump(-1, ' ', false, FileValue::error_handler_t::replace));
}

} // namespace xushi
