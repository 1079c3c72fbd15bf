// From tokens and hits to items: dates first, then chunks, then the rest; afterwards prepositions are bound to the chunks they
// govern, counted people get their number, and coordinated chunks become one.
#include <algorithm>

#include "code/asides.h"
#include "code/chunks.h"
#include "code/coordination.h"
#include "code/item_kind.h"
#include "code/known_names.h"
#include "code/numbers.h"
#include "code/pairs.h"
#include "code/prepositions.h"
#include "code/written_form.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

class Builder {
 public:
  Builder(const SentenceInput& input, const WordFronts& fronts, const Memory& memory, uint32_t on, Analysis& analysis)
      : input_(input), fronts_(fronts), memory_(memory), on_(on), analysis_(analysis), names_(input, fronts, memory, on, analysis) {}

  void run() {
    for (uint32_t token = input_.token_begin; token < input_.token_end;) {
      while (hit_ < input_.hits.size() && input_.hits[hit_].token_begin < token) ++hit_;
      while (date_ < analysis_.dates.size() && analysis_.dates[date_].token_begin < token) ++date_;
      token = step(token);
    }
    attach_overlays();
    bind_prepositions(*input_.lexicon, analysis_);
    mark_asides(analysis_);
    const bool joined = coordinate(analysis_);
    if (!resolve_pairs(*input_.lexicon, analysis_) && !joined) return;
    note_items(analysis_);
    mark_asides(analysis_);
  }

 private:
  Item& add(ItemKind kind, uint32_t begin, uint32_t end) { return add_item(analysis_, kind, begin, end); }

  uint32_t step(uint32_t token) {
    if (date_ < analysis_.dates.size() && analysis_.dates[date_].token_begin == token) {
      const DateMention& date = analysis_.dates[date_];
      if (!is_name(date)) return add_date(date);
      const uint32_t person = names_.person_at(token);
      if (person != image::none) return names_.add_person(token, person);
    }
    const Token& found = input_.tokens[token];
    if (found.kind == TokenKind::punctuation || found.kind == TokenKind::line_break) return add_mark(token);
    if (found.kind == TokenKind::number) return add_number(token, digits_at(input_, token));
    const Hit* hit = hit_ < input_.hits.size() && input_.hits[hit_].token_begin == token ? &input_.hits[hit_] : nullptr;
    if (const uint32_t end = names_.add_body(token, hit); end != token) return end;
    if (hit == nullptr) return add_unknown(token);
    return add_hit(*hit);
  }

  uint32_t add_date(const DateMention& date) {
    add(ItemKind::date, date.token_begin, date.token_end).date = date_;
    return std::max(date.token_end, date.token_begin + 1);
  }

  uint32_t add_mark(uint32_t token) {
    const Token& mark = input_.tokens[token];
    add(ItemKind::mark, token, token + 1).mark = mark.kind == TokenKind::line_break ? uint8_t{'\n'} : mark.mark;
    note_last_item(analysis_);
    return token + 1;
  }

  uint32_t add_number(uint32_t token, const NumberRun& first) {
    const NumberRun number = with_number_words(input_.hits.subspan(hit_), first);
    add(ItemKind::number, token, number.token_end).value = number.value;
    return number.token_end;
  }

  uint32_t add_unknown(uint32_t token) {
    if (const uint32_t end = names_.add_surname(token); end != token) return end;
    if (const uint32_t end = names_.add_told(token); end != token) return end;
    const WordFronts::Guess guess = fronts_.guess(input_, input_.tokens[token]);
    Item& word = add(ItemKind::word, token, token + 1);
    word.front = guess.clitics;
    word.front_sure = guess.sure;
    return token + 1;
  }

  // A month that is a person's name (ماي): no date when it stands alone.
  bool is_name(const DateMention& date) const {
    if (date.token_end - date.token_begin != 1) return false;
    if (names_.person_at(date.token_begin) != image::none) return true;
    if (hit_ == input_.hits.size()) return false;
    const Hit& hit = input_.hits[hit_];
    return hit.token_begin == date.token_begin && hit.has(SenseClass::entity);
  }

  // What follows "Abu" or "ibn" is a name, though it may be spelt like a verb (أبو طالبي).
  bool after_name_link() const { return !analysis_.items.empty() && analysis_.items.back().particle == ParticleKind::name_link; }

  uint32_t add_hit(const Hit& hit) {
    const uint32_t end = hit.token_begin + hit.token_count;
    if (hit.has(SenseClass::blocker) && hit.token_count == 1)
      if (const uint32_t name_end = names_.add_surname(hit.token_begin); name_end != hit.token_begin) return name_end;
    constexpr uint32_t telling_classes = trigger_classes | group_classes | class_bit(SenseClass::participle) | class_bit(SenseClass::number);
    const bool blocked = hit.has(SenseClass::blocker) && !is_verb_in_hamza(input_, hit);
    const bool plain = (hit.classes & telling_classes) == 0 || blocked;
    if (plain || (after_name_link() && hit.token_count == 1 && !starts_chunk(hit))) {
      know(add(ItemKind::word, hit.token_begin, end), hit);
      return end;
    }
    if ((starts_chunk(hit) || is_town(hit)) && !faint_place(hit) && !ends_in_teh_marbuta(input_, hit)) {
      const uint32_t next = parse_chunk(input_, hit_, memory_, on_, analysis_);
      if (next != hit_) return add_chunk();
    }
    if (const Sense* number = hit.find(SenseClass::number); number != nullptr) {
      const uint32_t after = add_number(hit.token_begin, {number->value, end});
      analysis_.items.back().front = hit.clitics & clitic::conjunction;
      return after;
    }
    add_plain(hit, end);
    return end;
  }

