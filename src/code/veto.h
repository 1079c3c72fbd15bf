// The veto: rules propose an event, its surroundings may speak against it. The drafts of a type in a sentence have features (how the triggers
// stand, whether sides, number, place and a recent date are told, how deep they lie, what else the sentence does and names); the lexicon's
// table `weights` gives each its points for the type, once however many drafts have it; a sum below zero is a mention, a commentary or old
// history rather than a report, and none of them is written.
// A type without weights is never vetoed, and nothing is computed for it. What the weights were learnt from stands in weights.tsv.
#pragma once
#include <array>

#include "code/features.h"

namespace mirsad {

// What one feature weighs for a type; 0 when it has no weight.
int32_t weight_of(const Lexicon& lexicon, EventType type, std::string_view kind, std::string_view value);

// Adds up what features weigh for a type, each once.
class Weigher : public FeatureSink {
 public:
  Weigher(const Lexicon& lexicon, EventType type);
  void feature(std::string_view kind, std::string_view value) final;
  int32_t points() const { return points_; }
  bool has_weights() const { return !weights_.empty(); }

 protected:
  // Called once for every feature that has a weight.
  virtual void counted(std::string_view, std::string_view, int32_t) {}

 private:
  std::span<const image::Weight> weights_;
  std::array<uint64_t, limits::weight_count_max / 64> seen_{};  // a bit for each weight of the type
  int32_t points_;
};

struct Judgement {
  bool judged = false;  // the lexicon has weights for this type
  int32_t points = 0;
  bool vetoed() const { return judged && points < 0; }
};

// Of the real drafts (features.h) of a type in the sentence, the given one among them: the same for each.
Judgement judge(const FeatureInput& input);

}  // namespace mirsad
