#include "domain/Decimal.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Decimal, KeepsTheDecimalsThatWereEntered) { EXPECT_EQ(Decimal::parse("3.00")->toString(), "3.00"); }

} // namespace
} // namespace xushi
