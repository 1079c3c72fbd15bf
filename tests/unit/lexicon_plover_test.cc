// The ontology against figures taken from the codebook, and every name there and back.
#include "lexicon/plover.h"

#include <doctest/doctest.h>

using namespace mirsad;

TEST_CASE("plover: scores of types, and of modes that replace them") {
  CHECK(score_tenths(EventType::agree, Mode::none) == 25);
  CHECK(score_tenths(EventType::consult, Mode::visit) == 40);
  CHECK(score_tenths(EventType::consult, Mode::third_party) == 10);
  CHECK(score_tenths(EventType::retreat, Mode::withdraw) == 80);
  CHECK(score_tenths(EventType::sanction, Mode::withdraw) == -60);
  CHECK(score_tenths(EventType::request, Mode::assist) == 5);
  CHECK(score_tenths(EventType::reject, Mode::assist) == -15);
  CHECK(score_tenths(EventType::threaten, Mode::arrest) == -35);
  CHECK(score_tenths(EventType::coerce, Mode::arrest) == -70);
  CHECK(score_tenths(EventType::assault, Mode::unconventional) == -100);
  CHECK(score_tenths(EventType::assault, Mode::visit) == -90);  // not its mode: the type's own score
}

TEST_CASE("plover: which modes belong to which type") {
  CHECK(mode_belongs(EventType::aid, Mode::none));
  CHECK_FALSE(mode_belongs(EventType::aid, Mode::visit));
  CHECK(mode_belongs(EventType::coerce, Mode::restrict));
  CHECK(mode_belongs(EventType::threaten, Mode::restrict));
  int pair_count = 0;
  for (uint8_t type = 0; type < event_type_count; ++type)
    for (uint8_t mode = 1; mode < mode_count; ++mode)
      pair_count += mode_belongs(static_cast<EventType>(type), static_cast<Mode>(mode));
  CHECK(pair_count == 4 + 6 + 4 + 3 + 4 + 6 + 7 + 4 + 4 + 10 + 15);
}

TEST_CASE("plover: names go there and back") {
  for (uint8_t i = 1; i < event_type_count; ++i) {
    const auto type = static_cast<EventType>(i);
    CHECK(event_type_named(name_of(type)) == type);
    CHECK(quad_of(type) != Quad::none);
  }
  for (uint8_t i = 1; i < mode_count; ++i) CHECK(mode_named(name_of(static_cast<Mode>(i))) == static_cast<Mode>(i));
  for (uint8_t i = 0; i < context_count; ++i) CHECK(context_named(context_name(i)) == i);
  CHECK(event_type_named("CHAT") == EventType::none);
  CHECK(mode_named("chat") == Mode::none);
  CHECK(context_named("chat") == 255);
  CHECK(context_name(37).empty());
  CHECK(name_of(quad_of(EventType::assault)) == "MX");
  CHECK(name_of(quad_of(EventType::retreat)) == "MC");
}
