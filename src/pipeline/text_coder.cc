// The library's face: the stages of a run from piece to event, with a callback where a run has tables.
#include <new>

#include "code/coder.h"
#include "input/cut.h"
#include "mirsad/mirsad.h"
#include "news/structure.h"
#include "pipeline/document_coder.h"

namespace mirsad {
namespace {

constexpr std::string_view auxiliary_names[] = {"", "negation", "future", "hypothetical", "historical"};

void put_digits(char* at, uint32_t value, int count) {
  for (int i = count; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

void put_date(const Date& date, char (&text)[11]) {
  if (!date.known() || date.year < 0) return;
  put_digits(text, static_cast<uint32_t>(date.year), 4);
  if (date.month == 0) return;
  text[4] = '-';
  put_digits(text + 5, date.month, 2);
  if (date.day == 0) return;
  text[7] = '-';
  put_digits(text + 8, date.day, 2);
}

uint32_t put_side(const Side& side, PartyView* views) {
  for (uint32_t i = 0; i < side.count; ++i) views[i] = {side.parties[i].country, side.parties[i].sector, side.parties[i].name};
  return side.count;
}

class CallbackSink final : public Sink {
 public:
  CallbackSink(TextCoder::OnEvent on_event, void* context) : on_event_(on_event), context_(context) {}

  void event(const Event& event) override {
    PartyView actors[limits::party_count_max], recipients[limits::party_count_max];
    EventView view;
    view.type = name_of(event.type);
    view.mode = event.mode == Mode::none ? std::string_view{} : name_of(event.mode);
    view.auxiliary = auxiliary_names[static_cast<int>(event.auxiliary)];
    put_date(event.date.first, view.date);
    view.actors = {actors, put_side(event.actor, actors)};
    view.recipients = {recipients, put_side(event.recipient, recipients)};
    view.number = event.number;
    view.place = event.place.name;
    view.place_country = event.place.country;
    view.rule = event.rule;
    view.sentence = event.sentence;
    view.offset = event.offset;
    view.length = event.length;
    on_event_(view, context_);
    ++count_;
  }
  void agreement(const Agreement&) override {}
  size_t count() const { return count_; }

 private:
  TextCoder::OnEvent on_event_;
  void* context_;
  size_t count_ = 0;
};

}  // namespace

struct TextCoder::State {
  Lexicon lexicon;
  Arena arena;
  DocumentCoder coder{lexicon};
  bool ready = false;
};

TextCoder::TextCoder() : state_(new (std::nothrow) State) {
  if (state_ == nullptr || state_->lexicon.open(shipped_image()) != Status::ok) return;
  if (state_->arena.reserve(limits::arena_bytes) != Status::ok) return;
  state_->coder.carve(state_->arena);
  state_->arena.seal();
  state_->ready = true;
}

TextCoder::~TextCoder() { delete state_; }

bool TextCoder::ready() const { return state_ != nullptr && state_->ready; }

size_t TextCoder::code(std::string_view text, std::string_view date, OnEvent on_event, void* context) {
  if (!ready()) return 0;
  CallbackSink sink(on_event, context);
  Record record;
  record.date = bytes_of(date);
  uint32_t sentence = 0;
  uint64_t offset = 0;
  for (Bytes rest = bytes_of(text); !rest.empty();) {
    const size_t bytes = cut_place(rest, limits::piece_bytes_max);
    record.text = rest.first(bytes);
    state_->coder.read(record.text);
    for (const Document& document : state_->coder.split(record, record.text, offset == 0))
      sentence += state_->coder.code(document, date_of_document(document, record, {}), offset, sentence, sink).sentences;
    rest = rest.subspan(bytes);
    offset += bytes;
  }
  return sink.count();
}

}  // namespace mirsad
