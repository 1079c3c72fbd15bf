// From tokens and hits to items: dates first, then chunks, then the rest; afterwards prepositions are bound to the chunks they
// govern, counted people get their number, and coordinated chunks become one.
#include "code/asides.h"
#include "code/chunks.h"
#include "code/coordination.h"
#include "code/names.h"
#include "code/pairs.h"
#include "code/plover.h"
#include "code/prepositions.h"
#include "code/written_form.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t nominal_classes = class_bit(SenseClass::masdar) | class_bit(SenseClass::noun) | class_bit(SenseClass::phrase);
constexpr uint32_t trigger_classes = nominal_classes | class_bit(SenseClass::verb);

bool is_trigger(const Hit& hit) { return (hit.classes & trigger_classes) != 0; }

bool starts_chunk(const Hit& hit) {
  if ((hit.classes & group_classes) == 0) return false;
  if (hit.has(SenseClass::particle)) {
    if (party_particle(hit) != nullptr) return true;
    if (!names_pair(hit)) return false;
  }
  if (hit.has(SenseClass::entity)) return true;
  const Sense* role = hit.find(SenseClass::role);
  // A feminine plural may be the event noun (negotiations) rather than women who do it.
  const bool women = role != nullptr && (role->morph & morph::feminine) && (role->morph & morph::masculine) == 0 && (role->morph & morph::plural);
  if (role != nullptr && !(women && is_trigger(hit))) return true;
  if (is_trigger(hit)) return false;
  return hit.has(SenseClass::demonym) || (hit.has(SenseClass::place) && !hit.has(SenseClass::context));
}

uint64_t digits_of(const SentenceInput& input, const Token& token) {
  uint64_t value = 0;
  for (uint32_t i = 0; i < token.letter_count && i < 18; ++i)
    value = value * 10 + (input.folded->letters[token.letters_begin + i] - '0');
  return value;
}

class Builder {
 public:
  Builder(const SentenceInput& input, const WordFronts& fronts, const Memory& memory, uint32_t on, Analysis& analysis)
      : input_(input), fronts_(fronts), memory_(memory), on_(on), analysis_(analysis) {}

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
  Item& add(ItemKind kind, uint32_t begin, uint32_t end) {
    Item& item = analysis_.items.grow();
    item.kind = kind;
    item.token_begin = begin;
    item.token_end = end;
    return item;
  }

  // Words, numbers and dates are in no set.
  void note(Item& item) { note_item(item, analysis_.items.size() - 1, analysis_.sets); }

  uint32_t step(uint32_t token) {
    if (date_ < analysis_.dates.size() && analysis_.dates[date_].token_begin == token) {
      if (!is_name(analysis_.dates[date_])) {
        const uint32_t end = analysis_.dates[date_].token_end;
        add(ItemKind::date, token, end).date = date_;
        return end > token ? end : token + 1;
      }
      const uint32_t person = memory_.person_named(surname_hash(input_.tokens[token]));
      if (person != image::none) return add_person(token, person);
    }
    const Token& found = input_.tokens[token];
    if (found.kind == TokenKind::punctuation || found.kind == TokenKind::line_break) {
      Item& item = add(ItemKind::mark, token, token + 1);
      item.mark = found.kind == TokenKind::line_break ? uint8_t{'\n'} : found.mark;
      note(item);
      return token + 1;
    }
    if (found.kind == TokenKind::number) return add_digits(token);
    if (hit_ == input_.hits.size() || input_.hits[hit_].token_begin != token) {
      const uint32_t person = memory_.surname_count == 0 ? image::none : memory_.person_named(surname_hash(found));
      if (person != image::none && after_boundary_of_name()) return add_person(token, person);
      const Memory::Name* name = memory_.name_count == 0 ? nullptr : memory_.name_of(surname_hash(found));
      if (name != nullptr && stands_as_name(*name)) return add_name(token, *name);
      const WordFronts::Guess guess = fronts_.guess(input_, found);
      Item& word = add(ItemKind::word, token, token + 1);
      word.front = guess.clitics;
      word.front_sure = guess.sure;
      return token + 1;
    }
    return add_hit(input_.hits[hit_]);
  }

  uint64_t surname_hash(const Token& token) const {
    return name_hash(input_, token);
  }

  // A surname after an unknown word may belong to a namesake with another given name.
  bool after_boundary_of_name() const {
    return analysis_.items.empty() || analysis_.items.back().kind != ItemKind::word || analysis_.items.back().hit != nullptr;
  }

  uint32_t add_person(uint32_t token, uint32_t person) {
    Chunk chunk;
    chunk.token_begin = token;
    chunk.head_entity = person;
    return add_named(chunk, token + 1, ref_of_entity(*input_.lexicon, person, on_));
  }

