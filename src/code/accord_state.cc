#include "code/accord_state.h"

#include <algorithm>

#include "code/auxiliary.h"
#include "code/clause.h"
#include "code/reading.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

constexpr uint32_t governor_reach_items = 16;
constexpr uint32_t object_reach_items = 9;  // of a word without a complement of its own
constexpr uint32_t own_verb_reach_items = 8;
constexpr uint32_t behind_reach_items = 5;

// What one word says of the accord.
struct Saying {
  uint32_t status = image::none;
  uint32_t item = no_index;
  uint32_t complement = no_index;  // the item that the rule asked for
  bool with_complement = false;
  bool negated = false;  // it says what was not done
  bool real = true;      // else it is denied, wished or only perhaps so
};

bool is_head(const Item& item) { return item.hit != nullptr && (item.kind == ItemKind::verb || item.kind == ItemKind::nominal); }
bool is_verb(const Item& item) { return item.kind == ItemKind::verb; }

class StateReader {
 public:
  StateReader(const SentenceInput& input, const Analysis& analysis, Accord& accord)
      : lexicon_(*input.lexicon), analysis_(analysis), accord_(accord), circumstance_(lexicon_.group_named("circumstance")),
        not_yet_(lexicon_.group_named("not-yet")), agreed_on_(lexicon_.group_named("agreed-on")) {}

  void run() {
    if (!opens_clause()) ask_upwards();
    if (said_.status == image::none && said_.real) ask_own_verb();
    const bool nothing = !said_.real || said_.status == image::none || is(said_.status, "none") || is_agreeing() ||
                         (is_topic_ && !is(said_.status, "negotiating"));
    accord_.status = nothing ? image::none : said_.status;
    accord_.governor = said_.item;
  }