  // سرت is Sirte and "it flowed": behind a preposition stands no verb.
  bool is_town(const Hit& hit) const {
    if (!hit.has(SenseClass::place) || (hit.classes & nominal_trigger_classes) || analysis_.items.empty()) return false;
    const ParticleKind before = analysis_.items.back().particle;
    return before == ParticleKind::preposition || before == ParticleKind::place;
  }

  // A place of weight 0 (باري, سعيدة) is one only behind a preposition; behind a letter that may belong to the word (باهر) only when it is long.
  bool faint_place(const Hit& hit) const {
    const Sense* place = hit.find(SenseClass::place);
    if (place == nullptr || input_.lexicon->places()[place->value].weight > 0) return false;
    if (hit.has(SenseClass::entity) || hit.has(SenseClass::role) || hit.has(SenseClass::demonym)) return false;
    constexpr uint32_t long_letters_min = 5;
    const uint32_t letters = input_.tokens[hit.token_begin].letter_count - hit.front_letters;
    if (hit.carries(clitic::in | clitic::to)) return letters < long_letters_min;
    if (analysis_.items.empty()) return false;
    const Item& before = analysis_.items.back();
    return before.kind != ItemKind::particle || !governs(before.particle);
  }

  uint32_t add_chunk() {
    Chunk& chunk = analysis_.chunks.back();
    if (!analysis_.items.empty()) {
      const Item& before = analysis_.items.back();
      if (before.kind == ItemKind::number && before.token_end == chunk.token_begin && chunk.kind != ChunkKind::place) {
        chunk.number = before.value;
        chunk.conjoined = chunk.conjoined || (before.front & clitic::conjunction);
        if (before.value >= 2) chunk.numbers = static_cast<uint16_t>(before.value == 2 ? morph::dual | morph::plural : morph::plural | morph::singular);
        chunk.token_begin = before.token_begin;
        analysis_.items.pop();
      }
    }
    Item& item = add(ItemKind::chunk, chunk.token_begin, chunk.token_end);
    item.chunk = analysis_.chunks.size() - 1;
    know(item, input_.hits[hit_]);
    note_last_item(analysis_);
    return chunk.token_end;
  }

  void add_plain(const Hit& hit, uint32_t end) {
    const Sense* particle = particle_at(input_, hit_, analysis_);
    const ItemKind kind = kind_of(input_, hit_, analysis_);  // of what stands before it, while that is still the last item
    if (kind == ItemKind::nominal && hit.has(SenseClass::phrase) && ends_in_has(analysis_) && opens_in_perfect(input_, hit)) analysis_.items.back().particle = ParticleKind::none;
    Item& item = add(kind, hit.token_begin, end);
    know(item, hit);
    if (particle != nullptr) {
      item.particle = particle->particle();
      item.value = particle->value;
      if (item.particle == ParticleKind::may_or_has) item.particle = ParticleKind::may;
      if (item.particle == ParticleKind::that_pronoun) {  // أنه يرفض states; أن يرفض does not
        item.particle = ParticleKind::that;
        item.value = 1;
      }
    }
    const bool trigger = is_trigger(hit) || hit.has(SenseClass::participle);
    item.written_passive = marked_passive(input_, hit);
    if (particle != nullptr && !(trigger && colours(item.particle))) item.kind = ItemKind::particle;
    if (item.particle == ParticleKind::name_link) {  // a word of a name, like any unknown one
      item.kind = ItemKind::word;
      item.hit = nullptr;
      item.groups = {};
    }
    note_last_item(analysis_);
  }

  static void know(Item& item, const Hit& hit) {
    item.hit = &hit;
    item.groups = groups_of(hit);
  }

  void attach_overlays() {
    const auto overlays = input_.overlays;
    size_t first = 0;
    for (Item& item : analysis_.items) {
      while (first < overlays.size() && overlays[first].token_begin < item.token_begin) ++first;
      if (first == overlays.size()) return;
      size_t end = first;
      for (; end < overlays.size() && overlays[end].token_begin < item.token_end; ++end) item.groups.add(groups_of(overlays[end]));
      item.first_overlay = &overlays[first];
      item.overlay_count = static_cast<uint16_t>(end - first);
    }
  }

  const SentenceInput& input_;
  const WordFronts& fronts_;
  const Memory& memory_;
  uint32_t on_;
  Analysis& analysis_;
  KnownNames names_;
  uint32_t hit_ = 0, date_ = 0;
};

}  // namespace

void build_items(const SentenceInput& input, const WordFronts& fronts, const Memory& memory, uint32_t on, Analysis& analysis) {
  Builder(input, fronts, memory, on, analysis).run();
}

}  // namespace mirsad