  uint32_t add_named(Chunk& chunk, uint32_t end, const Ref& ref) {
    chunk.token_end = end;
    chunk.refs_begin = analysis_.refs.size();
    chunk.ref_count = 1;
    chunk.numbers = morph::singular;
    chunk.definite = chunk.named = true;
    if (!analysis_.refs.push(ref) || !analysis_.chunks.push(chunk)) return end;
    Item& item = add(ItemKind::chunk, chunk.token_begin, end);
    item.chunk = analysis_.chunks.size() - 1;
    note(item);
    return end;
  }

  // A name of which a title has told whose it is: alone where a name may begin, or behind the one that it had then.
  bool stands_as_name(const Memory::Name& name) {
    if (analysis_.items.empty()) return true;
    const Item& before = analysis_.items.back();
    if (before.kind != ItemKind::word) return before.kind == ItemKind::verb || before.kind == ItemKind::mark || before.kind == ItemKind::particle;
    if (before.hit != nullptr || surname_hash(input_.tokens[before.token_begin]) != name.given) return false;
    analysis_.items.pop();
    return true;
  }

  uint32_t add_name(uint32_t token, const Memory::Name& name) {
    const bool full = token > input_.token_begin && surname_hash(input_.tokens[token - 1]) == name.given;
    Chunk chunk;
    chunk.token_begin = full ? token - 1 : token;
    chunk.person = true;
    return add_named(chunk, token + 1, name.ref);
  }

  // A month that is a person's name (ماي): no date when it stands alone.
  bool is_name(const DateMention& date) const {
    if (date.token_end - date.token_begin != 1) return false;
    if (memory_.person_named(surname_hash(input_.tokens[date.token_begin])) != image::none) return true;
    if (hit_ == input_.hits.size()) return false;
    const Hit& hit = input_.hits[hit_];
    return hit.token_begin == date.token_begin && hit.has(SenseClass::entity);
  }

  // 1,200: groups of three digits behind commas, with no blank between, are one number.
  uint32_t add_digits(uint32_t token) {
    uint64_t value = digits_of(input_, input_.tokens[token]);
    uint32_t end = token + 1;
    while (end + 1 < input_.token_end && is_group_of_three(end)) {
      value = value * 1000 + digits_of(input_, input_.tokens[end + 1]);
      end += 2;
    }
    return add_number(token, value, end);
  }

  bool is_group_of_three(uint32_t comma) const {
    const Token &mark = input_.tokens[comma], &digits = input_.tokens[comma + 1];
    return mark.kind == TokenKind::punctuation && mark.mark == ',' && !mark.space_before && digits.kind == TokenKind::number &&
           digits.letter_count == 3 && !digits.space_before;
  }

  // 300 ألف: a digit run and the scale after it.
  uint32_t add_number(uint32_t token, uint64_t value, uint32_t end) {
    for (uint32_t next = hit_; next < input_.hits.size() && input_.hits[next].token_begin <= end; ++next) {
      const Hit& hit = input_.hits[next];
      const Sense* scale = hit.find(SenseClass::number);
      if (hit.token_begin == end && scale != nullptr && (hit.clitics & clitic::conjunction) && adds(value, scale->value)) {
        value += scale->value;  // اثنان وثلاثون
        end += hit.token_count;
        continue;
      }
      if (hit.token_begin != end || scale == nullptr || scale->value < 1000 || (hit.clitics & clitic::conjunction)) continue;
      value *= scale->value;
      end += hit.token_count;
      break;
    }
    add(ItemKind::number, token, end).value = value;
    return end;
  }

  // Units before tens, and anything below a hundred behind hundreds.
  static bool adds(uint64_t value, uint64_t next) {
    return (value < 10 && next >= 20 && next < 100) || (value >= 100 && value % 100 == 0 && next < 100);
  }

  // What follows "Abu" or "ibn" is a name, though it may be spelt like a verb (أبو طالبي).
  bool after_name_link() const { return !analysis_.items.empty() && analysis_.items.back().particle == ParticleKind::name_link; }

  uint32_t add_hit(const Hit& hit) {
    const uint32_t end = hit.token_begin + hit.token_count;
    if (hit.has(SenseClass::blocker) && hit.token_count == 1 && memory_.surname_count > 0) {
      const uint32_t person = memory_.person_named(surname_hash(input_.tokens[hit.token_begin]));
      if (person != image::none && after_boundary_of_name()) return add_person(hit.token_begin, person);
    }
    constexpr uint32_t telling_classes = trigger_classes | group_classes | class_bit(SenseClass::participle) | class_bit(SenseClass::number);
    const bool plain = (hit.classes & telling_classes) == 0 || hit.has(SenseClass::blocker);
    if (plain || (after_name_link() && hit.token_count == 1 && !starts_chunk(hit))) {
      know(add(ItemKind::word, hit.token_begin, end), hit);
      return end;
    }
    if (starts_chunk(hit) && !faint_place(hit) && !ends_in_teh_marbuta(input_, hit)) {
      const uint32_t next = parse_chunk(input_, hit_, memory_, on_, analysis_);
      if (next != hit_) return add_chunk();
    }
    if (const Sense* number = hit.find(SenseClass::number); number != nullptr) {
      const uint32_t after = add_number(hit.token_begin, number->value, end);
      analysis_.items.back().front = hit.clitics & clitic::conjunction;
      return after;
    }
    add_plain(hit, end);
    return end;
  }

