#include "store/sql/Problems.h"

#include <sqlite3.h>

#include <cerrno>

namespace xushi {
namespace {

Problem unavailable(const char* key) { return {ProblemKind::Unavailable, key, {}}; }

/// SQLITE_READONLY with the reason in its extension.
const char* readOnlyKey(int code) {
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY: return "store.interrupted-now";
    case SQLITE_READONLY_DBMOVED: return "store.moved";
    case SQLITE_READONLY_DIRECTORY: return "store.folder-closed";
    default: return "store.read-only";
    }
}

/// SQLITE_IOERR with the call that failed in its extension.
const char* inputOutputKey(int code) {
    switch (code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_ACCESS:
    case SQLITE_IOERR_CORRUPTFS: // how SQLite calls EIO while it reads
    case SQLITE_IOERR_SEEK: return "store.read-error";
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_UNLOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK: return "store.lock-error";
    case SQLITE_IOERR_NOMEM: return "store.no-memory";
    default: return "store.io";
    }
}

} // namespace

Problem problemOf(const SQLite::Exception& failure) {
    constexpr int primaryOnly = 0xFF;
    const int given = failure.getErrorCode();
    const int extended = failure.getExtendedErrorCode();
    const int code = extended > 0 && (extended & primaryOnly) == (given & primaryOnly) ? extended : given;
    switch (code & primaryOnly) {
    case SQLITE_FULL: return unavailable("store.disk-full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return unavailable("store.busy");
    case SQLITE_READONLY: return unavailable(readOnlyKey(code));
    case SQLITE_PERM:
    case SQLITE_AUTH: return unavailable("store.read-only");
    case SQLITE_IOERR: return unavailable(inputOutputKey(code));
    case SQLITE_CANTOPEN: return unavailable("store.cannot-begin");
    case SQLITE_NOMEM: return unavailable("store.no-memory");
    case SQLITE_INTERRUPT: return unavailable("store.takes-too-long");
    case SQLITE_TOOBIG: return unavailable("store.too-big-a-text");
    case SQLITE_ERROR: // our statements are right, so the file does not fit them
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT: break;
    default: return unavailable("store.io");
    }
    return {ProblemKind::Unreadable, "store.damaged", {}};
}

Problem problemOf(const SQLite::Exception& failure, SQLite::Database& database) {
    const Problem problem = problemOf(failure);
    int error = 0;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    const bool isOfTheDisk = error == EIO || error == ENXIO || error == ERANGE; // what SQLite calls a damaged file system
    return problem.kind == ProblemKind::Unreadable && isOfTheDisk ? unavailable("store.read-error") : problem;
}

Problem problemOfWriting(int error, const std::string& subject, const std::string& otherwise) {
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) return {ProblemKind::Unavailable, "store.disk-full-file", {subject}};
    return {ProblemKind::Unavailable, otherwise, {subject}};
}

} // namespace xushi
