#include "code/voice.h"

#include <doctest/doctest.h>

using namespace mirsad;

TEST_CASE("voice: a damma on the first letter, or behind a prosthetic alef, tells the passive") {
  CHECK(written_passive(bytes_of("قُتل"), 0));
  CHECK(written_passive(bytes_of("وقُتل"), 1));
  CHECK(written_passive(bytes_of("أُصيب"), 0));
  CHECK(written_passive(bytes_of("اعتُقل"), 0));
  CHECK(written_passive(bytes_of("اتُّهم"), 0));
}

TEST_CASE("voice: other marks, endings and unmarked words tell nothing") {
  CHECK_FALSE(written_passive(bytes_of("قَتل"), 0));
  CHECK_FALSE(written_passive(bytes_of("قتلُوا"), 0));
  CHECK_FALSE(written_passive(bytes_of("قتل"), 0));
  CHECK_FALSE(written_passive(bytes_of("kill"), 0));
  CHECK_FALSE(written_passive(bytes_of(""), 0));
}
