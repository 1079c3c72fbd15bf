// Sides: which chunks are actor, recipient and third party of a trigger, by the places that its frame names.
#pragma once
#include "code/places.h"

namespace mirsad {

// Compact sides of one event, as references; expanded to names when the event is written.
struct Sides {
  static constexpr uint32_t ref_count_max = 8;
  struct List {
    std::array<Ref, ref_count_max> refs;
    uint32_t count = 0;
    uint32_t chunk = no_index;  // where it was read, for numbers and explain
    bool add(const Ref& ref);
    void add_chunk(const Analysis& analysis, uint32_t index);
  };
  List actor, recipient, third;
};

// Does the frame ask for a certain kind of actor (a speaker, an office holder, men under arms)? Then there is an event only if it found one; and
// what a speaker says of himself accuses nobody, who comes home pays no visit.
bool is_choosy(const image::Frame& frame);
bool suits_frame(const image::Frame& frame, const Sides& sides);
bool differ(const Sides& sides);  // two parties of different countries, or two powers of one

void fill_sides(const Analysis& analysis, const image::Frame& frame, const Places& places, Sides& sides);

}  // namespace mirsad
