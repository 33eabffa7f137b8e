#pragma once

#include "power/FileCall.h"

namespace xushi {

// The same work by a program that asks the disk for less: what the proof has to find fault with.

RecordedWork withoutSyncsOfFolders(const RecordedWork& work);
/// The folder is not asked after the journal was removed: `synchronous = FULL`.
RecordedWork likeSynchronousFull(const RecordedWork& work);
/// Nor is the journal before its head counts its records: `synchronous = NORMAL`.
RecordedWork likeSynchronousNormal(const RecordedWork& work);
RecordedWork withoutSyncsOfJournals(const RecordedWork& work);
/// Contents are not asked for before a file takes its name: a bare rename.
RecordedWork withoutSyncsOfFiles(const RecordedWork& work);
/// `synchronous = OFF`.
RecordedWork withoutSyncs(const RecordedWork& work);

} // namespace xushi
