#pragma once

#include <QByteArray>

namespace xushi {

/// A variable of the environment for the length of a test.
class ScopedVariable {
public:
    ScopedVariable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) { qputenv(name, value); }
    ~ScopedVariable() { qputenv(m_name, m_before); }
    ScopedVariable(const ScopedVariable&) = delete;
    ScopedVariable& operator=(const ScopedVariable&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

} // namespace xushi
