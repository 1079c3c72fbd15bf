#include "code/veto.h"

#include <algorithm>

#include "lexicon/feature_key.h"

namespace mirsad {
namespace {

std::span<const image::Weight> weights_for(const Lexicon& lexicon, EventType type) {
  const auto all = lexicon.weights();
  const uint8_t number = static_cast<uint8_t>(type);
  const auto first = std::lower_bound(all.begin(), all.end(), number, [](const auto& weight, uint8_t t) { return weight.type < t; });
  return {first, std::upper_bound(first, all.end(), number, [](uint8_t t, const auto& weight) { return t < weight.type; })};
}

int32_t points_of(std::span<const image::Weight> weights, uint64_t key) {
  if (weights.empty()) return 0;
  const image::Weight* first = weights.data();
  for (size_t count = weights.size(); count > 1; count -= count / 2)  // halving without a branch: which half is anybody's guess
    first += first[count / 2].key <= key ? count / 2 : 0;
  return first->key == key ? first->points : 0;
}

class Adder final : public FeatureSink {
 public:
  explicit Adder(std::span<const image::Weight> weights) : points(points_of(weights, feature_key(bytes_of(feature_base)))), weights_(weights) {}
  void feature(std::string_view kind, std::string_view value) override {
    points += points_of(weights_, feature_key(bytes_of(kind), bytes_of(value)));
  }
  int32_t points;

 private:
  std::span<const image::Weight> weights_;
};

}  // namespace

int32_t weight_of(const Lexicon& lexicon, EventType type, std::string_view kind, std::string_view value) {
  return points_of(weights_for(lexicon, type), feature_key(bytes_of(kind), bytes_of(value)));
}

Judgement judge(const FeatureInput& in) {
  const auto weights = weights_for(in.lexicon, in.draft.type);
  const bool real = in.draft.auxiliary == Auxiliary::none || in.draft.auxiliary == Auxiliary::historical;
  if (weights.empty() || !real) return {};
  Adder adder(weights);
  features_of(in, adder);
  return {true, adder.points};
}

}  // namespace mirsad
