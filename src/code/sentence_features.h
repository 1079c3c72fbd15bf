// The part of the features (features.h) that is the same for all drafts of a sentence: how long it is, which function words it holds, what its
// verbs and groups of words tell, which other happenings stand beside.
#pragma once
#include "code/features.h"

namespace mirsad {

void sentence_features(const FeatureInput& input, FeatureSink& sink);

// How many, as a value of a feature: none, one, two, more.
inline std::string_view amount(uint32_t count) { return count == 0 ? "none" : count == 1 ? "one" : count == 2 ? "two" : "more"; }

}  // namespace mirsad
