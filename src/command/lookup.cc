#include "command/lookup.h"

#include <cinttypes>

#include "base/arena.h"
#include "command/lookup_names.h"
#include "command/terminal.h"
#include "lexicon/plover.h"
#include "pipeline/piece.h"

namespace mirsad::command {
namespace {

class SensePrinter {
 public:
  SensePrinter(const Lexicon& lexicon, std::FILE* out) : lexicon_(lexicon), out_(out) {}

  void print(const Sense& sense, bool valid) {
    put("  ", name_of(sense.what));
    put(" ", kind_name(sense));
    const Words words = words_of_morph(sense.morph);
    if (words.count > 0) put(",", words.text());
    if (!valid) put("", "  (not with these clitics)");
    std::fputc('\n', out_);
    print_entry(sense);
  }

 private:
  void put(const char* before, std::string_view text) {
    if (text.empty()) return;
    std::fputs(before, out_);
    print_harmless(text, out_);
  }
  void row(const char* label) { std::fprintf(out_, "      %-11s", label); }
  void line(const char* label, std::string_view text) {
    if (text.empty()) return;
    row(label);
    put("", text);
    std::fputc('\n', out_);
  }
  std::string_view string(uint32_t offset) const { return lexicon_.text(offset); }
  void codes(const image::Code& country, const image::Code& sector) {
    put("", country.text().empty() ? "any country" : country.text());
    put(" ", sector.text());
  }

  void print_entry(const Sense& sense) {
    switch (sense.what) {
      case SenseClass::entity: case SenseClass::demonym: return print_entity(sense.value);
      case SenseClass::role: return print_role(lexicon_.roles()[sense.value]);
      case SenseClass::place: return print_place(lexicon_.places()[sense.value]);
      case SenseClass::outlet: return print_outlet(lexicon_.outlets()[sense.value]);
      case SenseClass::verb: case SenseClass::masdar: case SenseClass::participle: case SenseClass::noun:
      case SenseClass::phrase: return print_head(sense.value);
      case SenseClass::group: return line("group", string(lexicon_.groups()[sense.value]));
      case SenseClass::context: return line("context", context_name(static_cast<uint8_t>(sense.value)));
      case SenseClass::agreement: return line("kind", string(lexicon_.agreement_kinds()[sense.value]));
      case SenseClass::calendar: case SenseClass::number:
        row("value");
        std::fprintf(out_, "%" PRId32 "\n", static_cast<int32_t>(sense.value));
        return;
      default: return;
    }
  }

  void print_entity(uint32_t index) {
    const image::Entity& entity = lexicon_.entities()[index];
    line("key", string(entity.key));
    line("name", string(entity.name));
    line("Arabic", string(entity.name_ar));
    line("kind", name_of(entity.kind));
    if (!entity.country.empty()) row("codes"), codes(entity.country, entity.sector), std::fputc('\n', out_);
    for (const image::Office& office : lexicon_.offices_of(index)) {
      row("office");
      put_day(office.from);
      put("", "..");
      put_day(office.to);
      put("", "  ");
      codes(office.country, office.sector);
      std::fputc('\n', out_);
    }
    if (entity.place != image::none) print_place(lexicon_.places()[entity.place]);
  }

  void put_day(uint32_t day) {
    if (day != 0 && day != 99999999) std::fprintf(out_, "%04u-%02u-%02u", day / 10000, day / 100 % 100, day % 100);
  }

  void print_role(const image::Role& role) {
    line("key", string(role.key));
    line("kind", name_of(role.kind));
    row("codes");
    codes(role.country, role.sector);
    std::fputc('\n', out_);
  }

  void print_place(const image::Place& place) {
    line("place", string(place.name));
    row("where");
    put("", place.country.text());
    put(" ", string(place.latitude));
    put(" ", string(place.longitude));
    std::fprintf(out_, ", weight %u\n", place.weight);
  }

  void print_outlet(const image::Outlet& outlet) {
    line("key", string(outlet.key));
    line("name", string(outlet.name));
    line("country", outlet.country.text());
  }

  void print_head(uint32_t index) {
    const image::Head& head = lexicon_.heads()[index];
    line("lemma", string(head.lemma));
    if (head.trigger == image::none) line("reading", name_of(head.kind));
    else print_trigger("reading", lexicon_.triggers()[head.trigger]);
    for (const image::Pattern& pattern : lexicon_.patterns_of(index)) {
      row("with");
      put_condition(pattern.condition);
      put("", ": ");
      if (pattern.trigger == image::none) put("", "no event");
      else put_code(lexicon_.triggers()[pattern.trigger]);
      std::fputc('\n', out_);
    }
    for (const image::StatusRule& rule : lexicon_.statuses_of(index)) {
      row("accord");
      put("", string(lexicon_.status_names()[rule.status]));
      if (rule.condition == image::subject_condition) put("", " of its subject");
      else if (rule.condition == image::negated_condition) put("", " when negated");
      else if (rule.condition != image::none) put("", " with "), put_condition(rule.condition);
      std::fputc('\n', out_);
    }
  }