 private:
  const Item& item(uint32_t index) const { return analysis_.items[index]; }
  bool is(uint32_t status, std::string_view name) const { return lexicon_.text(lexicon_.status_names()[status]) == name; }
  bool in_group(uint32_t index, uint32_t group) const { return item_in_group(item(index), group); }
  bool only_words(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i)
      if (item(i).kind != ItemKind::word) return false;
    return true;
  }
  static bool joined(const Hit* hit) { return hit != nullptr && hit->carries(clitic::conjunction); }

  // ", and the accord (، ونص الاتفاق على) …": nothing before the comma governs it.
  bool opens_clause() const { return accord_.item > 0 && item(accord_.item - 1).mark == ',' && joined(accord_hit(item(accord_.item))); }

  // From the nearest word over the accord to the verb of its clause.
  void ask_upwards() {
    next_ = accord_.item;
    for (uint32_t i = accord_.item; i-- > 0 && accord_.item - i <= governor_reach_items;) {
      if (ends_government(i)) return;
      if (is_head(item(i))) accord_.top = i, ask(i);
      if (!is_verb(item(i))) ask_particle(i);
      if (is_verb(item(i)) && item(i).particle != ParticleKind::intention) return;
      if (item(i).kind != ItemKind::word && item(i).kind != ItemKind::particle) next_ = i;
      behind_accord_ = behind_accord_ || (accord_noun(item(i)) != nullptr && !joined(accord_hit(item(accord_.item))));
    }
  }

  bool is_circumstance(uint32_t at) const {
    switch (item(at).particle) {
      case ParticleKind::after: case ParticleKind::during: case ParticleKind::response: case ParticleKind::attribution: return true;
      default: return in_group(at, circumstance_);
    }
  }

  // Beyond some particles nothing governs the accord. "Since the accord", "by (بموجب) the accord" make a circumstance of it, "after the signing of
  // the accord" of the signing; "talks about signing", "before signing": it has not been, but the word beyond may say more.
  bool ends_government(uint32_t at) {
    if (is_hard_stop(item(at))) return item(at).mark != ':';
    if (item(at).kind != ItemKind::particle) return false;
    const bool of_accord = said_.status == image::none && only_words(at + 1, next_);
    const bool of_governor = said_.status != image::none && only_words(at + 1, said_.item);
    const ParticleKind kind = item(at).particle;
    if (kind == ParticleKind::relative) return true;
    const bool doubts = kind == ParticleKind::negation || kind == ParticleKind::may || kind == ParticleKind::prospect;
    if (kind == ParticleKind::conditional || (doubts && of_accord)) return said_.real = false, true;
    if (in_group(at, not_yet_)) {
      if (of_governor) said_ = {.real = false};
      is_topic_ = is_topic_ || of_accord;
    }
    behind_that_ = behind_that_ || kind == ParticleKind::that;
    if (!is_circumstance(at) || (!of_accord && !of_governor)) return false;
    said_.real = said_.real && !of_accord;
    return true;
  }

  // One governor more: the nearest counts, unless one over it has it, or a word nearer, as its complement (stressed + need to carry out).
  void ask(uint32_t at) {
    if (behind_accord_ && !is_verb(item(at))) return;
    const Saying saying = said_by(at, said_.item == no_index ? accord_.last : said_.item);
    const bool near = saying.with_complement || (!behind_that_ && accord_.item - at <= object_reach_items);
    const bool taken = saying.status != image::none && (said_.item == no_index ? near : saying.with_complement);
    const bool doubted = !said_.real && saying.complement == said_.item && is_fact(saying.status);  // "announced the likely delay of the signing"
    if (taken) said_ = saying, said_.real = !doubted;
    if (taken || is_verb(item(at))) colour(auxiliary_of(at));
    const bool purpose = taken && !is_verb(item(at)) && item(at).hit->carries(clitic::to);  // "in order to (للتوصل) reach"
    if (purpose || is_wished(at)) said_.real = false;
    if (!taken && is_verb(item(at))) doubt_by(at);
  }

  // Verbs and nouns that are particles colour what they govern: "tries to (يحاول) reach", "failed to (فشل في) sign", "cancelled (ألغى) the signing".
  void ask_particle(uint32_t at) {
    switch (item(at).particle) {
      case ParticleKind::may: case ParticleKind::prospect: return colour(Auxiliary::hypothetical);
      case ParticleKind::future: return colour(Auxiliary::future);
      case ParticleKind::negation: case ParticleKind::refusal: if (said_.item != at) colour(Auxiliary::negation); return;
      default: return;
    }
  }

  // "expects that Washington withdraw (أن تنسحب)": a subjunctive is no report. "If it does not …" neither.
  bool is_wished(uint32_t at) const {
    if (at == 0 || !is_verb(item(at))) return false;
    const Sense* verb = item(at).hit->find(SenseClass::verb);
    const bool imperfect = verb != nullptr && (verb->morph & morph::kind_mask) == morph::imperfect;
    const bool subjunctive = imperfect && item(at - 1).particle == ParticleKind::that && item(at - 1).value != 1;
    return subjunctive || (at >= 2 && item(at - 2).particle == ParticleKind::conditional);
  }

  Auxiliary auxiliary_of(uint32_t at) const {
    if (item(at).particle == ParticleKind::intention) return Auxiliary::future;
    const Sense* verb = is_verb(item(at)) ? item(at).hit->find(SenseClass::verb) : nullptr;
    return verb == nullptr ? auxiliary_of_noun(analysis_, at) : auxiliary_of_verb(lexicon_, analysis_, at, *verb);
  }

  // A noun only by what stands right before it (عدم التزام).
  bool is_negated(uint32_t at) const {
    if (auxiliary_of(at) != Auxiliary::negation) return false;
    return is_verb(item(at)) || (at > 0 && item(at - 1).particle == ParticleKind::negation);
  }

  bool is_fact(uint32_t status) const {
    if (status == image::none || is_concluding(lexicon_, status)) return status != image::none;
    return is(status, "in-force") || is(status, "implementing") || is(status, "implemented");
  }

  // "will sign", "is to be signed": intended. Nothing else that is to come, may be or is not says how the accord stands.
  void colour(Auxiliary auxiliary) {
    if (said_.status == image::none || auxiliary == Auxiliary::none || auxiliary == Auxiliary::historical) return;
    if (auxiliary == Auxiliary::negation && said_.negated) return;
    if (auxiliary == Auxiliary::future && is_concluding(lexicon_, said_.status)) said_.status = status_named("intended");
    else said_.real = false;
  }

  // "asks for", "refuses", "threatens" a signing: it has not been.
  void doubt_by(uint32_t verb) {
    if (!is_fact(said_.status)) return;
    const image::Trigger* trigger = read_trigger(lexicon_, analysis_, verb).trigger;
    if (trigger == nullptr) return;
    const EventType type = trigger->type;
    if (type == EventType::agree && is_concluding(lexicon_, said_.status)) colour(Auxiliary::future);
    if (type == EventType::request || type == EventType::reject || type == EventType::threaten) said_.real = false;
  }

  uint32_t status_named(std::string_view name) const {
    const auto names = lexicon_.status_names();
    for (uint32_t i = 0; i < names.size(); ++i)
      if (is(i, name)) return i;
    return image::none;
  }

  // "the truce has collapsed": the accord is the subject of the verb behind it.
  void ask_own_verb() {
    for (uint32_t i = accord_.last + 1; i < analysis_.items.size() && i <= accord_.last + own_verb_reach_items; ++i) {
      const ParticleKind kind = item(i).particle;
      if (is_hard_stop(item(i)) || describes(item(i)) || item(i).mark == ',' || kind == ParticleKind::that || kind == ParticleKind::conditional) return;
      if (!is_verb(item(i)) || item(i).hit == nullptr) continue;
      if (joined(item(i).hit)) return;
      said_ = said_by(i, accord_.last);
      return colour(auxiliary_of(i));
    }
  }

  // "the agreeing on (الاتفاق على) a date": a deed and no accord, unless it is signed.
  bool is_agreeing() const {
    const uint32_t next = accord_.last + 1;
    if (!is_generic(lexicon_, accord_.kind) || next >= analysis_.items.size() || !has_article(item(accord_.last))) return false;
    return in_group(next, agreed_on_) && !is(said_.status, "signed") && !is(said_.status, "ratified");
  }

  // What a word says by its likelier senses, else by those that give way (reading.h). `last`: its complement stands no later, unless the accord
  // is its subject.
  Saying said_by(uint32_t governor, uint32_t last) const {
    Saying saying{.item = governor};
    const Hit& hit = *item(governor).hit;
    constexpr uint32_t heads = class_bit(SenseClass::verb) | class_bit(SenseClass::masdar) | class_bit(SenseClass::noun);
    for (const bool giving_way : {false, true})
      for (size_t i = 0; saying.status == image::none && i < hit.senses.size(); ++i)
        if ((class_bit(hit.senses[i].what) & heads) && hit.allows(i) && gives_way(hit, hit.senses[i]) == giving_way) try_rules(hit.senses[i], last, saying);
    return saying;
  }

  // A rule with a complement outdoes one without.
  void try_rules(const Sense& sense, uint32_t last, Saying& saying) const {
    const auto rules = lexicon_.statuses_of(sense.value);
    if (rules.empty()) return;
    const Reach reach(lexicon_, analysis_, saying.item);
    saying.negated = is_negated(saying.item);
    for (const image::StatusRule& rule : rules) {
      const bool with = rule.condition <= image::negated_condition;
      const bool worse = (saying.with_complement && !with) || (saying.status != image::none && saying.with_complement == with);
      const uint32_t complement = with && rule.condition != image::negated_condition ? reach.find(rule.condition) : no_index;
      if (worse || !satisfied(rule, saying, complement, last)) continue;
      saying.status = rule.status;
      saying.complement = complement;
      saying.with_complement = with;
    }
  }

  bool satisfied(const image::StatusRule& rule, const Saying& saying, uint32_t complement, uint32_t last) const {
    const bool own_verb = saying.item > accord_.last;
    if (saying.negated || rule.condition == image::negated_condition) return saying.negated && rule.condition == image::negated_condition;
    if (rule.condition == image::none) return !own_verb;
    if (rule.condition == image::subject_condition) return own_verb || !is_verb(item(saying.item)) || has_accord_as_subject(saying.item);
    if (complement == no_index || complement <= last) return complement != no_index;
    return complement <= std::max(saying.item, accord_.last) + behind_reach_items && is_verb(item(saying.item)) && has_accord_as_subject(saying.item);
  }

  // "the accord entered into force": the accord stands right behind its verb, or before it.
  bool has_accord_as_subject(uint32_t verb) const {
    const Item& noun = item(accord_.item);
    if (noun.carries(clitic::in | clitic::to)) return false;  // "ended in an accord (انتهت باتفاق)"
    for (uint32_t i = verb + 1; i < accord_.item; ++i)
      if (item(i).kind != ItemKind::word && item(i).kind != ItemKind::date) return false;
    return true;
  }

  const Lexicon& lexicon_;
  const Analysis& analysis_;
  Accord& accord_;
  // Groups of words: what makes a circumstance of the accord; before what has not been; what opens that on which one agrees.
  uint32_t circumstance_, not_yet_, agreed_on_;
  Saying said_;
  uint32_t next_ = no_index;    // the last noun or party passed: what a particle before it governs
  bool behind_that_ = false;    // أن was passed: a verb beyond has a clause as its object, and no accord
  bool is_topic_ = false;       // "about (بشأن) the accord"
  bool behind_accord_ = false;  // another accord was passed: a masdar beyond is its own
};

}  // namespace

void read_state(const SentenceInput& input, const Analysis& analysis, Accord& accord) { StateReader(input, analysis, accord).run(); }

}  // namespace mirsad
