#include "code/veto.h"

#include <algorithm>

#include "lexicon/feature_key.h"

namespace mirsad {
namespace {

std::span<const image::Weight> weights_for(const Lexicon& lexicon, EventType type) {
  const auto all = lexicon.weights();
  const auto first = std::lower_bound(all.begin(), all.end(), type, [](const image::Weight& weight, EventType wanted) { return weight.type < wanted; });
  const auto last = std::upper_bound(first, all.end(), type, [](EventType wanted, const image::Weight& weight) { return wanted < weight.type; });
  return std::span(first, last).first(std::min(static_cast<size_t>(last - first), limits::weight_count_max));
}

// Its place among the weights of a type, or their number.
size_t index_of(std::span<const image::Weight> weights, uint64_t key) {
  size_t at = 0;
  for (size_t count = weights.size(); count > 1; count -= count / 2)  // halving without a branch: which half is anybody's guess
    at += weights[at + count / 2].key <= key ? count / 2 : 0;
  return !weights.empty() && weights[at].key == key ? at : weights.size();
}

int32_t points_of(std::span<const image::Weight> weights, uint64_t key) {
  const size_t at = index_of(weights, key);
  return at < weights.size() ? weights[at].points : 0;
}

}  // namespace

Weigher::Weigher(const Lexicon& lexicon, EventType type)
    : weights_(weights_for(lexicon, type)), points_(points_of(weights_, feature_key(bytes_of(feature_base)))) {}

void Weigher::feature(std::string_view kind, std::string_view value) {
  const size_t at = index_of(weights_, feature_key(bytes_of(kind), bytes_of(value)));
  if (at == weights_.size()) return;
  const uint64_t bit = uint64_t{1} << (at % 64);
  if (seen_[at / 64] & bit) return;
  seen_[at / 64] |= bit;
  points_ += weights_[at].points;
  counted(kind, value, weights_[at].points);
}

int32_t weight_of(const Lexicon& lexicon, EventType type, std::string_view kind, std::string_view value) {
  return points_of(weights_for(lexicon, type), feature_key(bytes_of(kind), bytes_of(value)));
}

Judgement judge(const FeatureInput& in) {
  Weigher sum(in.lexicon, in.draft.type);
  if (!sum.has_weights()) return {};
  features_of(in, sum);
  return {true, sum.points()};
}

}  // namespace mirsad
