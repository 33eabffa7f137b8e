#pragma once

#include "domain/Catalogue.h"
#include "io/records/RecordReader.h"

namespace xushi {

/// One record of the exchange as a file says it, every field in the order of CatalogueFields.
FileValue recordOf(const Department& department);
FileValue recordOf(const Region& region);
FileValue recordOf(const Curve& curve);
FileValue recordOf(const Indicator& indicator);
FileValue recordOf(const Target& target);
FileValue recordOf(const Person& person);

/// The reverse; what does not fit is kept by `in`.
void readRecord(RecordReader& in, Department& department);
void readRecord(RecordReader& in, Region& region);
void readRecord(RecordReader& in, Curve& curve);
void readRecord(RecordReader& in, Indicator& indicator);
/// Its numbers are in the unit of its indicator, which `catalogue` holds.
void readTarget(RecordReader& in, const Catalogue& catalogue, Target& target);
void readRecord(RecordReader& in, Person& person);

/// How problems name a record: `indicators/HTE_VALID`, `targets/HTE_VALID|320800|2025`.
std::string recordName(const Department& department);
std::string recordName(const Region& region);
std::string recordName(const Curve& curve);
std::string recordName(const Indicator& indicator);
std::string recordName(const Target& target);
std::string recordName(const Person& person);

} // namespace xushi