  // A place of weight 0 (باري, سعيدة) is one only behind a preposition; behind a letter that may belong to the word (باهر) only when it is long.
  bool faint_place(const Hit& hit) const {
    const Sense* place = hit.find(SenseClass::place);
    if (place == nullptr || input_.lexicon->places()[place->value].weight > 0) return false;
    if (hit.has(SenseClass::entity) || hit.has(SenseClass::role) || hit.has(SenseClass::demonym)) return false;
    constexpr uint32_t long_letters_min = 5;
    const uint32_t letters = input_.tokens[hit.token_begin].letter_count - hit.front_letters;
    if (hit.clitics & (clitic::in | clitic::to)) return letters < long_letters_min;
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
    note(item);
    return chunk.token_end;
  }

  // A form may be several particles (بعد is a preposition and "after"); the more telling kind wins.
  static int rank(ParticleKind kind) {
    switch (kind) {
      case ParticleKind::agent: case ParticleKind::mediation: case ParticleKind::each: return 6;
      case ParticleKind::place: case ParticleKind::after: case ParticleKind::during: case ParticleKind::response: return 5;
      case ParticleKind::preposition: return 4;
      case ParticleKind::relative: case ParticleKind::that: return 3;
      default: return 2;
    }
  }

  static const Sense* particle_of(const Hit& hit) {
    const Sense* best = nullptr;
    for (size_t i = 0; hit.has(SenseClass::particle) && i < hit.senses.size(); ++i) {
      const Sense& sense = hit.senses[i];
      if (sense.what != SenseClass::particle || !hit.allows(i)) continue;
      if (static_cast<ParticleKind>(sense.sub) == ParticleKind::between) return &sense;
      if (best == nullptr || rank(static_cast<ParticleKind>(sense.sub)) > rank(static_cast<ParticleKind>(best->sub))) best = &sense;
    }
    return best;
  }

  // Verbs that also colour what follows (refused to, intends to): they stay triggers and keep their colour.
  static bool colours(ParticleKind kind) {
    return kind == ParticleKind::refusal || kind == ParticleKind::intention || kind == ParticleKind::quote_verb ||
           kind == ParticleKind::may || kind == ParticleKind::future || kind == ParticleKind::past;
  }

  void add_plain(const Hit& hit, uint32_t end) {
    const Sense* particle = particle_of(hit);
    const ItemKind kind = kind_of(hit);  // of what stands before it, while that is still the last item
    if (kind == ItemKind::nominal && hit.has(SenseClass::phrase) && follows_has() && opens_in_perfect(input_, hit)) analysis_.items.back().particle = ParticleKind::none;
    Item& item = add(kind, hit.token_begin, end);
    know(item, hit);
    if (particle != nullptr) {
      item.particle = static_cast<ParticleKind>(particle->sub);
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
      item.groups = 0;
    }
    note(item);
  }

  // "and he was arrested (وقد ألقي القبض)": before a set phrase that begins with a perfect verb, قد says that it has happened.
  bool follows_has() const {
    if (analysis_.items.empty() || analysis_.items.back().particle != ParticleKind::may) return false;
    const Item& before = analysis_.items.back();
    const Sense* particle = before.hit == nullptr ? nullptr : particle_of(*before.hit);
    return particle != nullptr && static_cast<ParticleKind>(particle->sub) == ParticleKind::may_or_has;
  }

