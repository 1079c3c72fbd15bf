// The veto: rules propose an event, its surroundings may speak against it. A draft has features (how the trigger stands, whether sides,
// number, place and a recent date are told, how deep it lies, what else the sentence does); the lexicon's table `weights` gives each its points for a
// type; a sum below zero is a mention, a commentary or old history rather than a report, and the event is not written.
// A type without weights is never vetoed, and nothing is computed for it. What the weights were learnt from stands in weights.tsv.
#pragma once
#include "code/features.h"

namespace mirsad {

// What one feature weighs for a type; 0 when it has no weight.
int32_t weight_of(const Lexicon& lexicon, EventType type, std::string_view kind, std::string_view value);

struct Judgement {
  bool judged = false;  // the lexicon has weights for this type
  int32_t points = 0;
  bool vetoed() const { return judged && points < 0; }
};

Judgement judge(const FeatureInput& input);

}  // namespace mirsad