  void put_condition(uint32_t condition) {
    if (condition & image::filler_bit) return put_filler(condition & ~image::condition_bits);
    if (condition & image::person_bit) return put("", "subject person");
    const uint32_t number = condition & ~image::condition_bits;
    if (condition & image::subject_bit) put("", "subject ");
    const bool preposition = (condition & image::preposition_bit) != 0;
    const auto names = preposition ? lexicon_.prepositions() : lexicon_.groups();
    if (number < names.size()) put("", string(names[number]));
  }

  void put_filler(uint32_t condition) {
    constexpr const char* names[] = {"people", "a place", "a party"};
    const uint32_t place = condition >> image::filler_shift, filler = condition & ((1u << image::filler_shift) - 1);
    if (filler < std::size(names)) put("", names[filler]);
    if (place == 0) put("", " as object");
    else if (place <= lexicon_.prepositions().size()) put(" behind ", string(lexicon_.prepositions()[place - 1]));
  }

  void put_code(const image::Trigger& trigger) {
    put("", name_of(trigger.type));
    put(".", name_of(trigger.mode));
    if (trigger.cameo != 0) std::fprintf(out_, " CAMEO 0%u", trigger.cameo);
  }

  void print_trigger(const char* label, const image::Trigger& trigger) {
    row(label);
    put_code(trigger);
    put(", counts ", name_of(trigger.strength));
    std::fputc('\n', out_);
    line("rule", string(trigger.rule));
    const image::Frame& frame = lexicon_.frames()[trigger.frame];
    row("frame");
    put("", string(frame.name));
    put_slots("; actor", frame.actor);
    put_slots("; recipient", frame.recipient);
    put_slots("; third", frame.third);
    std::fputc('\n', out_);
    if (trigger.contexts == 0) return;
    row("contexts");
    for (uint8_t i = 0; i < context_count; ++i)
      if ((trigger.contexts >> i & 1) != 0) put("", context_name(i)), put("", " ");
    std::fputc('\n', out_);
  }

  void put_slots(const char* label, const uint16_t (&slots)[image::frame_slot_max]) {
    if (slots[0] == image::slot_none) return;
    put("", label);
    for (const uint16_t slot : slots) {
      if (slot == image::slot_none) break;
      const uint32_t preposition = slot - uint32_t{image::slot_preposition};
      put(" ", slot == image::slot_subject   ? "subject"
               : slot == image::slot_object  ? "object"
               : slot == image::slot_pronoun ? "pronoun"
               : slot == image::slot_speaker ? "speaker"
               : slot == image::slot_speaker_not ? "speaker-not"
               : slot == image::slot_official ? "official"
               : slot == image::slot_armed ? "armed"
               : slot == image::slot_people ? "people"
               : preposition < lexicon_.prepositions().size() ? string(lexicon_.prepositions()[preposition])
                                                               : std::string_view("?"));
    }
  }

  const Lexicon& lexicon_;
  std::FILE* out_;
};

}  // namespace

bool look_up(const Lexicon& lexicon, Bytes text, std::FILE* out) {
  Arena arena;
  if (arena.reserve(8 * limits::mib) != Status::ok) return false;
  Piece piece;
  piece.carve(arena);
  piece.read(lexicon, text.first(std::min(text.size(), limits::piece_bytes_max)));
  SensePrinter printer(lexicon, out);
  for (const Hit& hit : piece.hits()) {
    const uint32_t first = piece.tokens()[hit.token_begin].source_begin;
    const uint32_t last = piece.tokens()[hit.token_begin + hit.token_count - 1].source_end;
    print_harmless(view_of(text.subspan(first, last - first)), out);
    const Words clitics = words_of_clitics(hit.clitics);
    if (clitics.count > 0) std::fprintf(out, "  (less%.*s)", static_cast<int>(clitics.count), clitics.bytes.data());
    std::fputc('\n', out);
    for (size_t i = 0; i < hit.senses.size(); ++i) printer.print(hit.senses[i], hit.allows(i));
  }
  return !piece.hits().empty();
}

}  // namespace mirsad::command
