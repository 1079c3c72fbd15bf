#include "code/modes.h"

#include "code/reading.h"

namespace mirsad {
namespace {

constexpr uint32_t left_reach_items = 4;

// Whether a group stands before the trigger: on its subject, or on the noun that its relative clause describes.
class ReachBefore {
 public:
  ReachBefore(const Analysis& analysis, uint32_t at) : analysis_(analysis), at_(at), begin_(at) {
    for (; begin_ > 0 && at - begin_ < left_reach_items; --begin_) {
      const Item& item = analysis.items[begin_ - 1];
      if (item.kind == ItemKind::verb || is_hard_stop(item)) return;
      if (item.kind == ItemKind::particle && item.particle != ParticleKind::relative && item.particle != ParticleKind::quantifier) return;
      groups_.add(item.groups);
    }
  }
  bool shows(uint32_t group) const {
    if (!groups_.may_hold(group)) return false;
    for (uint32_t i = begin_; i < at_; ++i)
      if (item_in_group(analysis_.items[i], group)) return true;
    return false;
  }

 private:
  const Analysis& analysis_;
  uint32_t at_, begin_;
  GroupSet groups_;
};

// "asked during the meeting (خلال اللقاء)": where it was said, not what.
bool circumstantial(const Analysis& analysis, uint32_t item) {
  const ParticleKind before = item == 0 ? ParticleKind::none : analysis.items[item - 1].particle;
  return before == ParticleKind::during || before == ParticleKind::after;
}

// Words have their content behind them; how a deed was done or people met may be told before.
bool told_before(EventType type) {
  return is_deed(type) || type == EventType::consult;
}

}  // namespace

Modes::Modes(const Lexicon& lexicon) {
  for (auto& of_type : heads_) of_type.fill(image::none);
  for (uint32_t head = 0; head < lexicon.heads().size(); ++head) {
    const std::string_view name = lexicon.text(lexicon.heads()[head].lemma);
    if (name.empty() || name[0] < 'A' || name[0] > 'Z') continue;
    const size_t dot = name.find('.');
    const EventType type = event_type_named(name.substr(0, dot));
    const Mode mode = dot == std::string_view::npos ? Mode::none : mode_named(name.substr(dot + 1));
    if (type != EventType::none) heads_[static_cast<size_t>(type)][static_cast<size_t>(mode)] = head;
  }
}

bool Modes::refine(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, EventType type, Mode& mode) const {
  const auto& of_type = heads_[static_cast<size_t>(type)];
  const bool before = told_before(type);
  const ReachBefore left(analysis, item);
  const Reach right(lexicon, analysis, item);
  const auto fits = [&](uint32_t condition) {
    if (before && (condition & image::condition_bits) == 0 && left.shows(condition)) return true;
    const uint32_t after = right.find(condition);
    return after != no_index && (before || !circumstantial(analysis, after));
  };
  for (const uint32_t head : {of_type[0], mode == Mode::none ? image::none : of_type[static_cast<size_t>(mode)]}) {
    if (head == image::none) continue;
    for (const image::Pattern& pattern : lexicon.patterns_of(head)) {
      const bool hides = pattern.trigger == image::none;
      if (!hides && head == of_type[0] && mode != Mode::none) break;  // the rows that deny stand first
      if (!fits(pattern.condition)) continue;
      if (hides) return false;
      mode = lexicon.triggers()[pattern.trigger].mode;
      return true;
    }
  }
  return true;
}

}  // namespace mirsad
