// The voice of a verb whose letters leave it open, told by who stands around it: people, places and counted soldiers do not arrest or bomb.
#pragma once
#include "code/places.h"

namespace mirsad {

bool decide_passive(const Analysis& analysis, uint32_t item, const TriggerReading& reading, const image::Frame& frame, const Places& places);

bool looks_like_victim(const Analysis& analysis, const Chunk& chunk);

// Does something stand bare behind the chunk at `item`, so that the verb has its object there?
bool object_may_follow(const Analysis& analysis, uint32_t item);

}  // namespace mirsad
