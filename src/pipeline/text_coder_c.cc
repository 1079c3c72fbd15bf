// The C face of the library (mirsad_c.h): views of C++ become pointers and counts. Decides nothing.
#include <new>

#include "base/limits.h"
#include "mirsad/mirsad.h"
#include "mirsad/mirsad_c.h"
#include "mirsad/version.h"

struct mirsad_coder {
  mirsad::TextCoder coder;
};

namespace {

struct Listener {
  mirsad_on_event on_event;
  void* context;
};

mirsad_string string_of(std::string_view text) { return {text.data(), text.size()}; }

size_t put_side(std::span<const mirsad::PartyView> side, mirsad_party* parties) {
  for (size_t i = 0; i < side.size(); ++i) parties[i] = {string_of(side[i].country), string_of(side[i].sector), string_of(side[i].name)};
  return side.size();
}

void hand_on(const mirsad::EventView& view, void* context) {
  const Listener& listener = *static_cast<const Listener*>(context);
  mirsad_party actors[mirsad::limits::party_count_max], recipients[mirsad::limits::party_count_max];
  mirsad_event event = {};
  event.type = string_of(view.type);
  event.mode = string_of(view.mode);
  event.auxiliary = string_of(view.auxiliary);
  event.date = string_of(view.date);
  event.place = string_of(view.place);
  event.place_country = string_of(view.place_country);
  event.rule = string_of(view.rule);
  event.actors = actors;
  event.actor_count = put_side(view.actors, actors);
  event.recipients = recipients;
  event.recipient_count = put_side(view.recipients, recipients);
  event.number = view.number;
  event.offset = view.offset;
  event.sentence = view.sentence;
  event.length = view.length;
  listener.on_event(&event, listener.context);
}

}  // namespace

#define MIRSAD_EXPORT __attribute__((visibility("default")))

extern "C" {

MIRSAD_EXPORT mirsad_coder* mirsad_open(void) {
  mirsad_coder* coder = new (std::nothrow) mirsad_coder;
  if (coder != nullptr && coder->coder.ready()) return coder;
  delete coder;
  return nullptr;
}

MIRSAD_EXPORT void mirsad_close(mirsad_coder* coder) { delete coder; }

MIRSAD_EXPORT size_t mirsad_code(mirsad_coder* coder, const char* text, size_t byte_count, const char* date, mirsad_on_event on_event,
                                 void* context) {
  Listener listener = {on_event, context};
  return coder->coder.code({text, byte_count}, date, hand_on, &listener);
}

MIRSAD_EXPORT const char* mirsad_version(void) { return mirsad::version_text.data(); }

}  // extern "C"