  // An undiacritised form can be verb and masdar (بحث, قصف): a masdar after a preposition, a verb or another noun's slot; else a verb.
  ItemKind kind_of(const Hit& hit) const {
    const bool nominal = (hit.classes & nominal_classes) != 0;
    if (!nominal && !hit.has(SenseClass::verb) && !hit.has(SenseClass::participle)) return ItemKind::word;
    if (ends_in_teh_marbuta(input_, hit) || (is_trigger(hit) && ends_in_false_pronoun(input_, hit))) return ItemKind::word;
    if (hit.has(SenseClass::verb)) {
      if (nominal && is_shelling(hit)) return ItemKind::nominal;
      if (!nominal || analysis_.items.empty() || marked_passive(input_, hit)) return ItemKind::verb;
      const Item& before = analysis_.items.back();
      if (before.kind == ItemKind::nominal && resumes(hit)) return ItemKind::verb;
      // A noun with article or pronoun takes no genitive: what follows it is no masdar but its verb.
      const bool open_noun = before.kind == ItemKind::nominal && (before.hit->clitics & (clitic::article | clitic::pronoun)) == 0;
      const bool governed = happens_before() || before.kind == ItemKind::verb || open_noun || verb_has_subject() || before.kind == ItemKind::participle ||
                            (before.kind == ItemKind::particle &&
                             (before.particle == ParticleKind::preposition || before.particle == ParticleKind::place ||
                              before.particle == ParticleKind::after || before.particle == ParticleKind::during ||
                              before.particle == ParticleKind::agent || before.particle == ParticleKind::between ||
                               before.particle == ParticleKind::prospect || before.particle == ParticleKind::response));
      return governed && (hit.clitics & clitic::conjunction) == 0 ? ItemKind::nominal : ItemKind::verb;
    }
    if (nominal) return ItemKind::nominal;
    return hit.has(SenseClass::participle) ? ItemKind::participle : ItemKind::word;
  }

  // "Israeli shelling of (قصف إسرائيلي على) …": nobody says of a person that he was shelled, so a nationality right behind tells whose it is.
  bool is_shelling(const Hit& hit) const {
    const Sense* verb = hit.find(SenseClass::verb);
    const Hit* next = hit_ + 1 < input_.hits.size() ? &input_.hits[hit_ + 1] : nullptr;
    if (next == nullptr || next->token_begin != hit.token_begin + hit.token_count || next->clitics != 0 || hit.clitics & clitic::pronoun) return false;
    const Sense* demonym = next->find(SenseClass::demonym);
    const uint32_t trigger = input_.lexicon->heads()[verb->value].trigger;
    if (demonym == nullptr || (demonym->morph & morph::plural) || trigger == image::none) return false;
    const auto mode = static_cast<Mode>(input_.lexicon->triggers()[trigger].mode);
    return mode == Mode::heavy_weapons || mode == Mode::aerial;
  }

  // "there took place (جرى) during the meeting a discussion of …": nothing but a circumstance between a verb of happening and its subject.
  bool happens_before() const {
    for (uint32_t i = analysis_.items.size(), steps = 0; i-- > 0 && steps < 5; ++steps) {
      const Item& item = analysis_.items[i];
      if (item.kind == ItemKind::verb) {
        const Sense* verb = steps > 0 ? item.hit->find(SenseClass::verb) : nullptr;
        return verb != nullptr && input_.lexicon->heads()[verb->value].kind == image::HeadKind::happen;
      }
      const bool circumstance = item.particle == ParticleKind::during || item.particle == ParticleKind::place || item.particle == ParticleKind::preposition;
      const bool inside = (item.kind == ItemKind::nominal && (item.hit->clitics & (clitic::article | clitic::pronoun))) || item.kind == ItemKind::date || item.kind == ItemKind::chunk;
      if (!circumstance && !inside) return false;
    }
    return false;
  }

  // "an attack that they launched (شنوه)": a light verb resumes the event noun before it by its pronoun; its masdar would not.
  bool resumes(const Hit& hit) const {
    const Sense* verb = hit.find(SenseClass::verb);
    return (hit.clitics & clitic::pronoun) && verb != nullptr && input_.lexicon->heads()[verb->value].kind == image::HeadKind::light;
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
      for (; end < overlays.size() && overlays[end].token_begin < item.token_end; ++end) item.groups |= groups_of(overlays[end]);
      item.overlays = overlays.subspan(first, end - first);
    }
  }

  // The clause has its verb and subject already: أعلنت السلطات فرض … goes on with what was announced.
  bool verb_has_subject() const {
    bool subject = false;
    for (uint32_t i = analysis_.items.size(); i-- > 0;) {
      const Item& item = analysis_.items[i];
      if (item.kind == ItemKind::verb) return subject;
      // A noun without article right before takes a genitive: "discussed the zone of de-escalation".
      if (i + 1 == analysis_.items.size() && item.kind == ItemKind::word && !article_at(input_, input_.tokens[item.token_begin], 0)) continue;
      if (item.kind == ItemKind::chunk) subject = analysis_.chunks[item.chunk].kind != ChunkKind::place;
      else if (item.kind != ItemKind::date) return false;
    }
    return false;
  }

  const SentenceInput& input_;
  const WordFronts& fronts_;
  const Memory& memory_;
  uint32_t on_;
  Analysis& analysis_;
  uint32_t hit_ = 0, date_ = 0;
};

}  // namespace

void build_items(const SentenceInput& input, const WordFronts& fronts, const Memory& memory, uint32_t on, Analysis& analysis) {
  Builder(input, fronts, memory, on, analysis).run();
}

}  // namespace mirsad
